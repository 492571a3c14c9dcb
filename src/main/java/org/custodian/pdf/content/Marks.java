package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to go from one page: marks glyphs and collects the boxes that will be black. */
public final class Marks {
  private static final int MAX_ROUNDS = 4;

  /** What happens to the width of what a search takes out. */
  public enum Gap {
    /** Nothing moves. */
    EXACT,
    /** Gaps come in steps. */
    STEPS,
    /** The whole line goes, or the whole cell of a table. */
    LINE
  }

  private final Sight sight;
  private final List<Rectangle2D> boxes = new ArrayList<>();

  /** Where terms stood; pictures and drawings are emptied there too, even if the box moves. */
  private final List<Rectangle2D> emptied = new ArrayList<>();

  private final Crossing crossing;
  private int termHits;
  private boolean termBeyondReach;

  public Marks(Sight sight) {
    this.sight = sight;
    this.crossing = new Crossing(sight.glyphs);
  }

  public List<Rectangle2D> boxes() {
    return boxes;
  }

  /** Where everything marked stands in the source, for a picture of it. */
  public List<Rectangle2D> places() {
    return emptied;
  }

  /** Everything that is emptied: the boxes, and where terms stood before lines were set anew. */
  List<Rectangle2D> emptied() {
    var all = new ArrayList<>(boxes);
    all.addAll(emptied);
    return all;
  }

  public int termHits() {
    return termHits;
  }

  /** Whether a term stands in a pattern or mask, where it can be seen and not be cut. */
  public boolean termBeyondReach() {
    return termBeyondReach;
  }

  public boolean none() {
    return boxes.isEmpty();
  }

  public void addArea(Rectangle2D area) {
    boxes.add(area);
    emptied.add(area);
    for (Glyph glyph : sight.glyphs) if (lies(glyph, area)) glyph.removed = true;
  }

  /**
   * Marks every place where something wanted stands.
   *
   * @param areas what will be added as areas; no line is moved under one
   */
  public void addTerms(Wanted wanted, Gap gap, List<Rectangle2D> areas) {
    if (wanted.isEmpty()) return;
    Layout layout = Layout.of(sight.glyphs);
    List<Line> lines = layout.lines();
    List<Line> left = lines;
    Map<Line, List<Rectangle2D>> found = new LinkedHashMap<>();
    // What goes can bring together what stood apart, so the search is repeated until it is quiet.
    boolean more = find(left, wanted, gap, found);
    for (int round = 1; more && round < MAX_ROUNDS; round++) {
      layout = Layout.of(sight.glyphs);
      left = layout.lines();
      more = find(left, wanted, gap, found);
    }
    if (more || layout.dances()) more |= find(Layout.unevenLines(sight.glyphs), wanted, gap, found);
    find(Layout.rows(more ? Layout.lines(sight.glyphs) : left), wanted, gap, found);
    settleWhatCrosses(found);
    lookBeyondReach(wanted);
    if (gap == Gap.STEPS) setAnew(lines, found, areas);
    else found.values().forEach(boxes::addAll);
    List<Rectangle2D> seen = crossing.around(List.copyOf(boxes));
    boxes.clear();
    boxes.addAll(seen);
  }

  private boolean find(
      List<Line> lines, Wanted wanted, Gap gap, Map<Line, List<Rectangle2D>> found) {
    int before = termHits;
    for (List<TermMatcher.Piece> match : wanted.inLines(lines)) {
      termHits++;
      for (TermMatcher.Piece piece : match) {
        Line line = lines.get(piece.line());
        if (gap != Gap.LINE)
          remove(line, piece, found.computeIfAbsent(line, l -> new ArrayList<>()));
        else if (!found.containsKey(line)) found.put(line, whole(line, lines));
      }
    }
    return termHits > before;
  }

  private List<Rectangle2D> whole(Line line, List<Line> lines) {
    var gone = new ArrayList<Rectangle2D>();
    remove(line, new TermMatcher.Piece(0, 0, line.signs().size() - 1), gone);
    // The exact box would say how long the line was.
    return line.upright() && !line.vertical() ? List.of(new Gaps(sight).whole(line, lines)) : gone;
  }

  /** Text printed at the same place, as the hidden text of a scan, may say the same. */
  private void settleWhatCrosses(Map<Line, List<Rectangle2D>> found) {
    for (List<Rectangle2D> places : found.values())
      for (Rectangle2D box : places) {
        emptied.add(box);
        crossing.settle(box);
      }
  }

