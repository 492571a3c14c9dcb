package org.custodian.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Between our boxes and those of the drawing libraries. */
final class Boxes {
  private Boxes() {}

  static Box of(Rectangle2D box) {
    return Box.between(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  static Box of(PDRectangle box) {
    return Box.between(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
  }

  static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x1(), box.y1(), box.width(), box.height());
  }

  static List<Box> of(List<Rectangle2D> boxes) {
    return boxes.stream().map(Boxes::of).toList();
  }
}
