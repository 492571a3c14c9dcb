package org.custodian.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.file.PdfOutput;

/**
 * The page tree of a packet: a root and below it a node for each document, for a long one several.
 * What stands in front may be written last. Pages are written as they come and forgotten.
 */
final class PacketTree {
  private static final int LARGEST = 256;

  /** A node that is written. */
  private record Node(COSObject reference, int pages) {}

  private final PdfOutput output;
  private final COSObject root;
  private final List<Node> front = new ArrayList<>();
  private final List<Node> records = new ArrayList<>();
  private COSObject node;
  private COSArray kids = new COSArray();

  PacketTree(PdfOutput output) {
    this.output = output;
    this.root = output.reserve();
    this.node = root;
  }

  /** Writes a page and gives the reference to it. */
  COSObject add(COSDictionary page, boolean record) throws IOException {
    if (kids.size() == LARGEST) end(record);
    if (kids.size() == 0) node = output.reserve();
    page.setItem(COSName.PARENT, node);
    COSObject reference = output.add(page);
    kids.add(reference);
    return reference;
  }

  /** Ends a document. */
  void end(boolean record) throws IOException {
    if (kids.size() == 0) return;
    var value = new COSDictionary();
    value.setItem(COSName.TYPE, COSName.PAGES);
    value.setItem(COSName.PARENT, root);
    value.setItem(COSName.KIDS, kids);
    value.setInt(COSName.COUNT, kids.size());
    output.write(node, value);
    (record ? records : front).add(new Node(node, kids.size()));
    kids = new COSArray();
  }

  COSObject finish() throws IOException {
    var below = new COSArray();
    int count = 0;
    for (List<Node> part : List.of(front, records))
      for (Node each : part) {
        below.add(each.reference());
        count += each.pages();
      }
    var value = new COSDictionary();
    value.setItem(COSName.TYPE, COSName.PAGES);
    value.setItem(COSName.KIDS, below);
    value.setInt(COSName.COUNT, count);
    output.write(root, value);
    return root;
  }
}
