package org.custodian.packet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.custodian.pdf.PdfSource;
import org.custodian.vault.CheckedFile;

/** A document in the vault, opened and compared with its hash whenever it is read. */
record KeptSource(Supplier<CheckedFile> file) implements PdfSource {
  @Override
  public byte[] bytes() throws IOException {
    try (var in = stream()) {
      return in.readAllBytes();
    }
  }

  @Override
  public InputStream stream() {
    return file.get().open();
  }
}
