package org.custodian.packet;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.custodian.pdf.Box;
import org.custodian.pdf.PdfReader;
import org.custodian.vault.Vault;

/** Small charts as real PDFs: one text of lines per page, or a picture without text. */
final class Charts {

  /** A document with a page for each text. */
  static SourceDocument text(String id, String title, LocalDate day, String... pages) {
    try (var document = new PDDocument()) {
      for (var text : pages) {
        write(document, text);
      }
      return source(id, title, day, pages.length, bytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of one page that is a picture. */
  static SourceDocument picture(String id, LocalDate day) {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      var image = new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB);
      var graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, 400, 500);
      graphics.setColor(Color.BLACK);
      graphics.drawString("fax from the clinic", 60, 80);
      graphics.dispose();
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 50, 100, 500, 600);
      }
      return source(id, "Scanned fax", day, 1, bytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The finished file, all of it in memory. */
  static byte[] bytes(PacketMaker.Made.Finished made) {
    try (var content = made.press().content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the word stands on the page. */
  static Box box(SourceDocument document, int page, String word) {
    try {
      return PdfReader.text(document.content().bytes()).get(page - 1).words().stream()
          .filter(each -> each.text().equals(word))
          .findFirst()
          .orElseThrow()
          .box();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All words of the pages from first to last, a page a line. */
  static List<String> words(byte[] pdf, int first, int last) {
    return PdfReader.text(pdf).subList(first - 1, last).stream()
        .map(page -> String.join(" ", page.words().stream().map(word -> word.text()).toList()))
        // A font may set "fi" as one glyph; a reader's search treats both alike.
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
        .toList();
  }

  private static void write(PDDocument document, String text) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 700);
      for (var line : text.lines().toList()) {
        content.showText(line);
        content.newLineAtOffset(0, -18);
      }
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static SourceDocument source(
      String id, String title, LocalDate day, int pages, byte[] pdf) {
    return new SourceDocument(
        id, title, day, pages, Vault.sha256(pdf), Optional.empty(), () -> pdf);
  }

  private Charts() {}
}
