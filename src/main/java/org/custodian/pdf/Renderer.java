package org.custodian.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.custodian.pdf.file.Refusal;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/** Draws one page, within bounds. */
final class Renderer {
  private static final double MAX_PIXELS = 30_000_000;
  private static final int LEAST_DPI = 40;

  private Renderer() {}

  /**
   * @param upright whether the page is turned as a reader shows it; else it stays in page space
   */
  static BufferedImage draw(SourceFile file, SourcePage page, int dpi, boolean upright)
      throws IOException {
    return draw(file, page, dpi, upright, drawing -> false);
  }

  /**
   * The same, but never without a part of the page.
   *
   * @param lacks whether the drawing is of no use
   * @throws PictureMissing if so
   */
  static BufferedImage draw(
      SourceFile file, SourcePage page, int dpi, boolean upright, Predicate<BoundedDrawing> lacks)
      throws IOException {
    try (var alone = new PDDocument()) {
      COSBase layers = file.catalog().getDictionaryObject(COSName.getPDFName("OCProperties"));
      if (layers != null) alone.getDocumentCatalog().getCOSObject().setItem("OCProperties", layers);
      // Inherited values are written into a copy; the way up through the source is cut off.
      var copy = new COSDictionary(page.dictionary());
      copy.removeItem(COSName.PARENT);
      copy.setItem(COSName.TYPE, COSName.PAGE);
      copy.setItem(COSName.RESOURCES, page.resources());
      copy.setItem(COSName.MEDIA_BOX, page.mediaBox().getCOSArray());
      copy.setItem(COSName.CROP_BOX, page.cropBox().getCOSArray());
      copy.setInt(COSName.ROTATE, upright ? page.rotation() : 0);
      alone.addPage(new PDPage(copy));
      var drawing = new BoundedDrawing(alone);
      BufferedImage image = drawing.renderImageWithDPI(0, affordable(page, dpi), ImageType.RGB);
      if (lacks.test(drawing)) throw new PictureMissing();
      return image;
    }
  }

  private static float affordable(SourcePage page, int dpi) {
    double area = (double) page.cropBox().getWidth() * page.cropBox().getHeight() / 72 / 72;
    double most = Math.sqrt(MAX_PIXELS / area);
    if (most < LEAST_DPI) throw new Refusal(Refusal.Kind.TOO_LARGE);
    return (float) Math.min(dpi, most);
  }

  /** Blackens boxes of the page on a picture that was drawn in page space. */
  static void burn(BufferedImage image, SourcePage page, List<Rectangle2D> boxes) {
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.BLACK);
    double scaleX = image.getWidth() / (double) page.cropBox().getWidth();
    double scaleY = image.getHeight() / (double) page.cropBox().getHeight();
    for (Rectangle2D box : boxes) {
      int left = (int) Math.floor((box.getMinX() - page.cropBox().getLowerLeftX()) * scaleX);
      int right = (int) Math.ceil((box.getMaxX() - page.cropBox().getLowerLeftX()) * scaleX);
      int top = (int) Math.floor((page.cropBox().getUpperRightY() - box.getMaxY()) * scaleY);
      int bottom = (int) Math.ceil((page.cropBox().getUpperRightY() - box.getMinY()) * scaleY);
      brush.fillRect(left, top, right - left, bottom - top);
    }
    brush.dispose();
  }
}
