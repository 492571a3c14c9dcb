package org.custodian.pdf.leak;

import static org.custodian.pdf.leak.Channel.hidden;
import static org.custodian.pdf.leak.Channel.shown;
import static org.custodian.pdf.leak.LeakPaper.dict;
import static org.custodian.pdf.leak.LeakPaper.list;
import static org.custodian.pdf.leak.LeakPaper.name;
import static org.custodian.pdf.leak.LeakPaper.number;
import static org.custodian.pdf.leak.LeakPaper.numbers;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What the programs of fonts hold of letters: A is shown outside of the region, B in it or nowhere.
 */
final class ProgramChannels {
  private static final String OTHER = "ZYXWVUZYXWVUZYXW";

  private ProgramChannels() {}

  /** How a font asks for its glyphs, and the key of its program. */
  private enum Kind {
    TRUE_TYPE("TrueType", "FontFile2"),
    TYPE_1("Type1", "FontFile"),
    CFF("Type1", "FontFile3");

    final String font;
    final String key;

    Kind(String font, String key) {
      this.font = font;
      this.key = key;
    }
  }

  static List<Channel> all() {
    return List.of(
        shown(
            "glyph of a TrueType program",
            (p, s) -> both(p, Kind.TRUE_TYPE, TinyPrograms.trueType("A", "B", s, false), "A", "B")),
        shown(
            "part of a TrueType glyph",
            (p, s) -> both(p, Kind.TRUE_TYPE, TinyPrograms.trueType("A", "B", s, true), "A", "B")),
        hidden(
            "name in post of a glyph in use",
            (p, s) -> one(p, Kind.TRUE_TYPE, TinyPrograms.trueType(s, "B", "", false), s)),
        shown(
            "name in post of a glyph",
            (p, s) -> both(p, Kind.TRUE_TYPE, TinyPrograms.trueType("A", s, "", false), "A", s)),
        hidden(
            "bytes behind a TrueType glyph in use",
            (p, s) -> one(p, Kind.TRUE_TYPE, padded(s), "A")),
        shown("glyph of a TrueType program by number", ProgramChannels::byNumber),
        shown("glyph of a CFF program", (p, s) -> cff(p, s, TinyPrograms.Place.GLYPH)),
        shown("subroutine of a CFF glyph", (p, s) -> cff(p, s, TinyPrograms.Place.OWN_SUBROUTINE)),
        shown(
            "shared subroutine of a CFF glyph",
            (p, s) -> cff(p, s, TinyPrograms.Place.SHARED_SUBROUTINE)),
        shown(
            "name in the charset of a CFF glyph",
            (p, s) ->
                both(
                    p,
                    Kind.CFF,
                    TinyPrograms.cff("alpha", s, OTHER, TinyPrograms.Place.GLYPH),
                    "alpha",
                    s)),
        hidden(
            "name in the charset of a CFF glyph in use",
            (p, s) ->
                one(p, Kind.CFF, TinyPrograms.cff(s, "beta", OTHER, TinyPrograms.Place.GLYPH), s)),
        shown("glyph of a CID CFF program", (p, s) -> keyed(p, s, TinyPrograms.Place.GLYPH)),
        shown(
            "subroutine of a CID CFF glyph",
            (p, s) -> keyed(p, s, TinyPrograms.Place.OWN_SUBROUTINE)),
        shown(
            "glyph of a Type 1 program",
            (p, s) -> both(p, Kind.TYPE_1, TinyPrograms.type1("A", "B", s, false, ""), "A", "B")),
        shown(
            "subroutine of a Type 1 glyph",
            (p, s) -> both(p, Kind.TYPE_1, TinyPrograms.type1("A", "B", s, true, ""), "A", "B")),
        shown(
            "name of a Type 1 glyph",
            (p, s) -> both(p, Kind.TYPE_1, TinyPrograms.type1("A", s, OTHER, false, ""), "A", s)),
        hidden(
            "name of a Type 1 glyph in use",
            (p, s) -> one(p, Kind.TYPE_1, TinyPrograms.type1(s, "B", OTHER, false, ""), s)),
        hidden(
            "remark in the sealed part of a Type 1 program",
            (p, s) -> one(p, Kind.TYPE_1, TinyPrograms.type1("A", "B", OTHER, false, s), "A")),
        hidden("name of a Type 3 glyph in use", ProgramChannels::type3));
  }

  private static void cff(LeakPaper p, String s, TinyPrograms.Place place) {
    both(p, Kind.CFF, TinyPrograms.cff("alpha", "beta", s, place), "alpha", "beta");
  }

  /** B's outline is A's, too, and the text stands behind its points. */
  private static byte[] padded(String s) {
    byte[] program = TinyPrograms.trueType("A", "B", s, false);
    String text = new String(program, java.nio.charset.StandardCharsets.ISO_8859_1);
    // No instructions, and what they were stands behind the points.
    byte[] points = {1, 1, 1, 0, 0, 1, -12, -1, 6, 0, 0, 0, 0, 2, -68};
    byte[] moved = TinyPrograms.join(new byte[2], points, TinyPrograms.latin(s));
    System.arraycopy(moved, 0, program, text.indexOf(s) - 2, moved.length);
    int table = java.nio.ByteBuffer.wrap(program).getInt(text.indexOf("cmap") + 8);
    program[table + 12 + 6 + 'A'] = 2;
    return program;
  }

