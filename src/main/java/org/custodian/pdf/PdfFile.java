package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.custodian.pdf.file.Allowance;
import org.custodian.pdf.file.SourceFile;

/** A foreign file that was opened once, for several looks at it. Prints no content. */
public final class PdfFile implements AutoCloseable {
  private final SourceFile source;
  private final int bytes;

  private PdfFile(SourceFile source, int bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  /**
   * Opens a file that has no password, or only one against changes.
   *
   * @throws PdfRefused if the file cannot be worked with
   */
  public static PdfFile open(byte[] pdf) {
    return open(pdf, "");
  }

  /**
   * @param password the reader's or the owner's; empty for none
   * @throws PdfRefused if the file cannot be worked with, also if the password does not open it
   */
  public static PdfFile open(byte[] pdf, String password) {
    return Guarded.run(() -> new PdfFile(SourceFile.open(pdf, password), pdf.length));
  }

  /** Every page of the file, counted by our own walk. */
  public List<PageFrame> pages() {
    return source.pages().stream()
        .map(
            page ->
                new PageFrame(
                    page.number(),
                    Boxes.of(page.mediaBox()),
                    Boxes.of(page.cropBox()),
                    page.rotation()))
        .toList();
  }

  /** Work on the open file. */
  @FunctionalInterface
  interface Look<T> {
    T at(SourceFile file) throws IOException;
  }

  /**
   * @throws PdfRefused instead of whatever the look threw
   */
  <T> T look(Look<T> look) {
    return Guarded.run(
        () -> {
          Allowance.grow(bytes);
          return look.at(source);
        });
  }

  @Override
  public void close() {
    source.close();
  }

  @Override
  public String toString() {
    return "PdfFile[withheld]";
  }
}
