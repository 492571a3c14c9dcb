package org.custodian.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.pdf.Area;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageFrame;

/**
 * A region as it is typed and reported: points from the lower left of the unrotated sheet.
 *
 * @param page from 1
 */
record PageArea(int page, double x, double y, double width, double height) {
  private static final String NUMBER = "\\s*([+-]?(?:\\d{1,7}(?:\\.\\d{0,9})?|\\.\\d{1,9}))\\s*";
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d{1,6})\\s*:" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER);

  /** Empty if the text has not the form PAGE:X,Y,W,H. */
  static Optional<PageArea> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) return Optional.empty();
    int page = Integer.parseInt(match.group(1));
    double width = Double.parseDouble(match.group(4));
    double height = Double.parseDouble(match.group(5));
    if (page < 1 || width <= 0 || height <= 0) return Optional.empty();
    return Optional.of(
        new PageArea(
            page,
            Double.parseDouble(match.group(2)),
            Double.parseDouble(match.group(3)),
            width,
            height));
  }

  static PageArea of(PageFrame frame, Box box) {
    return new PageArea(
        frame.page(),
        box.x1() - frame.mediaBox().x1(),
        box.y1() - frame.mediaBox().y1(),
        box.width(),
        box.height());
  }

  /** The same region where the page itself counts from. */
  Area on(PageFrame frame) {
    double left = frame.mediaBox().x1() + x;
    double bottom = frame.mediaBox().y1() + y;
    return new Area(page, Box.between(left, bottom, left + width, bottom + height));
  }
}