  /** A font with A and B by this program. */
  static COSDictionary trueType(LeakPaper p, byte[] program) {
    return font(p, Kind.TRUE_TYPE, program, "A", "B");
  }

  /** A font with alpha and beta by this program. */
  static COSDictionary cff(LeakPaper p, byte[] program) {
    return font(p, Kind.CFF, program, "alpha", "beta");
  }

  private static COSDictionary font(
      LeakPaper p, Kind kind, byte[] program, String nameA, String... others) {
    COSStream stream =
        kind == Kind.CFF
            ? p.stream(program, "Subtype", name("Type1C"))
            : p.stream(program, "Length1", number(program.length));
    COSArray names = list(number(65), name(nameA));
    for (String other : others) names.add(name(other));
    return dict(
        "Type",
        name("Font"),
        "Subtype",
        name(kind.font),
        "BaseFont",
        name("AAAAAA+Tiny"),
        "FirstChar",
        number(65),
        "LastChar",
        number(66),
        "Widths",
        numbers(500, 502),
        "Encoding",
        dict("Type", name("Encoding"), "Differences", names),
        "FontDescriptor",
        descriptor(kind.key, stream));
  }

  static COSDictionary descriptor(String key, COSBase program) {
    return dict(
        "Type",
        name("FontDescriptor"),
        "FontName",
        name("AAAAAA+Tiny"),
        "Flags",
        number(4),
        "FontBBox",
        numbers(0, -200, 1000, 900),
        "Ascent",
        number(900),
        "Descent",
        number(-200),
        "ItalicAngle",
        number(0),
        "StemV",
        number(80),
        "CapHeight",
        number(700),
        key,
        program);
  }

  private static void both(LeakPaper p, Kind kind, byte[] program, String a, String b) {
    String name = p.unique("Own");
    p.put("Font", name, font(p, kind, program, a, b));
    p.line("BT /" + name + " 6 Tf " + (70 + 8 * p.random.nextInt(55)) + " 50 Td (A) Tj ET");
    p.line("BT /" + name + " 9 Tf " + p.place() + " Td (B) Tj ET");
  }

  private static void one(LeakPaper p, Kind kind, byte[] program, String a) {
    String name = p.unique("Own");
    p.put("Font", name, font(p, kind, program, a));
    p.line("BT /" + name + " 6 Tf " + (70 + 8 * p.random.nextInt(55)) + " 50 Td (A) Tj ET");
  }

  private static void byNumber(LeakPaper p, String s) {
    composite(
        p,
        "CIDFontType2",
        "FontFile2",
        p.stream(TinyPrograms.trueType("A", "B", s, false)),
        "<0001>",
        "<0002>");
  }

  private static void keyed(LeakPaper p, String s, TinyPrograms.Place place) {
    COSStream program = p.stream(TinyPrograms.keyed(s, place), "Subtype", name("CIDFontType0C"));
    composite(p, "CIDFontType0", "FontFile3", program, "<0022>", "<0023>");
  }

  private static void composite(
      LeakPaper p, String kind, String key, COSStream program, String outside, String inside) {
    COSDictionary descendant =
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name(kind),
            "BaseFont",
            name("AAAAAA+Tiny"),
            "CIDSystemInfo",
            dict(
                "Registry",
                LeakPaper.text("Adobe"),
                "Ordering",
                LeakPaper.text("Identity"),
                "Supplement",
                number(0)),
            "DW",
            number(500),
            "FontDescriptor",
            descriptor(key, program));
    if (key.equals("FontFile2")) descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    String name = p.unique("Own");
    p.put(
        "Font",
        name,
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("Type0"),
            "BaseFont",
            name("AAAAAA+Tiny"),
            "Encoding",
            name("Identity-H"),
            "DescendantFonts",
            list(descendant)));
    p.line(
        "BT /"
            + name
            + " 6 Tf "
            + (70 + 8 * p.random.nextInt(55))
            + " 50 Td "
            + outside
            + " Tj ET");
    p.line("BT /" + name + " 9 Tf " + p.place() + " Td " + inside + " Tj ET");
  }

  private static void type3(LeakPaper p, String s) {
    COSDictionary font =
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("Type3"),
            "FontBBox",
            numbers(0, 0, 600, 700),
            "FontMatrix",
            numbers(0.001, 0, 0, 0.001, 0, 0),
            "CharProcs",
            dict(s, p.stream("600 0 d0 0 0 500 700 re f")),
            "Encoding",
            dict("Type", name("Encoding"), "Differences", list(number(97), name(s))),
            "FirstChar",
            number(97),
            "LastChar",
            number(97),
            "Widths",
            numbers(600),
            "Resources",
            dict());
    String name = p.unique("Own");
    p.put("Font", name, font);
    p.line("BT /" + name + " 6 Tf " + (70 + 8 * p.random.nextInt(55)) + " 50 Td (a) Tj ET");
  }
}
