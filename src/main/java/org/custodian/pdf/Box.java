package org.custodian.pdf;

/**
 * A rectangle on a page in points, in the page's own unrotated user space: the origin is where the
 * page puts it, y grows upwards, and neither /Rotate nor the crop box moves it.
 */
public record Box(double x1, double y1, double x2, double y2) {
  public Box {
    if (!(Double.isFinite(x1) && Double.isFinite(y1) && Double.isFinite(x2) && Double.isFinite(y2)))
      throw new IllegalArgumentException("A box needs four finite numbers.");
    if (x1 > x2 || y1 > y2)
      throw new IllegalArgumentException("A box goes from its lower left to its upper right.");
  }

  /** The box that two opposite corners span, in whichever order they come. */
  public static Box between(double xa, double ya, double xb, double yb) {
    return new Box(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
  }

  public double width() {
    return x2 - x1;
  }

  public double height() {
    return y2 - y1;
  }

  /** Whether both share an area of their own; touching edges do not count. */
  public boolean overlaps(Box other) {
    return x1 < other.x2 && other.x1 < x2 && y1 < other.y2 && other.y1 < y2;
  }

  public boolean contains(Box other) {
    return x1 <= other.x1 && y1 <= other.y1 && x2 >= other.x2 && y2 >= other.y2;
  }

  public boolean contains(double x, double y) {
    return x1 <= x && x <= x2 && y1 <= y && y <= y2;
  }

  public Box union(Box other) {
    return new Box(
        Math.min(x1, other.x1),
        Math.min(y1, other.y1),
        Math.max(x2, other.x2),
        Math.max(y2, other.y2));
  }

  /** The box with a margin of that many points on every side. */
  public Box grown(double margin) {
    return between(x1 - margin, y1 - margin, x2 + margin, y2 + margin);
  }
}
