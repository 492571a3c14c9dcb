package org.custodian.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.custodian.pdf.file.CosText;
import org.custodian.pdf.file.SourcePage;

/** Prints codes on blackened boxes: white, upright as the page is seen, in the Bates font. */
final class CodeStamp {
  private static final double LARGEST = 8;
  private static final double SMALLEST = 4;

  /** How much of a line's height Helvetica's capitals take. */
  private static final double CAPITAL = 0.72;

  private CodeStamp() {}

  /** Drawing operators for every box that has room for its code; empty if none has. */
  static String content(SourcePage page, List<BoxCode> codes) {
    AffineTransform place = BatesStamp.toPage(page.cropBox(), page.rotation());
    var text = new StringBuilder();
    for (BoxCode code : codes) text.append(one(place, code));
    return text.toString();
  }

  private static String one(AffineTransform place, BoxCode code) {
    Rectangle2D seen = seen(place, Boxes.rectangle(code.box()));
    double size = Math.min(LARGEST, (seen.getHeight() - 2) / CAPITAL);
    double width = BatesStamp.width(code.text()) / 1000.0 * size;
    if (size < SMALLEST || seen.getWidth() < width + 2) return "";
    double[] m = new double[6];
    place.getMatrix(m);
    return "q\n"
        + numbers(m)
        + "cm\n1 g 0 Tr\nBT\n/CustodianBates "
        + numbers(size)
        + "Tf\n"
        + numbers(seen.getX() + 1, seen.getCenterY() - size * CAPITAL / 2)
        + "Td\n("
        + code.text()
        + ") Tj\nET\nQ\n";
  }

  private static Rectangle2D seen(AffineTransform place, Rectangle2D box) {
    try {
      return place.createInverse().createTransformedShape(box).getBounds2D();
    } catch (NoninvertibleTransformException never) {
      throw new IllegalStateException("A turn by quarters can be turned back.", never);
    }
  }

  private static String numbers(double... values) {
    var text = new StringBuilder();
    for (double value : values)
      text.append(CosText.number(Math.rint(value * 1e3) / 1e3)).append(' ');
    return text.toString();
  }
}
