package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.file.SourceFile;

/**
 * Assembles packets: front matter as it is, record pages each with a Bates number, bookmarks and
 * page labels, and a lock if one is wanted. One pass, one source open at a time, streams copied as
 * they are encoded, one revision; the same plan gives the same bytes, unless it is locked. The heap
 * it needs does not grow with the packet. Sources are copied by the allow-list again, so nothing
 * else can slip in; a source with notes, filled fields or hidden layers is first written anew, so
 * that its pages show what a reader shows.
 *
 * <p>The short way, for sources in files, is {@link #write(PacketPlan, Path, PacketProgress)}. Who
 * wants a contents page gives a {@link PacketFront}: it is asked once all records are written and
 * their numbers known, and its pages come to stand in front.
 *
 * <p>A certificate prints the hash of the records as they will stand in the packet: first {@link
 * #writeRecords} and {@link RecordsDigest}, then the certificate, then {@link #write}.
 */
public final class PacketWriter {
  private PacketWriter() {}

  /** Pages that print where the records stand. */
  @FunctionalInterface
  public interface PacketFront {
    /**
     * @param records the layout of the record pages alone, their pages counted from 1
     * @return parts that stand behind the plan's front and before its records
     */
    List<PacketPlan.Part> parts(PacketLayout records) throws IOException;
  }

  /**
   * Where everything will stand. Opens each source whose pages the plan does not tell.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static PacketLayout layout(PacketPlan plan) throws IOException {
    var front = new ArrayList<Integer>();
    for (PacketPlan.Part part : plan.front()) front.add(pages(part));
    var records = new ArrayList<Integer>();
    for (PacketPlan.Part part : plan.records()) records.add(pages(part));
    return PacketLayout.of(plan, plan.front(), front, records);
  }

  private static int pages(PacketPlan.Part part) throws IOException {
    if (part.pages().isPresent()) return part.pages().getAsInt();
    return Guarded.run(
        () -> {
          try (SourceFile file = open(part)) {
            return file.pages().size();
          }
        });
  }

  /** Opens a part with as little memory as its source allows. */
  static SourceFile open(PacketPlan.Part part) throws IOException {
    return open(part.source());
  }

  static SourceFile open(PdfSource source) throws IOException {
    var covered = source.covered();
    if (covered.isPresent()) return SourceFile.open(covered.get());
    var path = source.path();
    return path.isPresent() ? SourceFile.open(path.get()) : SourceFile.open(source.bytes());
  }

  /**
   * Writes the numbered record pages alone, as they will stand in the packet, and never locked.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static WrittenPacket writeRecords(PacketPlan plan, OutputStream out) throws IOException {
    return writeRecords(plan, out, PacketProgress.NONE);
  }

  /** The same, heard and stopped on the way. */
  public static WrittenPacket writeRecords(
      PacketPlan plan, OutputStream out, PacketProgress progress) throws IOException {
    return write(plan.withFront(List.of()).open(), out, none -> List.of(), progress);
  }

  /**
   * Writes the whole packet.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static WrittenPacket write(PacketPlan plan, OutputStream out) throws IOException {
    return write(plan, out, none -> List.of(), PacketProgress.NONE);
  }

  /**
   * Writes the whole packet to a stream, which is not closed. If this throws, what was written is
   * no packet and must be thrown away.
   *
   * @throws PdfRefused if a part is not a readable PDF
   * @throws PacketCancelled if the listener said so
   * @throws IOException if the target takes no more
   */
  public static WrittenPacket write(
      PacketPlan plan, OutputStream out, PacketFront front, PacketProgress progress)
      throws IOException {
    if (plan.front().isEmpty() && plan.records().isEmpty())
      throw new IllegalArgumentException("A packet has at least one page.");
    var run = new PacketRun(plan, out, progress);
    for (PacketPlan.Part part : plan.front()) run.add(part, false);
    for (PacketPlan.Part part : plan.records()) run.add(part, true);
    for (PacketPlan.Part part : front.parts(run.recordsAlone())) run.add(part, false);
    return run.finish();
  }

  /** The same without a contents page. */
  public static WrittenPacket write(PacketPlan plan, Path target, PacketProgress progress)
      throws IOException {
    return write(plan, target, none -> List.of(), progress);
  }

  /**
   * Writes the whole packet to a file. The name exists only when the packet is whole and on disk:
   * whatever goes wrong or is cancelled leaves nothing behind, and an older file of that name as it
   * was.
   *
   * @throws PdfRefused if a part is not a readable PDF
   * @throws PacketCancelled if the listener said so
   * @throws IOException if the file cannot be written
   */
  public static WrittenPacket write(
      PacketPlan plan, Path target, PacketFront front, PacketProgress progress) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) throw new IllegalArgumentException("A packet needs a folder to stand in.");
    Path draft = Files.createTempFile(folder, "packet", ".part");
    try {
      WrittenPacket written;
      try (OutputStream out = Files.newOutputStream(draft)) {
        written = write(plan, out, front, progress);
      }
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
