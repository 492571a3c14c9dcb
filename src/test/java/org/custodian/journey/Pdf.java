package org.custodian.journey;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as another reader than ours sees it. */
final class Pdf {

  /** Everything that can be copied out of it. */
  static String text(byte[] pdf) throws IOException {
    return text(pdf, 1);
  }

  /** The same from a page on. A line ends where the paper does, so ends of lines are left out. */
  static String text(byte[] pdf, int from) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var reader = new PDFTextStripper();
      reader.setStartPage(from);
      return reader.getText(document).replaceAll("\\s+", " ");
    }
  }

  private Pdf() {}
}
