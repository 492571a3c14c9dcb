package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets lines anew around removed terms, so that the gap says nothing about the width of what stood
 * there. An exact gap gives away 7 of the 10 bits of a surname, one in steps of 36 points one.
 *
 * <p>Everything between two wide gaps of the line is set at its natural advances from where it
 * began: the spacing that justified it depends on the removed letters, too. Where a step does not
 * fit, the gap is what the rest of the line leaves, which does not depend on them either.
 */
final class Gaps {
  private static final double STEP = 36;
  private static final double SMALL_STEP = 12;
  private static final double LINE_STEP = 72;

  /** A gap wider than this, in font sizes, is a column and not a word space. */
  private static final double COLUMN = 0.6;

  /** One real space may be stretched as far as this to justify a line. */
  private static final double STRETCHED = 1.5;

  private static final double SPACE = 0.25;

  private final Sight sight;
  private final Rectangle2D visible;
  private final List<Rectangle2D> boxes = new ArrayList<>();

  Gaps(Sight sight) {
    this.sight = sight;
    this.visible = sight.visible;
  }

  /** The boxes to blacken on one line; its remaining glyphs are moved. */
  List<Rectangle2D> close(Line line) {
    boxes.clear();
    List<Line.Placed> part = new ArrayList<>();
    Line.Placed ink = null;
    int blanks = 0;
    for (Line.Placed here : line.run().glyphs) {
      boolean blank = isBlank(here);
      double widest = (blanks == 1 ? STRETCHED : COLUMN) * here.em;
      if (!blank && ink != null && here.u - ink.end() > widest) {
        settle(line, part);
        part = new ArrayList<>();
      }
      part.add(here);
      blanks = blank ? blanks + 1 : 0;
      if (!blank) ink = here;
    }
    settle(line, part);
    return List.copyOf(boxes);
  }

  /**
   * The box over a whole line. Its end would say how long the line was, so it goes as far as the
   * longest line beside it, or as the column allows; the longest line itself goes on to a step.
   */
  Rectangle2D whole(Line line, List<Line> lines) {
    List<Line.Placed> part = line.run().glyphs;
    double start = part.get(0).u;
    double steps = Math.max(1, Math.ceil((line.run().end - start) / LINE_STEP));
    double longest = start + LINE_STEP;
    for (Line other : lines)
      if (other.run().direction == line.run().direction && other.run().start() < line.run().end)
        longest = Math.max(longest, other.run().end);
    // Of the line itself only the step may count, or the longest line would tell its length.
    if (longest <= line.run().end) longest = start + steps * LINE_STEP;
    double end = Math.max(line.run().end, Math.min(longest, limit(line, part)));
    return box(line, part, start, end);
  }

  private static boolean isBlank(Line.Placed placed) {
    String text = placed.glyph.unicode;
    return text != null && text.isBlank();
  }

