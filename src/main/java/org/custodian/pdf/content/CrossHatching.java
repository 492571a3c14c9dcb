package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines drawn crosswise over words, or a pattern of them: they make words hard to read, and the
 * words are still there. A box so drawn is of many colours, so no look at its dots finds it.
 */
public final class CrossHatching {
  private static final int MOST_LINES = 20_000;
  private static final double SHORTEST = 4;
  private static final double MOSTLY = 0.8;

  /** So many parallel lines cross a word, and so many others them; fewer strike it out. */
  private static final int FAMILY = 3;

  /** Lines within so many degrees are parallel. */
  private static final int ALIKE = 6;

  private record Hatch(Drawing drawing, Line2D line, int family) {}

  private final Sight sight;
  private final List<Hatch> lines = new ArrayList<>();
  private final List<Drawing> patterns = new ArrayList<>();

  public CrossHatching(Sight sight) {
    this.sight = sight;
    for (Drawing drawing : sight.drawings) {
      if (drawing.patterned()) patterns.add(drawing);
      else if (drawing.lineWidth() > 0) add(drawing);
    }
  }

  private void add(Drawing drawing) {
    var path = new Path2D.Double(drawing.path(), drawing.toPage());
    var straight = new FlatteningPathIterator(path.getPathIterator(new AffineTransform()), 1, 4);
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (; !straight.isDone() && lines.size() < MOST_LINES; straight.next()) {
      if (straight.currentSegment(at) == PathIterator.SEG_LINETO
          && Math.hypot(at[0] - x, at[1] - y) >= SHORTEST) {
        double degrees = Math.toDegrees(Math.atan2(at[1] - y, at[0] - x));
        int family = Math.floorMod(Math.round(degrees / ALIKE), 180 / ALIKE);
        lines.add(new Hatch(drawing, new Line2D.Double(x, y, at[0], at[1]), family));
      }
      x = at[0];
      y = at[1];
    }
  }

  /** Whether it lies over the word in this box, drawn later than the word. */
  public boolean over(Rectangle2D word) {
    for (Drawing pattern : patterns)
      if (covers(pattern.box(), word) && later(pattern, word)) return true;
    if (lines.size() < 2 * FAMILY) return false;
    Map<Integer, Integer> families = new HashMap<>();
    for (Hatch hatch : lines)
      if (word.intersectsLine(hatch.line()) && later(hatch.drawing(), word))
        families.merge(hatch.family(), 1, Integer::sum);
    return families.values().stream().filter(count -> count >= FAMILY).count() >= 2;
  }

  private static boolean covers(Rectangle2D box, Rectangle2D word) {
    Rectangle2D both = box.createIntersection(word);
    return both.getWidth() > 0
        && both.getHeight() > 0
        && both.getWidth() * both.getHeight() >= MOSTLY * word.getWidth() * word.getHeight();
  }

  /** What stands in another stream than the word is taken for later: a stamp is put on last. */
  private boolean later(Drawing drawing, Rectangle2D word) {
    for (Glyph glyph : sight.glyphs)
      if (word.contains(glyph.centre()))
        return glyph.show.frame != drawing.frame() || glyph.show.instruction < drawing.paint();
    return true;
  }
}
