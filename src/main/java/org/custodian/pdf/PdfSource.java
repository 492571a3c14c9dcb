package org.custodian.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file's bytes come from; opened only while its pages are being copied. */
@FunctionalInterface
public interface PdfSource {
  byte[] bytes() throws IOException;

  static PdfSource of(byte[] pdf) {
    return () -> pdf;
  }

  static PdfSource of(Path pdf) {
    return () -> Files.readAllBytes(pdf);
  }
}
