package org.custodian.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.custodian.pdf.file.CoveredRead;

/** Where a file's bytes come from; opened only while its pages are being copied. */
@FunctionalInterface
public interface PdfSource {
  byte[] bytes() throws IOException;

  /** The same from the beginning, for whoever copies it; whoever asks closes it. */
  default InputStream stream() throws IOException {
    return new ByteArrayInputStream(bytes());
  }

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
      public InputStream stream() throws IOException {
        return Files.newInputStream(pdf);
      }

      @Override
      public Optional<Path> path() {
        return Optional.of(pdf);
      }
    };
  }
}
