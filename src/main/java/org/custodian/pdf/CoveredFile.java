package org.custodian.pdf;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.custodian.pdf.file.CoveredRead;

/**
 * A file on its way between the node and a worker. It lies on the disk enciphered (AES-256, counter
 * mode) under a key that only the memory of these two holds, so that what a crash leaves behind
 * says nothing. Nothing vouches for its bytes but the hash that is taken of what comes of them.
 */
record CoveredFile(String place, byte[] key) implements PdfSource {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long SMALL = 4L << 20;

  /** A file that is written next. */
  static CoveredFile in(Path folder) throws IOException {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return new CoveredFile(Files.createTempFile(folder, "covered", "").toString(), key);
  }

  static CoveredFile of(byte[] content, Path folder) throws IOException {
    return of(new ByteArrayInputStream(content), folder);
  }

  static CoveredFile of(InputStream content, Path folder) throws IOException {
    CoveredFile file = in(folder);
    try (OutputStream out = file.writing()) {
      content.transferTo(out);
    }
    return file;
  }

  OutputStream writing() throws IOException {
    var out = new CipherOutputStream(Files.newOutputStream(where()), CoveredRead.cipher(key, 0));
    // The stream of the JDK hands large pieces on whole; the writer above gathers small ones.
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        super.out.write(bytes, from, length);
      }
    };
  }

  @Override
  public InputStream stream() throws IOException {
    return new CipherInputStream(Files.newInputStream(where()), CoveredRead.cipher(key, 0));
  }

  /** At any place of it; whoever asks closes it. */
  CoveredRead access() throws IOException {
    return new CoveredRead(where(), key);
  }

  long length() {
    try {
      return Files.size(where());
    } catch (IOException gone) {
      throw new UncheckedIOException(
          "PDF-18 A file between node and worker is gone.",
          new IOException(gone.getClass().getSimpleName()));
    }
  }

  @Override
  public byte[] bytes() throws IOException {
    try (InputStream in = stream()) {
      return in.readAllBytes();
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(where());
    } catch (IOException stays) {
      // It goes with its folder.
      return;
    }
  }

  @Override
  public Optional<CoveredRead> covered() throws IOException {
    return length() > SMALL ? Optional.of(access()) : Optional.empty();
  }

  private Path where() {
    return Path.of(place);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "CoveredFile[withheld]";
  }
}
