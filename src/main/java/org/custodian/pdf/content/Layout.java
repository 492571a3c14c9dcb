package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts glyphs together to lines.
 *
 * <p>Glyphs shown one after the other stay together even where other text is printed over them: a
 * value typed on a row of underscores must be found. Only then are neighbouring runs joined.
 */
public final class Layout {
  private static final double LEVEL = 0.3;
  private static final double UNEVEN = 0.9;

  /** How far apart baselines may lie that some readers take for one row. */
  private static final double ROW = 0.6;

  private final List<Line.Run> runs = new ArrayList<>();

  /** How far two baselines may lie apart, in font sizes. */
  private double tolerance = LEVEL;

  /** Whether glyphs were met that only the wider tolerance takes into one run. */
  private boolean dances;

  private Layout() {}

  /** The lines of what is still there, in the order in which the page shows them. */
  public static List<Line> lines(List<Glyph> glyphs) {
    return of(glyphs).lines();
  }

  /** What is still there, to be asked for its lines once. */
  static Layout of(List<Glyph> glyphs) {
    var layout = new Layout();
    for (Glyph glyph : glyphs) if (!glyph.removed && !glyph.hidden) layout.add(glyph);
    for (Line.Run run : layout.runs) layout.dances |= run.isUneven();
    return layout;
  }

  List<Line> lines() {
    var sorted = new ArrayList<>(joined());
    sorted.sort(Comparator.comparingInt(run -> run.order));
    var lines = new ArrayList<Line>(sorted.size());
    for (Line.Run run : sorted) lines.add(Line.of(run));
    return lines;
  }

  /** Whether {@link #unevenLines} of the same glyphs can have any. */
  boolean dances() {
    return dances;
  }

  /**
   * Glyphs shown one after the other that readers take for one line although their baselines are
   * not level: raised letters, or letters that dance.
   */
  static List<Line> unevenLines(List<Glyph> glyphs) {
    var layout = new Layout();
    layout.tolerance = UNEVEN;
    for (Glyph glyph : glyphs) if (!glyph.removed && !glyph.hidden) layout.add(glyph);
    return layout.runs.stream().filter(Line.Run::isUneven).map(Line::of).toList();
  }

