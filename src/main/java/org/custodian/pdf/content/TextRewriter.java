package org.custodian.pdf.content;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes one text operator again without the glyphs that are to go. Every glyph that stays keeps
 * its bytes and stands where it is to stand; what goes leaves nothing but the distance between its
 * neighbours, and after the last glyph not even that.
 */
final class TextRewriter {
  /** Less than this, in thousandths of the font size, is rounding. */
  private static final double NOTHING = 0.02;

  /** How far the text position stands off where the source would have it, on the page. */
  private double carried;

  /** A new text position forgets what was carried over. */
  void repositioned() {
    carried = 0;
  }

  boolean isOff() {
    return Math.abs(carried) > 1e-6;
  }

  /** The array of the TJ that takes the place of a show operator. */
  COSArray rewrite(Instruction now, Show show) {
    var out = new COSArray();
    var text = new ByteArrayOutputStream();
    double pen = show.begin() + carried;
    for (Glyph glyph : show.glyphs) {
      if (glyph.removed || glyph.hidden) continue;
      double unit = glyph.unit();
      double target = glyph.along() + glyph.shift;
      double move = unit > 0 ? -(target - pen) / unit : 0;
      // The last digits of a calculated number would depend on what was removed; where nothing
      // moves they are noise, which puts a letter on the other side of a pixel's edge.
      move = show.reset ? Math.rint(move) : Math.rint(move * 100) / 100;
      if (Math.abs(move) > NOTHING) {
        flush(text, out);
        out.add(new COSFloat((float) move));
        pen -= move * unit;
      }
      byte[] bytes = bytes(now, glyph);
      text.write(bytes, glyph.offset, glyph.length);
      pen += (show.reset ? glyph.natural : glyph.advance) * unit;
    }
    flush(text, out);
    carried = pen - show.end();
    return out;
  }

  private static void flush(ByteArrayOutputStream text, COSArray out) {
    if (text.size() > 0) out.add(new COSString(text.toByteArray()));
    text.reset();
  }

  private static byte[] bytes(Instruction now, Glyph glyph) {
    int operand = now.operator().equals("\"") ? 2 : 0;
    COSArray array = now.array(operand);
    COSBase string = array == null ? now.operands().get(operand) : array.get(glyph.string);
    return ((COSString) string).getBytes();
  }
}
