package org.custodian.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.file.PdfOutput;

/** Writes pages as they come and the tree above them at the end: a root, and nodes of 64 pages. */
final class PageTree {
  private static final int FAN_OUT = 64;

  private final PdfOutput output;
  private final COSObject root;
  private final List<COSObject> nodes = new ArrayList<>();
  private final List<COSObject> pages = new ArrayList<>();
  private COSObject node;
  private COSArray kids = new COSArray();

  PageTree(PdfOutput output) {
    this.output = output;
    this.root = output.reserve();
    this.node = output.reserve();
  }

  /** Writes a page and gives the reference to it. */
  COSObject add(COSDictionary page) throws IOException {
    if (kids.size() == FAN_OUT) {
      endNode();
      node = output.reserve();
    }
    page.setItem(COSName.PARENT, node);
    COSObject reference = output.add(page);
    kids.add(reference);
    pages.add(reference);
    return reference;
  }

  int size() {
    return pages.size();
  }

  private void endNode() throws IOException {
    var value = new COSDictionary();
    value.setItem(COSName.TYPE, COSName.PAGES);
    value.setItem(COSName.PARENT, root);
    value.setItem(COSName.KIDS, kids);
    value.setInt(COSName.COUNT, kids.size());
    output.write(node, value);
    nodes.add(node);
    kids = new COSArray();
  }

  COSObject finish() throws IOException {
    endNode();
    var value = new COSDictionary();
    value.setItem(COSName.TYPE, COSName.PAGES);
    var below = new COSArray();
    nodes.forEach(below::add);
    value.setItem(COSName.KIDS, below);
    value.setInt(COSName.COUNT, pages.size());
    output.write(root, value);
    return root;
  }
}
