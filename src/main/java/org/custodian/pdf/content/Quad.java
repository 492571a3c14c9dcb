package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Rectangles taken through a transform. Done for every glyph, so without drawing a path. */
final class Quad {
  private Quad() {}

  /** The upright rectangle around a transformed one. */
  static Rectangle2D bounds(AffineTransform to, Rectangle2D of) {
    double midX = of.getCenterX();
    double midY = of.getCenterY();
    double halfX =
        (Math.abs(to.getScaleX()) * of.getWidth() + Math.abs(to.getShearX()) * of.getHeight()) / 2;
    double halfY =
        (Math.abs(to.getShearY()) * of.getWidth() + Math.abs(to.getScaleY()) * of.getHeight()) / 2;
    double x = to.getScaleX() * midX + to.getShearX() * midY + to.getTranslateX();
    double y = to.getShearY() * midX + to.getScaleY() * midY + to.getTranslateY();
    return new Rectangle2D.Double(x - halfX, y - halfY, 2 * halfX, 2 * halfY);
  }
}
