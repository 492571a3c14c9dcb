package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** One shown character code: where it stands in its operator, and where on the page. */
public final class Glyph {
  final Show show;
  final int string;
  final int offset;
  final int length;
  final GlyphFont.Code code;
  final @Nullable String unicode;

  /** From glyph space, where the cell lies, to the page. */
  final AffineTransform toPage;

  /** The cell in glyph space, one unit being the font size: advance by ascent and descent. */
  final Rectangle2D cell;

  /** What the text matrix moves by, as the number that a TJ array would need for it. */
  final double advance;

  /** Removed: nothing of it is written. */
  boolean removed;

  /** Neither removed nor shown by a layer that is on: removed without a trace. */
  final boolean hidden;

  /** The advance without any spacing. */
  final double natural;

  /** How far it is moved along its line, in points on the page. */
  double shift;

  Glyph(
      Show show,
      int string,
      int offset,
      int length,
      GlyphFont.Code code,
      AffineTransform toPage,
      double advance,
      double natural,
      boolean hidden) {
    this.show = show;
    this.string = string;
    this.offset = offset;
    this.length = length;
    this.code = code;
    this.unicode = code.unicode;
    this.toPage = toPage;
    this.cell = code.cell;
    this.advance = advance;
    this.natural = natural;
    this.hidden = hidden;
  }

  /** How far one unit of {@link #advance} is on the page. */
  double unit() {
    boolean vertical = show.font.vertical();
    double x = vertical ? toPage.getShearX() : toPage.getScaleX();
    double y = vertical ? toPage.getScaleY() : toPage.getShearY();
    return Math.hypot(x, y) / 1000;
  }

  /** Where its origin stands along its line. */
  double along() {
    return along(toPage, show.font.vertical());
  }

  /** Where the origin of a text space stands along its line, on the page. */
  static double along(AffineTransform m, boolean vertical) {
    double x = vertical ? m.getShearX() : m.getScaleX();
    double y = vertical ? m.getScaleY() : m.getShearY();
    double length = Math.hypot(x, y);
    return length == 0 ? 0 : (m.getTranslateX() * x + m.getTranslateY() * y) / length;
  }

  public @Nullable String unicode() {
    return unicode;
  }

  /** What readers that take the code for the character see; null where nobody does. */
  @Nullable String otherReading() {
    return show.font.otherReading(code.code);
  }

  /** Whether the font itself says what the glyph means; a guess is not knowing. */
  public boolean known() {
    return code.isKnown() || code.paintsNothing();
  }

  /** The cell on the page, as the upright rectangle around it. */
  public Rectangle2D box() {
    return Quad.bounds(toPage, cell);
  }

  /** What the glyph blackens, in glyph space; its cell if the font does not tell. */
  Rectangle2D ink() {
    return code.ink();
  }

  /** The middle of what it blackens, on the page. */
  public java.awt.geom.Point2D centre() {
    Rectangle2D seen = ink();
    return toPage.transform(
        new java.awt.geom.Point2D.Double(seen.getCenterX(), seen.getCenterY()), null);
  }

  public boolean isRemoved() {
    return removed;
  }

  public boolean isHidden() {
    return hidden;
  }

  public boolean invisible() {
    return show.invisible;
  }
}
