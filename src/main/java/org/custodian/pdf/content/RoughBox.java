package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The frame around some points, grown as they come. */
final class RoughBox {
  private final double[] point = new double[2];
  private double left;
  private double bottom;
  private double right;
  private double top;

  RoughBox() {
    clear();
  }

  void clear() {
    left = Double.POSITIVE_INFINITY;
    bottom = Double.POSITIVE_INFINITY;
    right = Double.NEGATIVE_INFINITY;
    top = Double.NEGATIVE_INFINITY;
  }

  void add(double x, double y, AffineTransform toPage) {
    point[0] = x;
    point[1] = y;
    toPage.transform(point, 0, point, 0, 1);
    left = Math.min(left, point[0]);
    bottom = Math.min(bottom, point[1]);
    right = Math.max(right, point[0]);
    top = Math.max(top, point[1]);
  }

  void addAll(double x1, double y1, double x2, double y2, AffineTransform toPage) {
    add(x1, y1, toPage);
    add(x2, y1, toPage);
    add(x1, y2, toPage);
    add(x2, y2, toPage);
  }

  double area() {
    return right < left ? 0 : (right - left) * (top - bottom);
  }

  /** The frame with so much around it, if it touches the zone. */
  @Nullable Rectangle2D within(Rectangle2D zone, double around) {
    if (right + around < zone.getMinX() || left - around > zone.getMaxX()) return null;
    if (top + around < zone.getMinY() || bottom - around > zone.getMaxY()) return null;
    return new Rectangle2D.Double(
        left - around,
        bottom - around,
        right - left + 2 * around,
        Math.max(top - bottom, 0) + 2 * around);
  }
}