  /**
   * Rows as readers see them that take everything on one height for one line: letters in the boxes
   * of a form, letters that stand higher and lower in turn, two lines that lie in each other. Only
   * rows that are more than their lines side by side.
   */
  static List<Line> rows(List<Line> lines) {
    var sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.<Line>comparingInt(line -> line.run().direction)
            .thenComparing(line -> line.run().invisible)
            .thenComparingDouble(line -> -line.run().v));
    var result = new ArrayList<Line>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i < sorted.size() && touch(sorted.get(i - 1).run(), sorted.get(i).run())) continue;
      if (i - from > 1) {
        Line.Run row = row(sorted.subList(from, i));
        if (row != null) result.add(Line.of(row));
      }
      from = i;
    }
    return result;
  }

  private static boolean touch(Line.Run above, Line.Run below) {
    return above.direction == below.direction
        && above.invisible == below.invisible
        && above.v - below.v < ROW * Math.min(above.em, below.em);
  }

  private static Line.@Nullable Run row(List<Line> lines) {
    var runs = new ArrayList<Line.Run>();
    for (Line line : lines) runs.add(line.run());
    runs.sort(Comparator.comparingDouble(Line.Run::start));
    boolean apart = true;
    int alone = 0;
    double end = -Double.MAX_VALUE;
    for (Line.Run run : runs) {
      apart &= run.start() >= end - 0.3 * run.em;
      end = Math.max(end, run.end);
      if (run.glyphs.size() <= 2) alone++;
    }
    if (apart && alone == 0) return null;
    var glyphs = new ArrayList<Line.Placed>();
    for (Line.Run run : runs) glyphs.addAll(run.glyphs);
    glyphs.sort(Comparator.comparingDouble(placed -> placed.u));
    var row = new Line.Run(runs.get(0).direction, glyphs.get(0), runs.get(0).order);
    for (Line.Placed placed : glyphs.subList(1, glyphs.size())) row.add(placed);
    return row;
  }

  private void add(Glyph glyph) {
    AffineTransform m = glyph.toPage;
    boolean vertical = glyph.show.font.vertical();
    double dx = vertical ? -m.getShearX() : m.getScaleX();
    double dy = vertical ? -m.getScaleY() : m.getShearY();
    double length = Math.hypot(dx, dy);
    double em = Math.abs(m.getDeterminant()) / Math.max(length, 1e-9);
    if (vertical) em = length;
    if (length < 1e-6 || em < 1e-6 || !Double.isFinite(em)) return;
    if (dy == 0 && dx > 0) {
      // Nearly all text, spared the angles.
      double wide = (vertical ? glyph.cell.getHeight() : glyph.cell.getWidth()) * length;
      place(0, new Line.Placed(glyph, m.getTranslateX(), m.getTranslateY(), wide, em));
      return;
    }
    int direction = Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(dy, dx))), 360);
    double angle = Math.toRadians(direction);
    double x = m.getTranslateX();
    double y = m.getTranslateY();
    double u = x * Math.cos(angle) + y * Math.sin(angle);
    double v = -x * Math.sin(angle) + y * Math.cos(angle);
    double width = (vertical ? glyph.cell.getHeight() : glyph.cell.getWidth()) * length;
    place(direction, new Line.Placed(glyph, u, v, width, em));
  }

  private void place(int direction, Line.Placed next) {
    if (!runs.isEmpty()) {
      Line.Run last = runs.get(runs.size() - 1);
      Line.Placed before = last.glyphs.get(last.glyphs.size() - 1);
      if (last.direction == direction && isTwin(before, next)) {
        before.addTwin(next.glyph);
        return;
      }
      if (last.takes(direction, next, tolerance)) {
        last.add(next);
        return;
      }
      dances |= last.takes(direction, next, UNEVEN);
    }
    runs.add(new Line.Run(direction, next, runs.size()));
  }

  private static boolean isTwin(Line.Placed one, Line.Placed other) {
    return one.glyph.unicode != null
        && one.glyph.unicode.equals(other.glyph.unicode)
        && Math.abs(one.u - other.u) < 0.25 * Math.max(one.width, 0.1 * one.em)
        && Math.abs(one.v - other.v) < 0.2 * one.em;
  }

  private List<Line.Run> joined() {
    var sorted = new ArrayList<>(runs);
    sorted.sort(
        Comparator.<Line.Run>comparingInt(run -> run.direction)
            .thenComparing(run -> run.invisible)
            .thenComparingDouble(run -> -run.v));
    var result = new ArrayList<Line.Run>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i < sorted.size() && sameRow(sorted.get(i - 1), sorted.get(i))) continue;
      joinRow(sorted.subList(from, i), result);
      from = i;
    }
    return result;
  }

  private static boolean sameRow(Line.Run above, Line.Run below) {
    return above.direction == below.direction
        && above.invisible == below.invisible
        && above.v - below.v < 0.15 * Math.min(above.em, below.em);
  }

  private static void joinRow(List<Line.Run> row, List<Line.Run> result) {
    var ordered = new ArrayList<>(row);
    ordered.sort(
        Comparator.<Line.Run>comparingDouble(Line.Run::start).thenComparingInt(run -> run.order));
    var open = new ArrayList<Line.Run>();
    for (Line.Run run : ordered) {
      Line.Run home = null;
      boolean twin = false;
      for (int i = open.size() - 1; i >= 0 && i >= open.size() - 12; i--) {
        Line.Run candidate = open.get(i);
        if (becomesTwin(candidate, run)) {
          twin = true;
          break;
        }
        double gap = run.start() - candidate.end;
        double em = Math.max(run.em, candidate.em);
        boolean near = gap > -0.3 * em && gap < 1.2 * em;
        if (near && (home == null || candidate.end > home.end)) home = candidate;
      }
      if (twin) continue;
      if (home == null) open.add(run);
      else run.glyphs.forEach(home::add);
    }
    result.addAll(open);
  }

  /** Whether all of a run is painted over the same letters of another; then it is joined to it. */
  private static boolean becomesTwin(Line.Run line, Line.Run over) {
    if (over.start() > line.end || over.glyphs.size() > line.glyphs.size()) return false;
    var partners = new ArrayList<Line.Placed>();
    int at = 0;
    for (Line.Placed glyph : over.glyphs) {
      while (at < line.glyphs.size() && !isTwin(line.glyphs.get(at), glyph)) at++;
      if (at == line.glyphs.size()) return false;
      partners.add(line.glyphs.get(at++));
    }
    for (int i = 0; i < partners.size(); i++) {
      partners.get(i).addTwin(over.glyphs.get(i).glyph);
      over.glyphs.get(i).twins.forEach(partners.get(i)::addTwin);
    }
    return true;
  }
}
