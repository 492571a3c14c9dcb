package org.custodian.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages as a scanner makes them: a picture of 200 dots per inch and no text. */
public final class ScannedSheet {
  private static final int DPI = 200;

  private ScannedSheet() {}

  /** Tests that read scans need the program; CI has it and demands that none was skipped. */
  public static ScanReader reader() {
    ScanReader reader = ScanReader.of(ScanReader.AUTO, "eng");
    assumeTrue(reader.ready(), () -> reader.state().sentence());
    return reader;
  }

  /** One page; each line is 13 points high and 24 below the one before, from 72, 700 on. */
  public static byte[] saying(String... lines) {
    return of(0, drawn(lines));
  }

  /** The sheet lay turned in the scanner and the page's /Rotate sets it upright. */
  static byte[] turned(int rotation, String... lines) {
    return of(rotation, quarters(drawn(lines), (360 - rotation) / 90));
  }

  /** The sheet lay turned in the scanner and nobody noticed. */
  static byte[] lying(int quarters, String... lines) {
    return of(0, quarters(drawn(lines), quarters));
  }

  static byte[] of(int rotation, BufferedImage... images) {
    try (var document = new PDDocument()) {
      for (BufferedImage image : images) {
        float width = image.getWidth() * 72f / DPI;
        float height = image.getHeight() * 72f / DPI;
        var page = new PDPage(new PDRectangle(width, height));
        page.setRotation(rotation);
        document.addPage(page);
        var picture =
            image.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? CCITTFactory.createFromImage(document, image)
                : LosslessFactory.createFromImage(document, image);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(picture, 0, 0, width, height);
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static BufferedImage drawn(String... lines) {
    var image = new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 1700, 2200);
    brush.setColor(Color.BLACK);
    brush.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
    brush.setFont(new Font(Font.SERIF, Font.PLAIN, 13 * DPI / 72));
    for (int i = 0; i < lines.length; i++)
      brush.drawString(lines[i], 72 * DPI / 72, (792 - 700 + 24 * i) * DPI / 72);
    brush.dispose();
    return image;
  }

  private static BufferedImage quarters(BufferedImage image, int quarters) {
    BufferedImage turned = image;
    for (int i = 0; i < quarters % 4; i++) {
      var next =
          new BufferedImage(turned.getHeight(), turned.getWidth(), BufferedImage.TYPE_BYTE_BINARY);
      Graphics2D brush = next.createGraphics();
      var place = AffineTransform.getTranslateInstance(turned.getHeight(), 0);
      place.quadrantRotate(1);
      brush.drawImage(turned, place, null);
      brush.dispose();
      turned = next;
    }
    return turned;
  }
}
