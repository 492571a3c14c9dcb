package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.file.SourceFile;

/**
 * Assembles packets: front matter as it is, record pages each with a Bates number, bookmarks and
 * page labels. One pass, one source open at a time, one revision; the same plan gives the same
 * bytes. Sources are copied by the allow-list again, so nothing else can slip in.
 *
 * <p>The certificate prints what is only known when the records are: first {@link #writeRecords}
 * and {@link RecordsDigest}, then the certificate, then {@link #layout} for the contents page, then
 * {@link #write}.
 */
public final class PacketWriter {
  private PacketWriter() {}

  /**
   * Where everything will stand. Opens each source once.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static PacketLayout layout(PacketPlan plan) throws IOException {
    var counts = new ArrayList<Integer>();
    for (PacketPlan.Part part : parts(plan)) counts.add(pages(part));
    int inFront = counts.subList(0, plan.front().size()).stream().mapToInt(n -> n).sum();
    int inRecords =
        counts.subList(plan.front().size(), counts.size()).stream().mapToInt(n -> n).sum();
    var placed = new ArrayList<PacketLayout.Placed>();
    int page = 1;
    for (int i = 0; i < counts.size(); i++) {
      PacketPlan.Part part = parts(plan).get(i);
      int bates = page - 1 - inFront;
      boolean record = i >= plan.front().size();
      placed.add(
          new PacketLayout.Placed(
              part.bookmark(),
              page,
              counts.get(i),
              record ? plan.bates(bates) : "",
              record ? plan.bates(bates + counts.get(i) - 1) : ""));
      page += counts.get(i);
    }
    return new PacketLayout(
        inFront + inRecords,
        inFront + 1,
        inRecords,
        placed.subList(0, plan.front().size()),
        placed.subList(plan.front().size(), placed.size()),
        inRecords == 0 ? "" : plan.bates(0),
        inRecords == 0 ? "" : plan.bates(inRecords - 1));
  }

  private static List<PacketPlan.Part> parts(PacketPlan plan) {
    var all = new ArrayList<>(plan.front());
    all.addAll(plan.records());
    return all;
  }

  private static int pages(PacketPlan.Part part) throws IOException {
    byte[] bytes = part.source().bytes();
    return Guarded.run(
        () -> {
          try (SourceFile file = SourceFile.open(bytes)) {
            return file.pages().size();
          }
        });
  }

  /**
   * Writes the numbered record pages alone, as they will stand in the packet.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static WrittenPacket writeRecords(PacketPlan plan, OutputStream out) throws IOException {
    return write(plan.withFront(List.of()), out);
  }

  /**
   * Writes the whole packet.
   *
   * @throws PdfRefused if a part is not a readable PDF
   */
  public static WrittenPacket write(PacketPlan plan, OutputStream out) throws IOException {
    PacketLayout layout = layout(plan);
    if (layout.pages() == 0) throw new IllegalArgumentException("A packet has at least one page.");
    var run = new PacketRun(plan, out);
    for (PacketPlan.Part part : plan.front()) run.add(part, false);
    for (PacketPlan.Part part : plan.records()) run.add(part, true);
    return run.finish(layout);
  }
}
