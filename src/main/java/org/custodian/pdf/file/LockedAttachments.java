package org.custodian.pdf.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens files in which nothing but the attachments is enciphered, ISO 32000-2, 7.6.6. Every reader
 * shows their pages without a password; PDFBox asks for one all the same. No attachment is ever
 * opened here, so none is needed.
 */
final class LockedAttachments {
  private static final byte[] KEY = {'/', 'E', 'n', 'c', 'r', 'y', 'p', 't'};

  /** As long as the key, so that nothing in the file moves. */
  private static final COSName ASIDE = COSName.getPDFName("Encrypx");

  private static final int MOST = 64 << 20;

  private LockedAttachments() {}

  /** The file with open pages; empty if more of it is enciphered. */
  static Optional<PDDocument> open(RandomAccessRead source) {
    try {
      if (source.length() > MOST) return Optional.empty();
      byte[] bytes = new byte[(int) source.length()];
      source.seek(0);
      source.readFully(bytes);
      if (!setAside(bytes)) return Optional.empty();
      PDDocument document = Loader.loadPDF(bytes);
      if (onlyAttachments(document)) return Optional.of(document);
      document.close();
    } catch (IOException | RuntimeException | StackOverflowError notSo) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean setAside(byte[] bytes) {
    boolean found = false;
    for (int at = 0; at + KEY.length < bytes.length; at++) {
      int next = bytes[at + KEY.length];
      boolean name = Character.isLetterOrDigit(next);
      if (name || !java.util.Arrays.equals(bytes, at, at + KEY.length, KEY, 0, KEY.length))
        continue;
      bytes[at + KEY.length - 1] = 'x';
      found = true;
    }
    return found;
  }

  private static boolean onlyAttachments(PDDocument document) {
    COSDictionary trailer = document.getDocument().getTrailer();
    return trailer != null
        && trailer.getDictionaryObject(ASIDE) instanceof COSDictionary encryption
        && encryption.getInt(COSName.V) >= 4
        && List.of("StmF", "StrF").stream()
            .map(key -> encryption.getNameAsString(key, "Identity"))
            .allMatch("Identity"::equals);
  }
}
