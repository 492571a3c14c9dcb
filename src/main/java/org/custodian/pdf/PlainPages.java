package org.custodian.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Plain letter pages of typed lines, for a rehearsal that has no chart of its own. */
public final class PlainPages {
  private static final float SIZE = 11;
  private static final float LEADING = 16;
  private static final float LEFT = 72;
  private static final float TOP = 720;

  private PlainPages() {}

  /**
   * A file with a page for each list of lines.
   *
   * @param pages at least one; a character that the plain font lacks becomes a question mark
   */
  public static byte[] of(List<List<String>> pages) {
    try (var document = new PDDocument()) {
      // Without it the time would be in the file, and the same words would not be the same bytes.
      document.setDocumentId((long) pages.hashCode());
      var font = new PDType1Font(FontName.HELVETICA);
      for (var lines : pages) {
        write(document, font, lines);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDDocument document, PDType1Font font, List<String> lines)
      throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (var ink = new PDPageContentStream(document, page)) {
      ink.beginText();
      ink.setFont(font, SIZE);
      ink.newLineAtOffset(LEFT, TOP);
      for (var line : lines) {
        ink.showText(typed(line));
        ink.newLineAtOffset(0, -LEADING);
      }
      ink.endText();
    }
  }

  private static String typed(String line) {
    return line.replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ff]", "?");
  }
}
