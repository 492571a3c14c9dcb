package org.custodian.pdf.leak;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Font programs with a glyph for A, which is a triangle, and one for B, in whose description or
 * name a text stands.
 */
final class TinyPrograms {
  /** What a subroutine or a glyph draws: lines along the letters of the text. */
  private static final byte[] TRIANGLE = {
    (byte) 139, (byte) 139, 21, (byte) 239, (byte) 139, (byte) 139, (byte) 239, 5
  };

  private TinyPrograms() {}

  static byte[] join(byte[]... pieces) {
    var out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) out.writeBytes(piece);
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * TrueType with glyph 1 for A and glyph 2 for B.
   *
   * @param inB instructions of B's outline
   * @param composite whether B only places a third glyph, which has the outline
   */
  static byte[] trueType(String nameA, String nameB, String inB, boolean composite) {
    byte[] letter = outline(latin(inB));
    byte[] placing = {-1, -1, 0, 0, 0, 0, 0, 100, 0, 100, 0, 2, 0, 3, 0, 0};
    List<byte[]> glyphs =
        composite
            ? List.of(outline(new byte[0]), outline(new byte[0]), placing, letter)
            : List.of(outline(new byte[0]), outline(new byte[0]), letter);
    var glyf = new ByteArrayOutputStream();
    var loca = ByteBuffer.allocate(4 * glyphs.size() + 4);
    for (byte[] glyph : glyphs) {
      loca.putInt(glyf.size());
      glyf.writeBytes(glyph);
      while (glyf.size() % 4 != 0) glyf.write(0);
    }
    loca.putInt(glyf.size());
    int count = glyphs.size();
    var tables = new TreeMap<String, byte[]>();
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
    tables.put("maxp", ByteBuffer.allocate(32).putInt(0x00010000).putShort((short) count).array());
    var head = ByteBuffer.allocate(54).putInt(0x00010000);
    head.putInt(12, 0x5F0F3CF5).putShort(18, (short) 1000).putShort(40, (short) 500);
    head.putShort(42, (short) 700).putShort(50, (short) 1);
    tables.put("head", head.array());
    var hhea = ByteBuffer.allocate(36).putInt(0x00010000).putShort((short) 900);
    tables.put("hhea", hhea.putShort((short) -200).putShort(34, (short) count).array());
    var hmtx = ByteBuffer.allocate(4 * count);
    for (int i = 0; i < count; i++) hmtx.putShort((short) (500 + i)).putShort((short) 0);
    tables.put("hmtx", hmtx.array());
    byte[] codes = new byte[262];
    codes[2] = 1;
    codes[3] = 6;
    codes[6 + 'A'] = 1;
    codes[6 + 'B'] = 2;
    byte[] cmap = {0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12};
    tables.put("cmap", join(cmap, codes));
    tables.put("post", post(List.of(nameA, nameB), count));
    return sfnt(tables);
  }

  private static byte[] post(List<String> names, int count) {
    var out = ByteBuffer.allocate(1000).putInt(0x00020000);
    out.position(32);
    out.putShort((short) count).putShort((short) 0);
    for (int i = 1; i < count; i++) out.putShort((short) (i < 3 ? 257 + i : 0));
    for (String name : names) out.put((byte) name.length()).put(latin(name));
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] outline(byte[] instructions) {
    var out = ByteBuffer.allocate(64 + instructions.length);
    out.putShort((short) 1).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 500).putShort((short) 700).putShort((short) 2);
    out.putShort((short) instructions.length).put(instructions);
    out.put(new byte[] {1, 1, 1});
    for (int x : new int[] {0, 500, -250}) out.putShort((short) x);
    for (int y : new int[] {0, 0, 700}) out.putShort((short) y);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  static byte[] sfnt(Map<String, byte[]> tables) {
    int at = 12 + 16 * tables.size();
    var head = ByteBuffer.allocate(at).putInt(0x00010000).putShort((short) tables.size());
    head.position(12);
    var body = new ByteArrayOutputStream();
    for (var table : tables.entrySet()) {
      head.put(latin(table.getKey())).putInt(0).putInt(at + body.size());
      head.putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      while (body.size() % 4 != 0) body.write(0);
    }
    return join(head.array(), body.toByteArray());
  }

  /** Where in a CFF program a text of sixteen letters stands. */
  enum Place {
    GLYPH,
    OWN_SUBROUTINE,
    SHARED_SUBROUTINE
  }

  /** CFF with a glyph for A and one for B, asked for by these names. */
  static byte[] cff(String nameA, String nameB, String inB, Place place) {
    byte[] strings = index(latin(nameA), latin(nameB));
    byte[] charset = {0, 1, (byte) 135, 1, (byte) 136};
    byte[] encoding = {0, 2, 'A', 'B'};
    return cff(new byte[0], strings, charset, encoding, inB, place);
  }

  /** CFF whose glyphs are characters 34 and 35 of a collection. */
  static byte[] keyed(String inB, Place place) {
    byte[] collection = join(number(391), number(392), number(0), new byte[] {12, 30});
    return cff(
        collection,
        index(latin("Adobe"), latin("Identity")),
        new byte[] {0, 0, 34, 0, 35},
        new byte[0],
        inB,
        place);
  }

