package org.custodian.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** One packet being written, part by part. */
final class PacketRun {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final PacketPlan plan;
  private final PdfOutput output;
  private final PageTree tree;
  private final BatesStamp stamp;
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final COSArray labels = new COSArray();
  private int records;

  private record Bookmark(String title, COSObject page) {}

  PacketRun(PacketPlan plan, OutputStream out) throws IOException {
    this.plan = plan;
    this.output = new PdfOutput(out);
    this.tree = new PageTree(output);
    this.stamp = new BatesStamp(output);
  }

  void add(PacketPlan.Part part, boolean numbered) throws IOException {
    byte[] bytes = part.source().bytes();
    Guarded.run(
        () -> {
          try (SourceFile file = SourceFile.open(bytes)) {
            copy(file, part, numbered);
          }
          return part;
        });
  }

  private void copy(SourceFile file, PacketPlan.Part part, boolean numbered) throws IOException {
    var copier = new Copier(output);
    var reader = new PageReader(file);
    boolean first = true;
    for (SourcePage page : file.pages()) {
      label(numbered);
      COSDictionary copy = copyOf(page, copier);
      if (numbered) stamp.put(copy, page, reader.look(page), plan.bates(records++));
      COSObject reference = tree.add(copy);
      if (first) bookmarks.add(new Bookmark(part.bookmark(), reference));
      first = false;
    }
  }

  private static COSDictionary copyOf(SourcePage page, Copier copier) throws IOException {
    var result = new COSDictionary();
    result.setItem(COSName.TYPE, COSName.PAGE);
    result.setItem(COSName.MEDIA_BOX, page.mediaBox().getCOSArray());
    result.setItem(COSName.CROP_BOX, page.cropBox().getCOSArray());
    if (page.rotation() != 0) result.setInt(COSName.ROTATE, page.rotation());
    var others = new COSDictionary(page.resources());
    others.removeItem(COSName.FONT);
    COSDictionary resources = copier.entries(others, Role.RESOURCES);
    if (page.resources().getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts)
      resources.setItem(COSName.FONT, copier.entries(fonts, Role.FONTS));
    result.setItem(COSName.RESOURCES, resources);
    for (COSName key : List.of(COSName.CONTENTS, COSName.GROUP, COSName.getPDFName("UserUnit"))) {
      Role role = Role.PAGE_NODE.of(key, false);
      COSBase copied = role == null ? null : copier.copy(page.dictionary().getItem(key), role);
      if (copied != null) result.setItem(key, copied);
    }
    return result;
  }

  // Small Roman numbers in front, then what the page itself says.
  private void label(boolean numbered) {
    var label = new COSDictionary();
    if (numbered) label.setItem(COSName.P, FileFrame.text(plan.bates(records)));
    else if (tree.size() == 0) label.setItem(COSName.S, COSName.getPDFName("r"));
    else return;
    labels.add(COSInteger.get(tree.size()));
    labels.add(label);
  }

  WrittenPacket finish(PacketLayout layout) throws IOException {
    COSDictionary catalog = FileFrame.catalog();
    catalog.setItem(COSName.PAGES, tree.finish());
    catalog.setItem(COSName.LANG, FileFrame.text(plan.language()));
    catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
    var labelTree = new COSDictionary();
    labelTree.setItem(COSName.NUMS, labels);
    catalog.setItem(COSName.PAGE_LABELS, labelTree);
    var viewer = new COSDictionary();
    viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
    COSObject outline = outline();
    if (outline != null) catalog.setItem(COSName.OUTLINES, outline);
    COSDictionary info = FileFrame.info();
    info.setItem(COSName.TITLE, FileFrame.text(plan.title()));
    info.setItem(COSName.CREATION_DATE, FileFrame.text(DATE.format(plan.writtenAt())));
    info.setItem(COSName.MOD_DATE, FileFrame.text(DATE.format(plan.writtenAt())));
    String sha256 = output.finish(output.add(catalog), output.add(info));
    return new WrittenPacket(layout, output.size(), sha256);
  }

  private @Nullable COSObject outline() throws IOException {
    if (bookmarks.isEmpty()) return null;
    COSObject root = output.reserve();
    List<COSObject> items = bookmarks.stream().map(bookmark -> output.reserve()).toList();
    for (int i = 0; i < items.size(); i++) {
      var item = new COSDictionary();
      item.setItem(COSName.TITLE, FileFrame.text(bookmarks.get(i).title()));
      item.setItem(COSName.PARENT, root);
      if (i > 0) item.setItem(COSName.PREV, items.get(i - 1));
      if (i + 1 < items.size()) item.setItem(COSName.NEXT, items.get(i + 1));
      var target = new COSArray();
      target.add(bookmarks.get(i).page());
      target.add(COSName.getPDFName("Fit"));
      item.setItem(COSName.DEST, target);
      output.write(items.get(i), item);
    }
    var top = new COSDictionary();
    top.setItem(COSName.TYPE, COSName.OUTLINES);
    top.setItem(COSName.FIRST, items.get(0));
    top.setItem(COSName.LAST, items.get(items.size() - 1));
    top.setInt(COSName.COUNT, items.size());
    output.write(root, top);
    return root;
  }
}
