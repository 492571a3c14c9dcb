package org.custodian.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.file.Hashes;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.custodian.pdf.ocr.GreyPicture;

/**
 * A page drawn for a reading of its letters, upright and in shades of grey. Prints nothing of it.
 *
 * @param cropBox what is drawn, in unrotated page space
 * @param rotation how far the page was turned clockwise to stand upright, in degrees
 * @param dpi dots per inch
 */
record ScanPicture(int width, int height, byte[] dots, Box cropBox, int rotation, int dpi) {
  /** More dots make letters no clearer, and a worker has little memory. */
  private static final double MOST_DOTS = 9_500_000;

  private static final int BEST_DPI = 300;

  static ScanPicture of(SourceFile file, int number) throws IOException {
    if (number < 1 || number > file.pages().size())
      throw new WrongUse("Pages count from 1 to the last page of the file.");
    SourcePage page = file.pages().get(number - 1);
    // Whoever draws a page has followed it before, within the budget of a page.
    new PageReader(file).look(page);
    PDRectangle box = page.cropBox();
    double inches = (double) box.getWidth() * box.getHeight() / 72 / 72;
    int dpi = (int) Math.max(40, Math.min(BEST_DPI, Math.sqrt(MOST_DOTS / inches)));
    BufferedImage image = Renderer.draw(file, page, dpi, true, BoundedDrawing::pictureMissing);
    return new ScanPicture(
        image.getWidth(), image.getHeight(), grey(image), Boxes.of(box), page.rotation(), dpi);
  }

  private static byte[] grey(BufferedImage image) {
    int width = image.getWidth();
    var grey = new byte[width * image.getHeight()];
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      DotRow.read(image, y, row);
      for (int x = 0; x < width; x++) {
        int red = row[x] >> 16 & 255;
        int green = row[x] >> 8 & 255;
        int blue = row[x] & 255;
        grey[y * width + x] = (byte) ((299 * red + 587 * green + 114 * blue) / 1000);
      }
    }
    return grey;
  }

  GreyPicture picture() {
    return new GreyPicture(width, height, dots);
  }

  /** The same for the same picture, and for no other. */
  String sha256() {
    return HexFormat.of().formatHex(Hashes.sha256().digest(dots)) + "-" + width;
  }

  @Override
  public String toString() {
    return "ScanPicture[" + width + " by " + height + ", withheld]";
  }
}
