package org.custodian.cli;

import java.util.List;
import org.custodian.pdf.PlainPages;

/** Small documents to work on. */
final class PlainPdf {
  private PlainPdf() {}

  static byte[] saying(String line) {
    return PlainPages.of(List.of(List.of(line)));
  }
}
