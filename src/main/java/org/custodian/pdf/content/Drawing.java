package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * One path painted, or one shading.
 *
 * @param first the instruction that begins the path
 * @param paint the instruction that paints it
 * @param path in the frame's user space at the time; for a shading the clip on the page
 * @param toPage from that user space to the page
 * @param lineWidth in user space; 0 if it is not stroked
 * @param clips whether the path also becomes a clip
 * @param patterned whether a tiling pattern paints it
 */
record Drawing(
    Frame frame,
    int first,
    int paint,
    Path2D path,
    AffineTransform toPage,
    double lineWidth,
    boolean clips,
    boolean patterned,
    boolean shading) {
  Rectangle2D box() {
    Rectangle2D bounds = path.getBounds2D();
    double half = lineWidth / 2;
    bounds.setRect(
        bounds.getX() - half,
        bounds.getY() - half,
        bounds.getWidth() + lineWidth,
        bounds.getHeight() + lineWidth);
    return toPage.createTransformedShape(bounds).getBounds2D();
  }
}
