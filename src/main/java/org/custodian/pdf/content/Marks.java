package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What is to go from one page: marks glyphs and collects the boxes that will be black. */
public final class Marks {
  private static final int MAX_ROUNDS = 4;

  private final Sight sight;
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private int termHits;
  private boolean termBeyondReach;

  public Marks(Sight sight) {
    this.sight = sight;
  }

  public List<Rectangle2D> boxes() {
    return boxes;
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
    for (Glyph glyph : sight.glyphs) if (lies(glyph, area)) glyph.removed = true;
  }

  /** Marks every place where one of the terms stands. */
  public void addTerms(List<String> terms, boolean wholeWord) {
    if (terms.isEmpty()) return;
    // What goes can bring together what stood apart, so the search is repeated until it is quiet.
    for (int round = 0; round < MAX_ROUNDS; round++) if (!addTermsOnce(terms, wholeWord)) break;
    lookBeyondReach(terms, wholeWord);
  }

  private boolean addTermsOnce(List<String> terms, boolean wholeWord) {
    List<Line> lines = Layout.lines(sight.glyphs);
    var matcher = new TermMatcher(lines.stream().map(Line::flow).toList());
    var found = new ArrayList<Rectangle2D>();
    for (String term : terms)
      for (List<TermMatcher.Piece> match : matcher.find(term, wholeWord)) {
        termHits++;
        for (TermMatcher.Piece piece : match) remove(lines.get(piece.line()), piece, found);
      }
    // Text printed at the same place, as the hidden text of a scan, says the same.
    for (Rectangle2D box : found)
      for (Glyph glyph : sight.glyphs)
        if (!glyph.removed && box.contains(glyph.centre())) glyph.removed = true;
    boxes.addAll(found);
    return !found.isEmpty();
  }

  private void lookBeyondReach(List<String> terms, boolean wholeWord) {
    if (sight.uncuttable.isEmpty()) return;
    List<FlowLine> flows = Layout.lines(sight.uncuttable).stream().map(Line::flow).toList();
    var matcher = new TermMatcher(flows);
    for (String term : terms) termBeyondReach |= !matcher.find(term, wholeWord).isEmpty();
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
    return glyph.toPage.createTransformedShape(glyph.ink()).getBounds2D();
  }

  /** Separating axes between a parallelogram and an upright rectangle. */
  private static boolean meet(AffineTransform toPage, Rectangle2D inner, Rectangle2D area) {
    Rectangle2D around = toPage.createTransformedShape(inner).getBounds2D();
    if (!overlap(around, area)) return false;
    try {
      Rectangle2D back = toPage.createInverse().createTransformedShape(area).getBounds2D();
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
