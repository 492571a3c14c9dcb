package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The path operators of one frame, ISO 32000-2, 8.5. */
final class PathRunner {
  private final Sight sight;
  private final Frame frame;
  private Path2D path = new Path2D.Double();
  private int first = -1;
  private boolean clips;

  PathRunner(Sight sight, Frame frame) {
    this.sight = sight;
    this.frame = frame;
  }

  void step(Instruction now, int index, GraphicsState state, boolean hidden) {
    String operator = now.operator();
    switch (operator) {
      case "m", "l", "c", "v", "y", "h", "re" -> {
        if (first < 0) first = index;
        extend(operator, now);
      }
      case "W", "W*" -> {
        if (first < 0) first = index;
        clips = true;
      }
      default -> {
        if (Operators.paintsPath(operator)) paint(operator, index, state, hidden);
      }
    }
  }

  void shade(Instruction now, int index, GraphicsState state, boolean hidden) {
    // What has no definition paints nothing.
    if (hidden || !(frame.resource(COSName.SHADING, now.name(0)) instanceof COSDictionary)) return;
    Rectangle2D mesh = meshBounds(now, state);
    var area = new Path2D.Double(mesh == null ? state.clip : state.clip.createIntersection(mesh));
    add(new Drawing(frame, index, index, area, new AffineTransform(), 0, false, false, true));
  }

  /** No point of a mesh lies outside the range that its coordinates can say. */
  private @Nullable Rectangle2D meshBounds(Instruction now, GraphicsState state) {
    if (!(frame.resource(COSName.SHADING, now.name(0)) instanceof COSStream mesh)
        || mesh.getInt(COSName.SHADING_TYPE, 0) < 4
        || !(mesh.getDictionaryObject(COSName.DECODE) instanceof COSArray range)
        || range.size() < 4) return null;
    double[] n = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(range.getObject(i) instanceof COSNumber number)) return null;
      n[i] = number.floatValue();
    }
    var bounds = new Rectangle2D.Double(n[0], n[2], 0, 0);
    bounds.add(n[1], n[3]);
    return state.toPage.createTransformedShape(bounds).getBounds2D();
  }

  private void extend(String operator, Instruction now) {
    double a = now.number(0);
    double b = now.number(1);
    if (path.getCurrentPoint() == null && !operator.equals("m") && !operator.equals("re")) {
      if (operator.equals("h")) return;
      path.moveTo(a, b);
    }
    switch (operator) {
      case "m" -> path.moveTo(a, b);
      case "l" -> path.lineTo(a, b);
      case "c" -> path.curveTo(a, b, now.number(2), now.number(3), now.number(4), now.number(5));
      case "v" -> {
        var here = path.getCurrentPoint();
        path.curveTo(here.getX(), here.getY(), a, b, now.number(2), now.number(3));
      }
      case "y" -> path.curveTo(a, b, now.number(2), now.number(3), now.number(2), now.number(3));
      case "h" -> path.closePath();
      default -> rectangle(a, b, now.number(2), now.number(3));
    }
  }

  private void rectangle(double x, double y, double width, double height) {
    path.moveTo(x, y);
    path.lineTo(x + width, y);
    path.lineTo(x + width, y + height);
    path.lineTo(x, y + height);
    path.closePath();
  }

  private void paint(String operator, int index, GraphicsState state, boolean hidden) {
    boolean strokes = "SsBb".indexOf(operator.charAt(0)) >= 0;
    boolean fills = "fFBb".indexOf(operator.charAt(0)) >= 0;
    if (path.getCurrentPoint() != null) {
      if (operator.equals("s") || operator.startsWith("b")) path.closePath();
      boolean evenOdd = operator.endsWith("*");
      path.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
      boolean patterned = fills && state.fillPatterned || strokes && state.strokePatterned;
      if (!hidden && (fills || strokes))
        add(
            new Drawing(
                frame,
                first,
                index,
                path,
                new AffineTransform(state.toPage),
                strokes ? state.lineWidth : 0,
                clips,
                patterned,
                false));
      if (clips) clip(state);
    }
    path = new Path2D.Double();
    first = -1;
    clips = false;
  }

  private void clip(GraphicsState state) {
    Rectangle2D bounds = path.createTransformedShape(state.toPage).getBounds2D();
    Rectangle2D both = state.clip.createIntersection(bounds);
    state.clip =
        both.getWidth() < 0 || both.getHeight() < 0
            ? new Rectangle2D.Double(bounds.getX(), bounds.getY(), 0, 0)
            : both;
  }

  private void add(Drawing drawing) {
    frame.drawings.add(drawing);
    sight.drawings.add(drawing);
  }
}
