package org.custodian.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.custodian.pdf.file.Hashes;

/** A newly written file that passed its own check. Prints no content. */
public final class RedactedDocument {
  /** Who copies it as a stream needs no second copy of it: a worker has little memory. */
  private record Memory(byte[] pdf) implements PdfSource {
    @Override
    public byte[] bytes() {
      return pdf.clone();
    }

    @Override
    public InputStream stream() {
      return new ByteArrayInputStream(pdf);
    }
  }

  private final PdfSource source;
  private final Optional<String> counted;
  private final List<PageResult> pages;

  /** A file that {@link Redactor} made, stored, and is taken up again. Nothing is checked anew. */
  public static RedactedDocument restored(byte[] bytes, List<PageResult> pages) {
    return new RedactedDocument(bytes.clone(), pages);
  }

  /** The same, read from where it is stored whenever its bytes are wanted. */
  public static RedactedDocument stored(PdfSource source, List<PageResult> pages) {
    return new RedactedDocument(source, Optional.empty(), pages);
  }

  /** The same with the hash that was counted when it was written. */
  static RedactedDocument written(PdfSource source, String sha256, List<PageResult> pages) {
    return new RedactedDocument(source, Optional.of(sha256), pages);
  }

  RedactedDocument(byte[] bytes, List<PageResult> pages) {
    this(new Memory(bytes), Optional.empty(), pages);
  }

  private RedactedDocument(PdfSource source, Optional<String> counted, List<PageResult> pages) {
    this.source = source;
    this.counted = counted;
    this.pages = List.copyOf(pages);
  }

  /** The same file, of which more is known. */
  RedactedDocument with(List<PageResult> results) {
    return new RedactedDocument(source, counted, results);
  }

  /** The same file in this process's memory, whatever becomes of where it lies. */
  public RedactedDocument inMemory() {
    return new RedactedDocument(bytes(), pages);
  }

  /**
   * @throws UncheckedIOException if it is stored and cannot be read
   */
  public byte[] bytes() {
    try {
      return source.bytes();
    } catch (IOException e) {
      throw unread(e);
    }
  }

  /**
   * The same for whoever copies it; whoever asks closes it.
   *
   * @throws UncheckedIOException if it is stored and cannot be read
   */
  public InputStream stream() {
    try {
      return source.stream();
    } catch (IOException e) {
      throw unread(e);
    }
  }

  /**
   * Of its bytes, in lower-case hex, as they were counted when they were written.
   *
   * @throws UncheckedIOException if it is stored and cannot be read
   */
  public String sha256() {
    return counted.orElseGet(this::count);
  }

  private String count() {
    var digest = Hashes.sha256();
    try (var in = new DigestInputStream(source.stream(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw unread(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static UncheckedIOException unread(IOException cause) {
    return new UncheckedIOException(
        "PDF-12 A stored file cannot be read.", new IOException(cause.getClass().getSimpleName()));
  }

  public List<PageResult> pages() {
    return pages;
  }

  @Override
  public String toString() {
    return "RedactedDocument[pages=" + pages.size() + ", withheld]";
  }
}
