package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;

/**
 * Takes out of drawings what lies under a mark: letters drawn as outlines, a signature, a curve. A
 * rule or a box that only runs through stays, it says nothing that its visible ends do not say.
 */
final class PathCutter {
  private static final int MAX_SEGMENTS = 20_000;

  private final Drawing drawing;
  private final Frame frame;
  private final List<Rectangle2D> boxes;

  private PathCutter(Drawing drawing, List<Rectangle2D> boxes) {
    this.drawing = drawing;
    this.frame = drawing.frame();
    this.boxes = boxes;
  }

  static void cut(Drawing drawing, List<Rectangle2D> boxes, Sight sight) throws CannotCut {
    Rectangle2D place = drawing.box();
    List<Rectangle2D> on = boxes.stream().filter(box -> overlap(box, place)).toList();
    if (on.isEmpty()) return;
    if (drawing.shading()) {
      // A smooth shading says nothing at one place; a mesh can carry a picture.
      if (isMesh(drawing)) throw new CannotCut(CannotCut.What.DRAWING);
      return;
    }
    if (drawing.patterned() && sight.flaws.contains(Sight.Flaw.TEXT_IN_PATTERN))
      throw new CannotCut(CannotCut.What.PATTERN);
    new PathCutter(drawing, on).cut();
  }

  private static boolean isMesh(Drawing drawing) {
    Frame frame = drawing.frame();
    var name = frame.instructions.get(drawing.paint()).name(0);
    var shading = frame.resource(org.apache.pdfbox.cos.COSName.SHADING, name);
    return !(shading instanceof org.apache.pdfbox.cos.COSDictionary found)
        || found.getInt(org.apache.pdfbox.cos.COSName.SHADING_TYPE, 7) >= 4;
  }

  private static boolean overlap(Rectangle2D one, Rectangle2D other) {
    return one.getMinX() < other.getMaxX()
        && other.getMinX() < one.getMaxX()
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }

  private void cut() throws CannotCut {
    boolean inside = boxes.stream().anyMatch(box -> box.contains(drawing.box()));
    List<double[]> lines = lines();
    if (!inside && (isSimple(lines) || !touchesAny(lines))) return;
    List<Instruction> replaced = new ArrayList<>();
    if (!inside) {
      if (drawing.patterned()) throw new CannotCut(CannotCut.What.PATTERN);
      String painted = frame.instructions.get(drawing.paint()).operator();
      if ("fFBb".indexOf(painted.charAt(0)) >= 0) fill(replaced);
      if ("SsBb".indexOf(painted.charAt(0)) >= 0) stroke(lines, replaced);
    }
    if (drawing.clips()) {
      if (!isSimple(lines)) throw new CannotCut(CannotCut.What.DRAWING);
      for (int i = drawing.first(); i < drawing.paint(); i++)
        replaced.add(frame.instructions.get(i));
      replaced.add(Instruction.of("n"));
    }
    for (int i = drawing.first(); i <= drawing.paint(); i++)
      if (isPathWork(frame.instructions.get(i).operator())) frame.edits.put(i, List.of());
    frame.edits.put(drawing.paint(), replaced);
  }

  private static boolean isPathWork(String operator) {
    return switch (operator) {
      case "m", "l", "c", "v", "y", "h", "re", "W", "W*" -> true;
      default -> Operators.paintsPath(operator);
    };
  }

