package org.custodian.pdf.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A font program without the glyphs that nobody draws any more: TrueType, OpenType, CFF and Type 1.
 * An outline that only a removed word used tells that word's letters, and so does its width, its
 * name or its character. Nothing of them is left.
 *
 * @param bytes the whole program
 * @param plain of a Type 1 program the length of the part in plain text, else -1
 * @param sealed of a Type 1 program the length of the enciphered part, else -1
 */
public record FontProgram(byte[] bytes, int plain, int sealed) {
  /** Less than any program with a glyph has. */
  private static final int SHORTEST = 64;

  /**
   * @throws Uncuttable if the program is damaged, of an unknown form, or asked in a way that leaves
   *     open which glyphs are meant
   */
  public static FontProgram cut(byte[] source, Shown shown, GlyphNaming naming) throws Uncuttable {
    shown.refuseUnclear();
    try {
      shown.complete();
      if (SfntCut.isOne(source)) return new FontProgram(SfntCut.cut(source, shown, naming), -1, -1);
      if (source.length > 4 && source[0] == 1)
        return new FontProgram(CffCut.of(source, shown, naming).write(), -1, -1);
      if (shown.type1 != null) return Type1Cut.cut(source, shown.type1, shown, naming);
    } catch (IOException | RuntimeException damaged) {
      throw new Uncuttable();
    }
    throw new Uncuttable();
  }

  /** Whether there is no outline in it that any reader could draw. */
  public static boolean drawsNothing(byte[] program) {
    return program.length < SHORTEST || SfntCut.isOne(program) && SfntCut.drawsNothing(program);
  }

  static String tag(ByteBuffer in, int at) {
    byte[] tag = new byte[4];
    in.get(at, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }
}
