package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operator that shows text, with its glyphs in order. */
final class Show {
  final Frame frame;
  final int instruction;
  final GlyphFont font;
  final double fontSize;

  /** Text rendering mode 3 or 7: nothing is painted, as in the text layer of a scan. */
  final boolean invisible;

  final List<Glyph> glyphs = new ArrayList<>();

  /** The clip that its letters become a part of, one for all between BT and ET; else null. */
  @Nullable Object clip;

  /** Whether its line is set anew, at natural advances and without spacing. */
  boolean reset;

  private final AffineTransform start;
  private AffineTransform finish;

  Show(
      Frame frame,
      int instruction,
      GlyphFont font,
      double fontSize,
      boolean invisible,
      AffineTransform start) {
    this.frame = frame;
    this.instruction = instruction;
    this.font = font;
    this.fontSize = fontSize;
    this.invisible = invisible;
    this.start = start;
    this.finish = start;
  }

  void finished(AffineTransform end) {
    finish = end;
  }

  /** Where the operator begins, along the line on the page. */
  double begin() {
    return Glyph.along(start, font.vertical());
  }

  /** Where the source would go on after it. */
  double end() {
    return Glyph.along(finish, font.vertical());
  }

  boolean touched() {
    if (reset) return true;
    for (Glyph glyph : glyphs) if (glyph.removed || glyph.hidden || glyph.shift != 0) return true;
    return false;
  }
}