  /** The path as straight lines on the page, four numbers each. */
  private List<double[]> lines() throws CannotCut {
    var result = new ArrayList<double[]>();
    var flat = new FlatteningPathIterator(drawing.path().getPathIterator(drawing.toPage()), 0.1, 6);
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (; !flat.isDone(); flat.next()) {
      int kind = flat.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = at[0];
        startY = at[1];
      } else {
        double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
        double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
        result.add(new double[] {x, y, toX, toY});
      }
      x = kind == PathIterator.SEG_CLOSE ? startX : at[0];
      y = kind == PathIterator.SEG_CLOSE ? startY : at[1];
      if (result.size() > MAX_SEGMENTS) throw new CannotCut(CannotCut.What.DRAWING);
    }
    return result;
  }

  /** One straight line, or one rectangle along the page's edges. */
  private static boolean isSimple(List<double[]> lines) {
    if (lines.size() <= 1) return true;
    if (lines.size() > 5) return false;
    for (double[] line : lines)
      if (Math.abs(line[0] - line[2]) > 0.01 && Math.abs(line[1] - line[3]) > 0.01) return false;
    return true;
  }

  private boolean touchesAny(List<double[]> lines) {
    double margin = drawing.lineWidth() / 2 * scale();
    for (double[] line : lines)
      for (Rectangle2D box : boxes)
        if (grown(box, margin).intersectsLine(line[0], line[1], line[2], line[3])) return true;
    return false;
  }

  private double scale() {
    return Math.sqrt(Math.abs(drawing.toPage().getDeterminant()));
  }

  private static Rectangle2D grown(Rectangle2D box, double margin) {
    return new Rectangle2D.Double(
        box.getX() - margin,
        box.getY() - margin,
        box.getWidth() + 2 * margin,
        box.getHeight() + 2 * margin);
  }

  private void fill(List<Instruction> into) throws CannotCut {
    var remaining = new Area(drawing.path().createTransformedShape(drawing.toPage()));
    for (Rectangle2D box : boxes) remaining.subtract(new Area(box));
    if (remaining.isEmpty()) return;
    emit(remaining.getPathIterator(toUser()), into);
    into.add(Instruction.of("f*"));
  }

  private AffineTransform toUser() throws CannotCut {
    try {
      return drawing.toPage().createInverse();
    } catch (NoninvertibleTransformException flat) {
      throw new CannotCut(CannotCut.What.DRAWING);
    }
  }

  private void stroke(List<double[]> lines, List<Instruction> into) throws CannotCut {
    var pieces = new Path2D.Double();
    Point2D end = null;
    double margin = drawing.lineWidth() / 2 * scale();
    for (double[] line : lines)
      for (Line2D piece : outside(line, margin)) {
        if (end == null || !end.equals(piece.getP1())) pieces.moveTo(piece.getX1(), piece.getY1());
        pieces.lineTo(piece.getX2(), piece.getY2());
        end = piece.getP2();
      }
    if (end == null) return;
    emit(pieces.getPathIterator(toUser()), into);
    into.add(Instruction.of("S"));
  }

  /** What is left of a line outside all boxes. */
  private List<Line2D> outside(double[] line, double margin) {
    List<double[]> left = new ArrayList<>();
    left.add(new double[] {0, 1});
    for (Rectangle2D box : boxes) {
      double[] in = inside(line, grown(box, margin));
      if (in.length == 0) continue;
      var next = new ArrayList<double[]>();
      for (double[] part : left) {
        if (in[0] > part[0]) next.add(new double[] {part[0], Math.min(part[1], in[0])});
        if (in[1] < part[1]) next.add(new double[] {Math.max(part[0], in[1]), part[1]});
      }
      left = next;
    }
    return left.stream()
        .filter(part -> part[1] > part[0])
        .map(part -> (Line2D) new Line2D.Double(along(line, part[0]), along(line, part[1])))
        .toList();
  }

  private static Point2D along(double[] line, double t) {
    return new Point2D.Double(line[0] + t * (line[2] - line[0]), line[1] + t * (line[3] - line[1]));
  }

  /** From where to where, as parts of its length, a line runs inside a box; empty if nowhere. */
  private static double[] inside(double[] line, Rectangle2D box) {
    double from = 0;
    double to = 1;
    double[] start = {line[0], line[1]};
    double[] move = {line[2] - line[0], line[3] - line[1]};
    double[] low = {box.getMinX(), box.getMinY()};
    double[] high = {box.getMaxX(), box.getMaxY()};
    for (int axis = 0; axis < 2; axis++) {
      if (Math.abs(move[axis]) < 1e-12) {
        if (start[axis] < low[axis] || start[axis] > high[axis]) return new double[0];
        continue;
      }
      double one = (low[axis] - start[axis]) / move[axis];
      double other = (high[axis] - start[axis]) / move[axis];
      from = Math.max(from, Math.min(one, other));
      to = Math.min(to, Math.max(one, other));
    }
    return from < to ? new double[] {from, to} : new double[0];
  }

  private static void emit(PathIterator path, List<Instruction> into) {
    double[] at = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> into.add(Instruction.of("m", numbers(at, 2)));
        case PathIterator.SEG_LINETO -> into.add(Instruction.of("l", numbers(at, 2)));
        case PathIterator.SEG_QUADTO -> {
          // An Area of lines and cubic curves holds no quadratic ones; ends suffice.
          into.add(Instruction.of("l", numbers(new double[] {at[2], at[3]}, 2)));
        }
        case PathIterator.SEG_CUBICTO -> into.add(Instruction.of("c", numbers(at, 6)));
        default -> into.add(Instruction.of("h"));
      }
    }
  }

  private static COSBase[] numbers(double[] values, int count) {
    COSBase[] result = new COSBase[count];
    for (int i = 0; i < count; i++) result[i] = new COSFloat((float) values[i]);
    return result;
  }
}
