package org.custodian.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.custodian.pdf.worker.JobFolder;
import org.jspecify.annotations.Nullable;

/**
 * Makes a packet without ever holding it in memory: parts go in one by one, a worker writes and
 * proves it, and the bytes come out as a stream. Everything in between lies in a folder of its own,
 * enciphered under keys that only the memory holds; closing removes the folder.
 *
 * <p>First all {@link #record}s, then {@link #seal}, then what stands in {@link #front}, then
 * {@link #press}, then {@link #prove}. A worker that is lost on the way costs this packet only: the
 * call throws {@link PdfRefused} with the reason.
 */
public final class PacketPress implements AutoCloseable {
  private final JobFolder folder;
  private final PacketPlan about;
  private final List<PressedPart> front = new ArrayList<>();
  private final List<PressedPart> records = new ArrayList<>();
  private @Nullable CoveredFile packet;
  private @Nullable PacketLayout layout;

  private PacketPress(JobFolder folder, PacketPlan about) {
    this.folder = folder;
    this.about = about;
  }

  /**
   * A press for one packet.
   *
   * @param parent where its folder is made
   * @throws UncheckedIOException if there is no place for its files
   */
  public static PacketPress open(
      Path parent,
      String title,
      String language,
      String batesPrefix,
      int firstBates,
      Instant writtenAt) {
    var about =
        new PacketPlan(title, language, List.of(), List.of(), batesPrefix, firstBates, writtenAt);
    try {
      return new PacketPress(JobFolder.in(parent, JobFolder.Kind.PACKET), about);
    } catch (IOException noDisk) {
      throw full(noDisk);
    }
  }

  /** Takes a redacted document, from where it lies into a file. */
  public void record(String bookmark, RedactedDocument document, List<String> terms) {
    record(bookmark, document, terms, List.of());
  }

  /**
   * The same with codes on its boxes.
   *
   * @param codes by the document's own pages
   */
  public void record(
      String bookmark, RedactedDocument document, List<String> terms, List<BoxCode> codes) {
    var pages = document.pages();
    var file = covered(document);
    records.add(new PressedPart(bookmark, file, pages.size(), pages, terms, codes));
  }

  /** Takes a part that stands before the records. */
  public void front(String bookmark, byte[] pdf) {
    front.add(new PressedPart(bookmark, covered(pdf), 0, List.of(), List.of(), List.of()));
  }

  private CoveredFile covered(RedactedDocument document) {
    try (InputStream in = document.stream()) {
      return CoveredFile.of(in, folder.path());
    } catch (IOException noSpace) {
      throw full(noSpace);
    }
  }

  private CoveredFile covered(byte[] pdf) {
    try {
      return CoveredFile.of(pdf, folder.path());
    } catch (IOException noSpace) {
      throw full(noSpace);
    }
  }

  /** Where the records stand while nothing stands before them. */
  public PacketLayout layout() {
    try {
      return PacketWriter.layout(plan(List.of()).plan());
    } catch (IOException unread) {
      throw full(unread);
    }
  }

  /**
   * The hash of the record pages as they will stand in the packet.
   *
   * @param told hears how many pages are written; must not throw
   * @throws PdfRefused if a part cannot be taken, or the worker was lost
   * @throws PacketCancelled if {@link Stopping} said so
   */
  public String seal(IntConsumer told) {
    CoveredFile draft = empty();
    var answer = PdfWorkers.run(new PdfJob.Seal(plan(List.of()), draft), told);
    remove(Path.of(draft.place()));
    return ((PdfAnswer.Sealed) answer).recordsSha256();
  }

  /**
   * Writes the packet.
   *
   * @param told hears how many pages are written; must not throw
   * @throws PdfRefused if a part cannot be taken, or the worker was lost
   * @throws PacketCancelled if {@link Stopping} said so
   */
  public PressedPacket press(IntConsumer told) {
    CoveredFile target = empty();
    var done = (PdfAnswer.Pressed) PdfWorkers.run(new PdfJob.Press(plan(front), target), told);
    packet = target;
    layout = done.layout();
    return new PressedPacket(done.layout(), done.bytes(), done.sha256(), done.recordsSha256());
  }

  /**
   * Proves the packet as it lies there: under every mark of every record nothing, none of its terms
   * on its pages, and every other word still there.
   *
   * @param told hears how many pages are checked; must not throw
   * @throws PdfRefused if the worker was lost
   * @throws PacketCancelled if {@link Stopping} said so
   */
  public Proof prove(IntConsumer told) {
    if (packet == null || layout == null) throw notWritten();
    boolean coded = records.stream().anyMatch(part -> !part.codes().isEmpty());
    return coded ? proveCoded(packet, layout, told) : proven(packet, layout, records, told);
  }

  private static Proof proven(
      CoveredFile file, PacketLayout layout, List<PressedPart> parts, IntConsumer told) {
    var job = new PdfJob.ProvePacket(file, layout, parts);
    return ((PdfAnswer.Proven) PdfWorkers.run(job, told)).proof();
  }

  /**
   * Codes stand where nothing may be left, so what is proven empty is the same file without them;
   * then that they are all that was added, and that the file with them shows nothing else either.
   */
  private Proof proveCoded(CoveredFile coded, PacketLayout layout, IntConsumer told) {
    CoveredFile bare = empty();
    var plain = records.stream().map(PressedPart::bare).toList();
    PdfWorkers.run(new PdfJob.Press(plan(front, plain), bare), done -> {});
    var proof = proven(bare, layout, plain, told).with(CodesCheck.made(bare, coded, codes(layout)));
    var unmarked = records.stream().map(PressedPart::unmarked).toList();
    for (var check : proven(coded, layout, unmarked, done -> {}).checks())
      proof = proof.with(check);
    remove(Path.of(bare.place()));
    return proof;
  }

  /** By page of the whole packet. */
  private List<BoxCode> codes(PacketLayout layout) {
    var codes = new ArrayList<BoxCode>();
    for (int i = 0; i < records.size(); i++) {
      int before = layout.records().get(i).firstPage() - 1;
      for (var code : records.get(i).codes())
        codes.add(new BoxCode(before + code.page(), code.box(), code.text()));
    }
    return codes;
  }

  /**
   * The packet's bytes, until the press is closed.
   *
   * @throws IllegalStateException if it was not written
   */
  public InputStream content() throws IOException {
    if (packet == null) throw notWritten();
    return packet.stream();
  }

  private static IllegalStateException notWritten() {
    return new IllegalStateException("PDF-20 A packet is written before it is proven.");
  }

  private PressedPlan plan(List<PressedPart> before) {
    return plan(before, records);
  }

  private PressedPlan plan(List<PressedPart> before, List<PressedPart> records) {
    return new PressedPlan(
        about.title(),
        about.language(),
        before,
        records,
        about.batesPrefix(),
        about.firstBates(),
        about.writtenAt().toEpochMilli());
  }

  private CoveredFile empty() {
    try {
      return CoveredFile.in(folder.path());
    } catch (IOException noSpace) {
      throw full(noSpace);
    }
  }

  static UncheckedIOException full(IOException cause) {
    return new UncheckedIOException(
        "PDF-21 A packet's files cannot be written. Look for space in the folder of temporary"
            + " files; the packet is tried again.",
        new IOException(cause.getClass().getSimpleName()));
  }

  /** Removes every file that lay between. */
  @Override
  public void close() {
    folder.close();
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
