package org.custodian.pdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.custodian.pdf.file.CanonicalForm;
import org.custodian.pdf.file.Hashes;
import org.custodian.pdf.file.SourceFile;

/**
 * The SHA-256 of the record pages, the same in the records alone and inside a packet.
 *
 * <p>It covers everything that decides how the pages look, their Bates numbers included. Each page
 * is written in a canonical form: a dictionary of {@code MediaBox}, {@code CropBox}, {@code
 * Rotate}, {@code UserUnit}, {@code Group}, {@code Resources} and {@code Contents}, values
 * inherited where the page has none, every reference replaced by what it names:
 *
 * <ul>
 *   <li>a dictionary is {@code <<}, its entries sorted by key as {@code /Key value}, {@code >>};
 *   <li>an array {@code [}, its elements each followed by a space, {@code ]};
 *   <li>a name {@code /Name}; a string {@code (hex)}; a number in decimal without needless zeros;
 *   <li>a stream {@code stream}, its dictionary without {@code Length}, and the SHA-256 of its
 *       bytes in hex: decoded and without {@code Filter} and {@code DecodeParms}, but for images in
 *       a format of their own (JPEG, CCITT, JBIG2, JPEG 2000) as they are and with both;
 *   <li>inside another object a dictionary or stream is represented by the SHA-256 of its form in
 *       hex, so that shared objects cost nothing twice.
 * </ul>
 *
 * The digest is the SHA-256 over the SHA-256 of each page's form, in page order, 32 bytes each.
 */
public final class RecordsDigest {
  private RecordsDigest() {}

  /**
   * @param firstRecordPage from 1
   * @return 64 lower-case hex digits
   * @throws PdfRefused if the file cannot be read safely
   */
  public static String of(byte[] pdf, int firstRecordPage, int pageCount) {
    return Guarded.run(() -> digest(pdf, firstRecordPage, pageCount));
  }

  private static String digest(byte[] pdf, int first, int count) throws IOException {
    try (SourceFile file = SourceFile.open(pdf)) {
      return of(file, first, count);
    }
  }

  static String of(SourceFile file, int first, int count) throws IOException {
    if (first < 1 || count < 1 || first - 1 + count > file.pages().size())
      throw new IllegalArgumentException("The record pages lie within the file.");
    var form = new CanonicalForm();
    MessageDigest digest = Hashes.sha256();
    for (int i = first - 1; i < first - 1 + count; i++)
      digest.update(form.digest(file.pages().get(i)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
