package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Writes the table "post": what glyphs are called by which somebody asks for them. */
final class GlyphTitles {
  private static final int HEAD = 32;
  private static final int STANDARD = 258;

  private final Shown shown;
  private final GlyphNaming naming;

  GlyphTitles(Shown shown, GlyphNaming naming) {
    this.shown = shown;
    this.naming = naming;
  }

  /** Without names. */
  static byte[] none() {
    return ByteBuffer.allocate(HEAD).putInt(0x00030000).array();
  }

  byte[] table(BitSet glyphs, int count) throws IOException {
    TrueTypeFont program = shown.mapped;
    PostScriptTable table = program == null ? null : program.getPostScript();
    if (table == null || table.getGlyphNames() == null) return none();
    var names = new ArrayList<String>();
    int[] places = new int[count];
    for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
      String name = glyph < table.getGlyphNames().length ? table.getName(glyph) : null;
      if (name == null || !shown.names.contains(name)) continue;
      places[glyph] = STANDARD + names.size();
      names.add(naming.of(name));
    }
    return names.isEmpty() ? none() : written(places, names);
  }

  private static byte[] written(int[] places, ArrayList<String> names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(0x00020000);
    out.write(new byte[HEAD - 4]);
    out.writeShort(places.length);
    for (int place : places) out.writeShort(place);
    for (String name : names) {
      byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
      out.writeByte(text.length);
      out.write(text);
    }
    return bytes.toByteArray();
  }
}
