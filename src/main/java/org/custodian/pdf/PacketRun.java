package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.RoughLook;
import org.custodian.pdf.file.FileLock;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/** One packet being written, part by part. */
final class PacketRun {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int TELL_EVERY = 64;

  private final PacketPlan plan;
  private final PacketProgress progress;
  private final PdfOutput output;
  private final PacketTree tree;
  private final BatesStamp stamp;
  private final List<PacketOutline.Bookmark> frontMarks = new ArrayList<>();
  private final List<PacketOutline.Bookmark> recordMarks = new ArrayList<>();
  private final List<PacketPlan.Part> front = new ArrayList<>();
  private final List<Integer> inFront = new ArrayList<>();
  private final List<Integer> inRecords = new ArrayList<>();
  private int numbered;
  private int written;

  PacketRun(PacketPlan plan, OutputStream out, PacketProgress progress) throws IOException {
    this.plan = plan;
    this.progress = progress;
    this.output =
        new PdfOutput(
            out, plan.lock().isPresent() ? FileLock.with(plan.lock().get().password()) : null);
    this.tree = new PacketTree(output);
    this.stamp = new BatesStamp(output);
  }

  void add(PacketPlan.Part part, boolean record) throws IOException {
    if (progress.cancelled()) throw new PacketCancelled();
    int pages;
    try {
      pages =
          Guarded.run(
              () -> {
                try (SourceFile file = PacketWriter.open(part)) {
                  if (PageCopier.showsOnlyContent(file)) return copy(file, part, record);
                }
                try (SourceFile file = SourceFile.open(flattened(part))) {
                  return copy(file, part, record);
                }
              });
    } catch (PdfRefused refused) {
      IOException full = output.failure();
      if (full != null) throw full;
      throw refused;
    }
    tree.end(record);
    (record ? inRecords : inFront).add(pages);
    if (!record) front.add(part);
    progress.written(written);
  }

  /**
   * The part with its notes and fields as a part of the pages, and nothing that is switched off.
   */
  private static byte[] flattened(PacketPlan.Part part) throws IOException {
    byte[] bytes = part.source().bytes();
    int pages;
    try (SourceFile file = SourceFile.open(bytes)) {
      pages = file.pages().size();
    }
    RedactionResult result =
        Redactor.redactHere(bytes, RedactionPlan.keepingAll(pages), Scans.NONE).result();
    if (result instanceof RedactionResult.Redacted plain) return plain.document().bytes();
    throw new PdfRefused(Reason.DAMAGED);
  }

  private int copy(SourceFile file, PacketPlan.Part part, boolean record) throws IOException {
    var pages = new PageCopier(output);
    boolean first = true;
    for (SourcePage page : file.pages()) {
      COSDictionary copy = record ? numbered(file, page, part, pages) : pages.copy(page);
      COSObject reference = tree.add(copy, record);
      if (first)
        (record ? recordMarks : frontMarks)
            .add(new PacketOutline.Bookmark(part.bookmark(), reference));
      first = false;
      if (++written % TELL_EVERY == 0) progress.written(written);
    }
    return file.pages().size();
  }

  private COSDictionary numbered(
      SourceFile file, SourcePage page, PacketPlan.Part part, PageCopier pages) throws IOException {
    RoughLook rough = BatesStamp.look(page);
    COSDictionary copy = rough.endsOpen() ? pages.enclosed(page) : pages.copy(page);
    String number = plan.bates(numbered++);
    var codes = part.codes().stream().filter(code -> code.page() == page.number()).toList();
    stamp.put(copy, page, rough, () -> new PageReader(file).look(page), number, codes);
    return copy;
  }

  /** Where the records stand if nothing stands before them. */
  PacketLayout recordsAlone() {
    return PacketLayout.of(plan, List.of(), List.of(), inRecords);
  }

  WrittenPacket finish() throws IOException {
    PacketLayout layout = PacketLayout.of(plan, front, inFront, inRecords);
    COSDictionary catalog = FileFrame.catalog();
    catalog.setItem(COSName.PAGES, tree.finish());
    catalog.setItem(COSName.LANG, FileFrame.text(plan.language()));
    catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
    catalog.setItem(
        COSName.PAGE_LABELS,
        PacketOutline.labels(plan, layout.firstRecordPage() - 1, layout.recordPages()));
    var viewer = new COSDictionary();
    viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
    var bookmarks = new ArrayList<>(frontMarks);
    bookmarks.addAll(recordMarks);
    catalog.setItem(COSName.OUTLINES, PacketOutline.write(output, bookmarks));
    COSDictionary info = FileFrame.info();
    info.setItem(COSName.TITLE, FileFrame.text(plan.title()));
    info.setItem(COSName.CREATION_DATE, FileFrame.text(DATE.format(plan.writtenAt())));
    info.setItem(COSName.MOD_DATE, FileFrame.text(DATE.format(plan.writtenAt())));
    String sha256 = output.finish(output.add(catalog), output.add(info));
    return new WrittenPacket(layout, output.size(), sha256);
  }
}