  private void settle(Line line, List<Line.Placed> part) {
    if (part.stream().noneMatch(placed -> placed.glyph.removed)) return;
    List<List<Line.Placed>> runs = runs(part);
    double[] widths = new double[runs.size()];
    double kept = 0;
    double gaps = 0;
    int count = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(part, runs.get(i));
      if (runs.get(i).get(0).glyph.removed) {
        widths[i] = STEP * Math.max(1, Math.ceil(widths[i] / STEP - 0.001));
        gaps += widths[i];
        count++;
      } else kept += widths[i];
    }
    double room = limit(line, part) - part.get(0).u - kept;
    double fitting = gaps <= room ? STEP : Math.floor(room / count / SMALL_STEP) * SMALL_STEP;
    if (gaps > room)
      for (int i = 0; i < widths.length; i++)
        if (runs.get(i).get(0).glyph.removed) widths[i] = fitting;
    List<Rectangle2D> placed = fitting < SMALL_STEP ? List.of() : place(line, part, runs, widths);
    if (placed.isEmpty() || collides(placed, part)) leave(line, part, runs);
    else boxes.addAll(placed);
  }

  /** Where there is no room at all everything stays where it is, and the gap is exact. */
  private void leave(Line line, List<Line.Placed> part, List<List<Line.Placed>> runs) {
    for (Line.Placed here : part) {
      here.glyph.shift = 0;
      here.twins.forEach(twin -> twin.shift = 0);
    }
    for (List<Line.Placed> run : runs)
      if (run.get(0).glyph.removed)
        boxes.add(box(line, run, run.get(0).u, run.get(run.size() - 1).end()));
  }

  /** Whether a box would cover text that is not of this part. */
  private boolean collides(List<Rectangle2D> placed, List<Line.Placed> part) {
    Set<Glyph> own = own(part);
    for (Glyph glyph : sight.glyphs) {
      boolean blank = glyph.unicode != null && glyph.unicode.isBlank();
      if (blank || own.contains(glyph) || glyph.removed || glyph.hidden) continue;
      if (placed.stream().anyMatch(box -> box.contains(glyph.centre()))) return true;
    }
    return false;
  }

  private static Set<Glyph> own(List<Line.Placed> part) {
    var own = new HashSet<Glyph>();
    for (Line.Placed placed : part) {
      own.add(placed.glyph);
      own.addAll(placed.twins);
    }
    return own;
  }

  /** Stretches of removed glyphs and of glyphs that stay, in turn. */
  private static List<List<Line.Placed>> runs(List<Line.Placed> part) {
    var runs = new ArrayList<List<Line.Placed>>();
    for (Line.Placed placed : part) {
      List<Line.Placed> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (last.isEmpty() || last.get(0).glyph.removed != placed.glyph.removed)
        runs.add(new ArrayList<>());
      runs.get(runs.size() - 1).add(placed);
    }
    return runs;
  }

  /** What a stretch takes at natural advances, a gap before it included. */
  private static double width(List<Line.Placed> part, List<Line.Placed> run) {
    double pen = 0;
    Line.Placed before = beforeOf(part, run.get(0));
    for (Line.Placed here : run) {
      pen += step(before, here);
      before = here;
    }
    Line.Placed last = run.get(run.size() - 1);
    return pen + last.width;
  }

  private static Line.@org.jspecify.annotations.Nullable Placed beforeOf(
      List<Line.Placed> part, Line.Placed first) {
    int at = part.indexOf(first);
    return at == 0 ? null : part.get(at - 1);
  }

  /** How far a glyph begins behind the beginning, or at a change of stretch the end, before it. */
  private static double step(
      Line.@org.jspecify.annotations.Nullable Placed before, Line.Placed here) {
    if (before == null) return 0;
    boolean change = before.glyph.removed != here.glyph.removed;
    double gap = here.u - before.end();
    double space = gap > 0.18 * here.em && !isBlank(before) && !isBlank(here) ? SPACE * here.em : 0;
    if (change) return space;
    // An accent stands over its letter and stays there.
    boolean over = here.u < before.u + 0.5 * before.width;
    return over ? here.u - before.u : before.width + space;
  }

  /** Moves what stays and gives the boxes of the gaps. */
  private static List<Rectangle2D> place(
      Line line, List<Line.Placed> part, List<List<Line.Placed>> runs, double[] widths) {
    var result = new ArrayList<Rectangle2D>();
    double start = part.get(0).u;
    for (int i = 0; i < runs.size(); i++) {
      List<Line.Placed> run = runs.get(i);
      Line.Placed before = beforeOf(part, run.get(0));
      if (run.get(0).glyph.removed)
        result.add(box(line, run, start + step(before, run.get(0)), start + widths[i]));
      else move(run, before, start);
      run.forEach(here -> here.glyph.show.reset = true);
      start += widths[i];
    }
    return result;
  }

  private static void move(
      List<Line.Placed> run, Line.@org.jspecify.annotations.Nullable Placed first, double start) {
    double pen = start;
    Line.Placed before = first;
    for (Line.Placed here : run) {
      pen += step(before, here);
      before = here;
      double shift = pen - here.u;
      here.glyph.shift = shift;
      for (Glyph twin : here.twins) {
        twin.shift = shift;
        twin.show.reset = true;
      }
    }
  }

  private static Rectangle2D box(Line line, List<Line.Placed> run, double from, double to) {
    AffineTransform turn = turn(line);
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Line.Placed placed : run) {
      Rectangle2D cell = inverse(turn).createTransformedShape(placed.glyph.box()).getBounds2D();
      low = Math.min(low, cell.getMinY());
      high = Math.max(high, cell.getMaxY());
    }
    // Rounded for the same reason as the places of the letters.
    double left = Math.rint(from * 100) / 100;
    double width = Math.rint(Math.max(1, to - from) * 100) / 100;
    var box = new Rectangle2D.Double(left, low, width, high - low);
    return turn.createTransformedShape(box).getBounds2D();
  }

  private static AffineTransform turn(Line line) {
    return AffineTransform.getQuadrantRotateInstance(line.run().direction / 90);
  }

  private static AffineTransform inverse(AffineTransform turn) {
    // A turn about the origin is undone by its transposed matrix.
    return new AffineTransform(
        turn.getScaleX(), turn.getShearX(), turn.getShearY(), turn.getScaleY(), 0, 0);
  }

  /** How far to the right, as the line reads, it may go. */
  private double limit(Line line, List<Line.Placed> part) {
    AffineTransform back = inverse(turn(line));
    Rectangle2D page = back.createTransformedShape(visible).getBounds2D();
    double limit = page.getMaxX() - 6;
    Line.Placed last = part.get(0);
    for (Line.Placed placed : part) if (!isBlank(placed)) last = placed;
    double start = part.get(0).u;
    double low = last.v - 0.1 * last.em;
    double high = last.v + 0.6 * last.em;
    Set<Glyph> own = own(part);
    for (Glyph glyph : sight.glyphs) {
      // A removed letter counts, too: a box of its own begins there.
      if (own.contains(glyph) || glyph.hidden) continue;
      Rectangle2D box = back.createTransformedShape(glyph.box()).getBounds2D();
      boolean inRow = box.getMinY() < high && box.getMaxY() > low + 0.2 * last.em;
      // Closer than a letter's width two columns would read as one.
      if (inRow && box.getMinX() >= last.end() - 0.5)
        limit = Math.min(limit, Math.max(box.getMinX() - 0.8 * last.em, last.end()));
    }
    for (Drawing drawing : sight.drawings) {
      Rectangle2D box = back.createTransformedShape(drawing.box()).getBounds2D();
      if (drawing.shading() || box.getMinY() > high || box.getMaxY() < low) continue;
      if (box.getMinX() >= last.end() - 0.5) limit = Math.min(limit, box.getMinX() - 1);
      else if (box.getMinX() <= start && box.getMaxX() >= last.end())
        limit = Math.min(limit, box.getMaxX() - 1);
    }
    return limit;
  }
}