  private void setAnew(
      List<Line> lines, Map<Line, List<Rectangle2D>> found, List<Rectangle2D> areas) {
    var gaps = new Gaps(sight);
    Set<Glyph> elsewhere = new HashSet<>();
    for (Line other : found.keySet())
      if (!lines.contains(other))
        for (Line.Sign sign : other.signs()) if (sign.glyph() != null) elsewhere.add(sign.glyph());
    for (Line line : lines) {
      boolean touched = line.signs().stream().anyMatch(Marks::isRemoved);
      boolean movable =
          line.upright()
              && !line.run().invisible
              && !line.vertical()
              && line.signs().stream().noneMatch(sign -> elsewhere.contains(sign.glyph()))
              && areas.stream().noneMatch(line::sharesItsRow);
      if (touched && movable) boxes.addAll(gaps.close(line));
      else if (found.containsKey(line)) boxes.addAll(found.get(line));
      found.remove(line);
    }
    // Lines that only came together in a later round.
    found.values().forEach(boxes::addAll);
  }

  private static boolean isRemoved(Line.Sign sign) {
    Glyph glyph = sign.glyph();
    return glyph != null && glyph.removed;
  }

  private void lookBeyondReach(Wanted wanted) {
    if (sight.uncuttable.isEmpty()) return;
    termBeyondReach |= !wanted.inLines(Layout.lines(sight.uncuttable)).isEmpty();
  }

  private static void remove(Line line, TermMatcher.Piece piece, List<Rectangle2D> boxes) {
    Rectangle2D joined = null;
    for (int i = piece.firstSign(); i <= piece.lastSign(); i++) {
      Line.Sign sign = line.signs().get(i);
      Glyph glyph = sign.glyph();
      if (glyph == null) continue;
      glyph.removed = true;
      sign.twins().forEach(twin -> twin.removed = true);
      if (!line.upright()) {
        if (!sign.isSpace()) boxes.add(core(glyph));
        continue;
      }
      for (Glyph one : sign.twins()) joined = union(joined, one.box());
      joined = union(joined, glyph.box());
    }
    if (joined != null) boxes.add(joined);
  }

  private static Rectangle2D union(
      @org.jspecify.annotations.Nullable Rectangle2D one, Rectangle2D other) {
    return one == null ? other : one.createUnion(other);
  }

  // The upright rectangle around a slanted letter would cover its neighbours.
  private static Rectangle2D core(Glyph glyph) {
    Point2D middle = glyph.centre();
    double scale = Math.sqrt(Math.abs(glyph.toPage.getDeterminant()));
    double half = Math.max(0.2, 0.4 * scale * Math.min(glyph.cell.getWidth(), 1));
    return new Rectangle2D.Double(middle.getX() - half, middle.getY() - half, 2 * half, 2 * half);
  }

  /**
   * Whether a glyph lies in an area: its middle does, or enough of what it blackens. A sliver is
   * not enough, or tight leading would cost the line above.
   */
  static boolean lies(Glyph glyph, Rectangle2D area) {
    if (area.contains(glyph.centre())) return true;
    if (!glyph.box().createUnion(inkBox(glyph)).intersects(area)) return false;
    Rectangle2D ink = glyph.ink();
    double shrinkX = Math.min(0.1 * ink.getWidth(), 0.04);
    double shrinkY = 0.2 * ink.getHeight();
    var core =
        new Rectangle2D.Double(
            ink.getX() + shrinkX,
            ink.getY() + shrinkY,
            ink.getWidth() - 2 * shrinkX,
            ink.getHeight() - 2 * shrinkY);
    return meet(glyph.toPage, core, area);
  }

  private static Rectangle2D inkBox(Glyph glyph) {
    return Quad.bounds(glyph.toPage, glyph.ink());
  }

  /** Separating axes between a parallelogram and an upright rectangle. */
  private static boolean meet(AffineTransform toPage, Rectangle2D inner, Rectangle2D area) {
    Rectangle2D around = Quad.bounds(toPage, inner);
    if (!overlap(around, area)) return false;
    try {
      Rectangle2D back = Quad.bounds(toPage.createInverse(), area);
      return overlap(back, inner);
    } catch (NoninvertibleTransformException flat) {
      return true;
    }
  }

  private static boolean overlap(Rectangle2D one, Rectangle2D other) {
    return one.getMinX() < other.getMaxX()
        && other.getMinX() < one.getMaxX()
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }
}
