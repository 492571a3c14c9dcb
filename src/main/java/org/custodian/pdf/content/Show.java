package org.custodian.pdf.content;

import java.util.ArrayList;
import java.util.List;

/** One operator that shows text, with its glyphs in order. */
final class Show {
  final Frame frame;
  final int instruction;
  final GlyphFont font;
  final double fontSize;

  /** Text rendering mode 3 or 7: nothing is painted, as in the text layer of a scan. */
  final boolean invisible;

  final List<Glyph> glyphs = new ArrayList<>();

  Show(Frame frame, int instruction, GlyphFont font, double fontSize, boolean invisible) {
    this.frame = frame;
    this.instruction = instruction;
    this.font = font;
    this.fontSize = fontSize;
    this.invisible = invisible;
  }

  boolean touched() {
    for (Glyph glyph : glyphs) if (glyph.removed || glyph.hidden || glyph.shift != 0) return true;
    return false;
  }
}
