package org.custodian.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/** Draws pages. */
public final class PageImages {
  private PageImages() {}

  /**
   * The page as a reader sees it, upright, as PNG. Very large pages are drawn with fewer dots.
   *
   * @param page from 1
   * @param dpi dots per inch, from 10 to 600
   * @throws PdfRefused if the file or the page cannot be drawn safely
   */
  public static byte[] png(byte[] pdf, int page, int dpi) {
    if (dpi < 10 || dpi > 600)
      throw new IllegalArgumentException("Pages are drawn with 10 to 600 dots per inch.");
    return ((PdfAnswer.Picture) PdfWorkers.run(new PdfJob.Draw(pdf, page, dpi))).png();
  }

  static byte[] pngHere(byte[] pdf, int page, int dpi) {
    return Guarded.run(() -> draw(pdf, page, dpi));
  }

  private static byte[] draw(byte[] pdf, int page, int dpi) throws IOException {
    try (SourceFile file = SourceFile.open(pdf)) {
      if (page < 1 || page > file.pages().size())
        throw new WrongUse("Pages count from 1 to the last page of the file.");
      SourcePage found = file.pages().get(page - 1);
      new PageReader(file).look(found);
      BufferedImage image = Renderer.draw(file, found, dpi, true);
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    }
  }
}