  private static byte[] cff(
      byte[] collection, byte[] strings, byte[] charset, byte[] encoding, String inB, Place place) {
    byte[] drawing = drawn(inB);
    byte[] call = {32, place == Place.GLYPH ? 0 : (byte) (place == Place.OWN_SUBROUTINE ? 10 : 29)};
    byte[] routine = join(drawing, new byte[] {11});
    byte[] shared =
        index(place == Place.SHARED_SUBROUTINE ? new byte[][] {routine} : new byte[0][]);
    byte[] end = {14};
    byte[] glyphs =
        index(
            end, join(TRIANGLE, end), place == Place.GLYPH ? join(drawing, end) : join(call, end));
    byte[] settings = join(number(500), new byte[] {20}, number(6), new byte[] {19});
    settings = join(number(500), new byte[] {20}, number(settings.length), new byte[] {19});
    byte[] routines =
        place == Place.OWN_SUBROUTINE ? index(routine) : index(join(TRIANGLE, new byte[] {11}));
    boolean keyed = collection.length > 0;
    byte[] names = index(latin("Tiny"));
    byte[] top = top(collection, keyed, new int[7]);
    int at = 4 + names.length + index(top).length + strings.length + shared.length;
    int[] places = new int[7];
    places[0] = at;
    places[1] = at += charset.length;
    places[2] = at += encoding.length;
    byte[] partOf = keyed ? new byte[] {3, 0, 1, 0, 0, 0, 0, 3} : new byte[0];
    places[3] = at += partOf.length;
    places[4] = at += glyphs.length;
    byte[] heads = keyed ? index(join(number(settings.length), number(0), new byte[] {18})) : end;
    places[5] = at + heads.length;
    places[6] = settings.length;
    if (keyed) heads = index(join(number(settings.length), number(places[5]), new byte[] {18}));
    return join(
        new byte[] {1, 0, 4, 4},
        names,
        index(top(collection, keyed, places)),
        strings,
        shared,
        charset,
        encoding,
        partOf,
        glyphs,
        heads,
        settings,
        routines);
  }

  private static byte[] top(byte[] collection, boolean keyed, int[] places) {
    byte[] rest =
        keyed
            ? join(number(places[2]), new byte[] {12, 37}, number(places[4]), new byte[] {12, 36})
            : join(
                number(places[1]),
                new byte[] {16},
                number(places[6]),
                number(places[5]),
                new byte[] {18});
    return join(
        collection, number(places[0]), new byte[] {15}, number(places[3]), new byte[] {17}, rest);
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(5).put((byte) 29).putInt(value).array();
  }

  private static byte[] index(byte[]... entries) {
    if (entries.length == 0) return new byte[2];
    var out = ByteBuffer.allocate(2000).putShort((short) entries.length).put((byte) 2);
    int at = 1;
    out.putShort((short) at);
    for (byte[] entry : entries) out.putShort((short) (at += entry.length));
    for (byte[] entry : entries) out.put(entry);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  // Each capital letter is a small number of its own, so that sixteen of them are eight lines.
  private static byte[] drawn(String letters) {
    return join(new byte[] {(byte) 139, (byte) 139, 21}, latin(letters), new byte[] {5});
  }

  /** Type 1 with a glyph for A and one for B, whose outline or subroutine is the text. */
  static byte[] type1(String nameA, String nameB, String inB, boolean routine, String remark) {
    String plain =
        "%!PS-AdobeFont-1.0: Tiny\n11 dict begin\n/FontName /Tiny def\n/PaintType 0 def\n"
            + "/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n"
            + "/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /"
            + nameA
            + " put\ndup 66 /"
            + nameB
            + " put\nreadonly def\n/FontBBox {0 0 700 700} readonly def\n"
            + "currentdict end\ncurrentfile eexec\n";
    byte[] width = {(byte) 139, (byte) 247, 108, 13};
    byte[] end = {14};
    byte[] b = lines(inB);
    byte[] call = {(byte) (139 + 4), 10};
    var routines = new ArrayList<byte[]>();
    for (int i = 0; i < 4; i++) routines.add(new byte[] {11});
    routines.add(routine ? join(b, new byte[] {11}) : new byte[] {11});
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring"));
    out.writeBytes(latin(" pop} executeonly def\n/ND {noaccess def} executeonly def\n"));
    out.writeBytes(latin("/NP {noaccess put} executeonly def\n/BlueValues [] def\n% " + remark));
    out.writeBytes(latin("\n/password 5839 def\n/Subrs 5 array\n"));
    for (int i = 0; i < routines.size(); i++) {
      byte[] sealed = LeakScan.cipher(join(new byte[4], routines.get(i)), 4330, true);
      out.writeBytes(latin("dup " + i + " " + sealed.length + " RD "));
      out.writeBytes(sealed);
      out.writeBytes(latin(" NP\n"));
    }
    out.writeBytes(latin("ND\n2 index /CharStrings 3 dict dup begin\n"));
    glyph(out, ".notdef", join(width, end));
    glyph(out, nameA, join(width, lines("ZYXWVUZYXWVUZYXW"), end));
    glyph(out, nameB, routine ? join(width, call, end) : join(width, b, end));
    out.writeBytes(latin("end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont"));
    out.writeBytes(latin(" pop\nmark currentfile closefile\n"));
    byte[] sealed = LeakScan.cipher(join(new byte[4], out.toByteArray()), 55665, true);
    byte[] zeros = latin(("0".repeat(64) + "\n").repeat(8) + "cleartomark\n");
    return join(latin(plain), sealed, zeros);
  }

  private static void glyph(ByteArrayOutputStream out, String name, byte[] plain) {
    byte[] sealed = LeakScan.cipher(join(new byte[4], plain), 4330, true);
    out.writeBytes(latin("/" + name + " " + sealed.length + " RD "));
    out.writeBytes(sealed);
    out.writeBytes(latin(" ND\n"));
  }

  /** In Type 1 a line has two numbers only, so the text stands as numbers that nothing takes. */
  private static byte[] lines(String letters) {
    return join(new byte[] {(byte) 139, (byte) 139, 21}, latin(letters), new byte[] {5, 9});
  }
}
