package org.custodian.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.custodian.pdf.file.CoveredRead;

/** Where a file's bytes come from; opened only while its pages are being copied. */
@FunctionalInterface
public interface PdfSource {
  byte[] bytes() throws IOException;

  /** The file on disk, if there is one; it is then read in place and costs no memory. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /** The same for a file that lies enciphered; whoever asks closes it. */
  default Optional<CoveredRead> covered() throws IOException {
    return Optional.empty();
  }

  static PdfSource of(byte[] pdf) {
    return () -> pdf;
  }

  static PdfSource of(Path pdf) {
    return new PdfSource() {
      @Override
      public byte[] bytes() throws IOException {
        return Files.readAllBytes(pdf);
      }

      @Override
      public Optional<Path> path() {
        return Optional.of(pdf);
      }
    };
  }
}
