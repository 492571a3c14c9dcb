package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page paints last. Nothing can show through or on top of a rectangle that is filled in
 * black after everything else, outside of every clip and every transparency.
 */
public final class Painted {
  /** Boxes are written with four decimals. */
  private static final double ROUNDING = 0.001;

  private Painted() {}

  /**
   * Whether the page ends with black rectangles that cover every box. If not, the boxes may still
   * be of one colour, and only a drawing of the page can tell.
   */
  public static boolean lastInBlack(Sight sight, List<Rectangle2D> boxes) {
    List<Instruction> all = sight.root.instructions;
    int end = all.size() - 1;
    if (end < 5 || !is(all, end, "Q", 0)) return false;
    var black = new ArrayList<Rectangle2D>();
    int at = end - 1;
    for (; at > 0 && is(all, at, "f", 0) && is(all, at - 1, "re", 4); at -= 2)
      black.add(rectangle(all.get(at - 1)));
    boolean plain =
        at > 3
            && is(all, at, "Tr", 1)
            && is(all, at - 1, "g", 1)
            && all.get(at - 1).number(0) == 0
            && is(all, at - 2, "q", 0)
            && closes(all, at - 3);
    return plain && boxes.stream().allMatch(box -> covered(box, black));
  }

  /**
   * Whether a picture covers the whole page and nothing else is seen, so that what the picture
   * holds under a box is what everybody sees there.
   */
  public static boolean isOnePicture(Sight sight) {
    return sight.pictures.size() == 1
        && sight.drawings.isEmpty()
        && sight.uncuttable.isEmpty()
        && sight.flaws.isEmpty()
        && sight.glyphs.stream().allMatch(Glyph::invisible)
        && sight.pictures.get(0).box().contains(sight.visible);
  }

  private static boolean is(List<Instruction> all, int at, String operator, int numbers) {
    Instruction one = all.get(at);
    return one.operator().equals(operator)
        && one.operands().size() == numbers
        && one.hasNumbers(numbers);
  }

  /** Whether everything up to this Q stands in one pair of q and Q, with no text left open. */
  private static boolean closes(List<Instruction> all, int last) {
    int depth = 0;
    boolean text = false;
    for (int i = 0; i <= last; i++) {
      switch (all.get(i).operator()) {
        case "q" -> depth++;
        case "Q" -> depth--;
        case "BT" -> text = true;
        case "ET" -> text = false;
        default -> {}
      }
      if (depth < 1 && i < last) return false;
    }
    return depth == 0 && !text && all.get(last).operator().equals("Q");
  }

  private static Rectangle2D rectangle(Instruction re) {
    return new Rectangle2D.Double(re.number(0), re.number(1), re.number(2), re.number(3));
  }

  private static boolean covered(Rectangle2D box, List<Rectangle2D> black) {
    var core =
        new Rectangle2D.Double(
            box.getX() + ROUNDING,
            box.getY() + ROUNDING,
            Math.max(0, box.getWidth() - 2 * ROUNDING),
            Math.max(0, box.getHeight() - 2 * ROUNDING));
    for (Rectangle2D one : black)
      if (one.getMinX() <= core.getMinX()
          && one.getMinY() <= core.getMinY()
          && one.getMaxX() >= core.getMaxX()
          && one.getMaxY() >= core.getMaxY()) return true;
    return false;
  }
}
