package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSStream;

/**
 * One image drawn once.
 *
 * @param image an inline image is wrapped into a stream of its own
 * @param toPage from the unit square to the page
 */
record Picture(
    Frame frame, int instruction, COSStream image, boolean inline, AffineTransform toPage) {
  Rectangle2D box() {
    return toPage.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
  }
}
