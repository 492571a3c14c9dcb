package org.custodian.pdf.content;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes one text operator again without the glyphs that are to go. Every glyph that stays keeps
 * its bytes and its place; what goes leaves one number, the sum of its advances.
 */
final class TextRewriter {
  /** How far the text matrix stands off where the source would have it, in text space. */
  private double carried;

  /** A new text position forgets what was carried over. */
  void repositioned() {
    carried = 0;
  }

  /** The instructions that take the place of a show operator. */
  List<Instruction> rewrite(Instruction now, Show show) {
    var result = new ArrayList<Instruction>();
    if (now.operator().equals("\"")) {
      result.add(Instruction.of("Tw", now.operands().get(0)));
      result.add(Instruction.of("Tc", now.operands().get(1)));
    }
    if (now.operator().equals("\"") || now.operator().equals("'")) {
      repositioned();
      result.add(Instruction.of("T*"));
    }
    COSArray line = array(now, show);
    if (line.size() > 0) result.add(Instruction.of("TJ", line));
    return result;
  }

  private COSArray array(Instruction now, Show show) {
    var out = new Collector();
    int operand = now.operator().equals("\"") ? 2 : 0;
    COSArray source = now.array(operand);
    byte[] single = now.string(operand);
    int next = 0;
    int count = source == null ? 1 : source.size();
    for (int i = 0; i < count; i++) {
      COSBase element = source == null ? null : source.get(i);
      if (element instanceof COSNumber number) out.number(number.floatValue());
      byte[] bytes =
          source == null ? single : element instanceof COSString text ? text.getBytes() : null;
      while (bytes != null && next < show.glyphs.size() && show.glyphs.get(next).string == i)
        glyph(show, show.glyphs.get(next++), bytes, out);
    }
    return out.finished();
  }

  private void glyph(Show show, Glyph glyph, byte[] bytes, Collector out) {
    if (glyph.removed || glyph.hidden) {
      out.number(-glyph.advance);
      return;
    }
    double unit = show.fontSize / 1000;
    if (glyph.shift != carried && unit != 0) {
      out.number(-(glyph.shift - carried) / unit);
      carried = glyph.shift;
    }
    out.bytes(bytes, glyph.offset, glyph.length);
  }

  /** Collects strings and numbers, each as few as possible. */
  private static final class Collector {
    private final COSArray array = new COSArray();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private double number;
    private boolean hasNumber;

    void number(double value) {
      if (text.size() > 0) {
        array.add(new COSString(text.toByteArray()));
        text.reset();
      }
      number += value;
      hasNumber = true;
    }

    void bytes(byte[] bytes, int from, int length) {
      flushNumber();
      text.write(bytes, from, length);
    }

    COSArray finished() {
      if (text.size() > 0) array.add(new COSString(text.toByteArray()));
      flushNumber();
      return array;
    }

    private void flushNumber() {
      if (hasNumber && number != 0) array.add(new COSFloat((float) number));
      number = 0;
      hasNumber = false;
    }
  }
}
