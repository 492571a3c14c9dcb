package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is printed across a match and is no part of it: a large word over small print, a note
 * over the page's own lines. It stays, and the black box leaves its letters out. What may repeat
 * the match, seen or unseen, goes with it.
 */
final class Crossing {
  /** Baselines closer than this, in font sizes, may be one text painted twice. */
  private static final double ONE_LINE = 0.2;

  private static final double SAME_SIZE = 0.75;
  private static final double PARALLEL = 0.1;

  /** A mark that shows less than this of its box would not be seen as one. */
  private static final double SEEN = 0.1;

  private static final double SLIVER = 0.3;

  private final List<Glyph> all;
  private final List<Glyph> letters = new ArrayList<>();

  Crossing(List<Glyph> all) {
    this.all = all;
  }

  /** Marks what goes with a match in this box, and takes note of what stays. */
  void settle(Rectangle2D box) {
    List<Glyph> across = new ArrayList<>();
    for (Glyph glyph : all)
      if (!glyph.removed && box.contains(glyph.centre())) {
        if (mayStay(glyph) && all.stream().noneMatch(gone -> repeats(glyph, gone, box)))
          across.add(glyph);
        else glyph.removed = true;
      }
    if (across.isEmpty()) return;
    if (size(without(List.of(box), across)) >= SEEN * box.getWidth() * box.getHeight())
      letters.addAll(across);
    else across.forEach(glyph -> glyph.removed = true);
  }

  /** The boxes without the letters that stay. */
  List<Rectangle2D> around(List<Rectangle2D> boxes) {
    return letters.isEmpty() ? boxes : without(boxes, letters);
  }

  // What cannot be seen, or says nothing to a search, could be anything: also the match again.
  private static boolean mayStay(Glyph glyph) {
    return !glyph.hidden
        && !glyph.invisible()
        && glyph.unicode != null
        && !glyph.unicode.isBlank()
        && glyph.known();
  }

  private static boolean repeats(Glyph glyph, Glyph gone, Rectangle2D box) {
    if (!gone.removed || !gone.box().intersects(box) || !gone.box().intersects(glyph.box()))
      return false;
    AffineTransform one = glyph.toPage;
    AffineTransform other = gone.toPage;
    double length = Math.hypot(one.getScaleX(), one.getShearY());
    double otherLength = Math.hypot(other.getScaleX(), other.getShearY());
    if (length < 1e-6 || otherLength < 1e-6) return true;
    double turned =
        (one.getScaleX() * other.getShearY() - one.getShearY() * other.getScaleX())
            / (length * otherLength);
    double size = em(one);
    double otherSize = em(other);
    if (Math.abs(turned) > PARALLEL
        || Math.min(size, otherSize) < SAME_SIZE * Math.max(size, otherSize)) return false;
    double apart =
        (one.getScaleX() * (other.getTranslateY() - one.getTranslateY())
                - one.getShearY() * (other.getTranslateX() - one.getTranslateX()))
            / length;
    return Math.abs(apart) < ONE_LINE * Math.max(size, otherSize);
  }

  private static double em(AffineTransform toPage) {
    return Math.sqrt(Math.abs(toPage.getDeterminant()));
  }

  private static double size(List<Rectangle2D> boxes) {
    return boxes.stream().mapToDouble(box -> box.getWidth() * box.getHeight()).sum();
  }

  private static List<Rectangle2D> without(List<Rectangle2D> boxes, List<Glyph> letters) {
    List<Rectangle2D> left = new ArrayList<>(boxes);
    for (Glyph letter : letters) {
      if (letter.removed) continue;
      Rectangle2D ink = Quad.bounds(letter.toPage, letter.ink());
      var next = new ArrayList<Rectangle2D>();
      for (Rectangle2D box : left) without(box, ink, next);
      left = next;
    }
    return left;
  }

  /** The strips below, above, left and right of a letter. */
  private static void without(Rectangle2D box, Rectangle2D ink, List<Rectangle2D> into) {
    if (!box.intersects(ink)) {
      into.add(box);
      return;
    }
    double low = Math.max(box.getMinY(), ink.getMinY());
    double high = Math.min(box.getMaxY(), ink.getMaxY());
    strip(box.getMinX(), box.getMinY(), box.getMaxX(), low, into);
    strip(box.getMinX(), high, box.getMaxX(), box.getMaxY(), into);
    strip(box.getMinX(), low, ink.getMinX(), high, into);
    strip(ink.getMaxX(), low, box.getMaxX(), high, into);
  }

  private static void strip(
      double left, double low, double right, double high, List<Rectangle2D> into) {
    if (right - left > SLIVER && high - low > SLIVER)
      into.add(new Rectangle2D.Double(left, low, right - left, high - low));
  }
}
