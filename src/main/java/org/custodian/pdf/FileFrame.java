package org.custodian.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** What every file of ours says about itself. */
final class FileFrame {
  private FileFrame() {}

  static COSDictionary catalog() {
    var catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    return catalog;
  }

  static COSDictionary info() {
    var info = new COSDictionary();
    info.setItem(COSName.PRODUCER, text("Custodian"));
    return info;
  }

  /** A text string: plain where it can be, else UTF-16. */
  static COSString text(String value) {
    return new COSString(value);
  }
}
