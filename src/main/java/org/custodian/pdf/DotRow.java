package org.custodian.pdf;

import java.awt.image.BufferedImage;

/** Reads a row of dots at once; asking for the colour of one dot costs fifty times as much. */
final class DotRow {
  /** Fills the row with red, green and blue of each dot; what stands above them is not told. */
  static void read(BufferedImage image, int y, int[] row) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB)
      image.getRaster().getDataElements(0, y, row.length, 1, row);
    else image.getRGB(0, y, row.length, 1, row, 0, row.length);
  }

  private DotRow() {}
}
