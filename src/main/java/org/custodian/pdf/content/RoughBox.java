package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The frame around some points, grown as they come. */
final class RoughBox {
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

  void add(double x, double y, Matrix toPage) {
    double px = toPage.x(x, y);
    double py = toPage.y(x, y);
    left = Math.min(left, px);
    bottom = Math.min(bottom, py);
    right = Math.max(right, px);
    top = Math.max(top, py);
  }

  void addAll(double x1, double y1, double x2, double y2, Matrix toPage) {
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
