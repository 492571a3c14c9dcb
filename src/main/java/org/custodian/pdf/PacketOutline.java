package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.file.PdfOutput;

/**
 * What a reader of a packet finds its way by: a bookmark for each document, a label for each page.
 */
final class PacketOutline {
  private PacketOutline() {}

  /** A document and its first page. */
  record Bookmark(String title, COSObject page) {}

  /** Writes the bookmarks, at least one. */
  static COSObject write(PdfOutput output, List<Bookmark> bookmarks) throws IOException {
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

  /** Small Roman numbers in front, then what the page itself says. */
  static COSDictionary labels(PacketPlan plan, int inFront, int numbered) {
    var ranges = new COSArray();
    if (inFront > 0) {
      var roman = new COSDictionary();
      roman.setItem(COSName.S, COSName.getPDFName("r"));
      range(ranges, 0, roman);
    }
    int first = plan.firstBates();
    // A viewer counts without leading zeros, so each number of digits has a prefix of its own.
    for (int number = first; number < first + numbered; number = nextLength(number)) {
      String digits = Integer.toString(number);
      String whole = PacketPlan.bates(plan.batesPrefix(), number);
      var label = new COSDictionary();
      label.setItem(
          COSName.P, FileFrame.text(whole.substring(0, whole.length() - digits.length())));
      label.setItem(COSName.S, COSName.D);
      label.setInt(COSName.ST, number);
      range(ranges, inFront + number - first, label);
    }
    var labels = new COSDictionary();
    labels.setItem(COSName.NUMS, ranges);
    return labels;
  }

  private static void range(COSArray ranges, int page, COSDictionary label) {
    ranges.add(COSInteger.get(page));
    ranges.add(label);
  }

  private static int nextLength(int number) {
    int next = 10;
    while (next <= number) next *= 10;
    return next;
  }
}
