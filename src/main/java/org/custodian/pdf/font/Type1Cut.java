package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.encoding.Encoding;
import org.apache.fontbox.encoding.StandardEncoding;
import org.apache.fontbox.type1.Type1Font;

/**
 * Writes a Type 1 program anew from what draws: its settings, the glyphs that are shown, and the
 * subroutines they call. Nothing else of the source's text is in it.
 */
final class Type1Cut {
  private static final int OPEN_KEY = 55665;
  private static final int GLYPH_KEY = 4330;

  /** Subroutines that readers know by their place. */
  private static final int KNOWN = 4;

  private static final byte[] EMPTY_SUBROUTINE = {11};
  private static final StandardEncoding STANDARD = new StandardEncoding();

  private final Type1Font font;
  private final Shown shown;
  private final GlyphNaming naming;
  private final TreeSet<String> kept = new TreeSet<>();
  private final Type1Walk walk;

  private Type1Cut(Type1Font font, Shown shown, GlyphNaming naming) throws Uncuttable {
    this.font = font;
    this.shown = shown;
    this.naming = naming;
    this.walk = new Type1Walk(font.getSubrsArray());
    if (!shown.glyphs.isEmpty() || shown.collected || shown.isUnread()) throw new Uncuttable();
    choose();
  }

  static FontProgram cut(byte[] source, Type1Font font, Shown shown, GlyphNaming naming)
      throws Uncuttable, java.io.IOException {
    String text = new String(source, StandardCharsets.ISO_8859_1);
    // A program of several masters is blended by numbers that stand outside of its glyphs.
    if (text.contains("/WeightVector") || text.contains("/BlendDesign")) throw new Uncuttable();
    var cut = new Type1Cut(font, shown, naming);
    byte[] plain = ascii(cut.plainPart());
    byte[] sealed = sealed(cut.sealedPart(), OPEN_KEY);
    byte[] end = ascii(("0".repeat(64) + "\n").repeat(8) + "cleartomark\n");
    var all = new ByteArrayOutputStream();
    all.writeBytes(plain);
    all.writeBytes(sealed);
    all.writeBytes(end);
    return new FontProgram(all.toByteArray(), plain.length, sealed.length);
  }

  private void choose() throws Uncuttable {
    Map<String, byte[]> glyphs = font.getCharStringsDict();
    if (glyphs.isEmpty()) throw new Uncuttable();
    var open = new ArrayList<String>();
    open.add(".notdef");
    glyphs.keySet().stream().filter(shown.names::contains).forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      byte[] glyph = glyphs.get(name);
      if (glyph == null || !kept.add(name)) continue;
      walk.follow(glyph);
      walk.parts.stream().mapToObj(STANDARD::getName).forEach(open::add);
    }
    for (int i = 0; i < Math.min(KNOWN, font.getSubrsArray().size()); i++) walk.used.set(i);
  }

  private String plainPart() throws java.io.IOException {
    var box = font.getFontBBox();
    var out = new StringBuilder("%!PS-AdobeFont-1.0: Font\n11 dict begin\n/FontName /Font def\n");
    out.append("/PaintType ").append(font.getPaintType()).append(" def\n/FontType 1 def\n");
    if (font.getStrokeWidth() != 0)
      out.append("/StrokeWidth ").append(number(font.getStrokeWidth())).append(" def\n");
    out.append("/FontMatrix ").append(array(font.getFontMatrix())).append(" readonly def\n");
    out.append(encoding());
    out.append("/FontBBox {");
    out.append(number(box.getLowerLeftX())).append(' ').append(number(box.getLowerLeftY()));
    out.append(' ').append(number(box.getUpperRightX())).append(' ');
    out.append(number(box.getUpperRightY())).append("} readonly def\n");
    return out.append("currentdict end\ncurrentfile eexec\n").toString();
  }

  private String encoding() {
    Encoding own = font.getEncoding();
    if (own instanceof StandardEncoding) return "/Encoding StandardEncoding def\n";
    var out = new StringBuilder("/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n");
    if (own != null)
      new TreeMap<>(own.getCodeToNameMap())
          .forEach(
              (code, name) -> {
                if (shown.codes.get(code) && kept.contains(name) && !name.equals(".notdef"))
                  out.append("dup ")
                      .append(code)
                      .append(" /")
                      .append(called(name))
                      .append(" put\n");
              });
    return out.append("readonly def\n").toString();
  }

  private String called(String name) {
    return naming.of(name);
  }

  private byte[] sealedPart() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("dup /Private 20 dict dup begin\n"));
    out.writeBytes(ascii("/RD {string currentfile exch readstring pop} executeonly def\n"));
    out.writeBytes(ascii("/ND {noaccess def} executeonly def\n"));
    out.writeBytes(ascii("/NP {noaccess put} executeonly def\n"));
    out.writeBytes(ascii(settings()));
    subroutines(out);
    out.writeBytes(ascii("2 index /CharStrings " + kept.size() + " dict dup begin\n"));
    for (String name : kept) {
      byte[] plain = font.getCharStringsDict().get(name);
      byte[] glyph = sealed(plain == null ? new byte[0] : plain, GLYPH_KEY);
      out.writeBytes(ascii("/" + called(name) + " " + glyph.length + " RD "));
      out.writeBytes(glyph);
      out.writeBytes(ascii(" ND\n"));
    }
    out.writeBytes(ascii("end\nend\nreadonly put\nnoaccess put\n"));
    out.writeBytes(ascii("dup/FontName get exch definefont pop\nmark currentfile closefile\n"));
    return out.toByteArray();
  }

  private void subroutines(ByteArrayOutputStream out) {
    List<byte[]> all = font.getSubrsArray();
    BitSet used = walk.used;
    if (used.isEmpty()) return;
    out.writeBytes(ascii("/OtherSubrs [{} {} {} {pop 3}] noaccess def\n"));
    out.writeBytes(ascii("/Subrs " + used.length() + " array\n"));
    for (int i = 0; i < used.length(); i++) {
      byte[] routine = sealed(used.get(i) ? all.get(i) : EMPTY_SUBROUTINE, GLYPH_KEY);
      out.writeBytes(ascii("dup " + i + " " + routine.length + " RD "));
      out.writeBytes(routine);
      out.writeBytes(ascii(" NP\n"));
    }
    out.writeBytes(ascii("ND\n"));
  }

  private String settings() {
    var out = new StringBuilder();
    list(out, "BlueValues", font.getBlueValues(), true);
    list(out, "OtherBlues", font.getOtherBlues(), false);
    list(out, "FamilyBlues", font.getFamilyBlues(), false);
    list(out, "FamilyOtherBlues", font.getFamilyOtherBlues(), false);
    // Without these the defaults of the form hold, and the parser says 0 for "not there".
    if (font.getBlueScale() != 0) one(out, "BlueScale", font.getBlueScale());
    if (font.getBlueShift() != 0) one(out, "BlueShift", font.getBlueShift());
    if (font.getBlueFuzz() != 0 || saysFuzz()) one(out, "BlueFuzz", font.getBlueFuzz());
    list(out, "StdHW", font.getStdHW(), false);
    list(out, "StdVW", font.getStdVW(), false);
    list(out, "StemSnapH", font.getStemSnapH(), false);
    list(out, "StemSnapV", font.getStemSnapV(), false);
    if (font.isForceBold()) out.append("/ForceBold true def\n");
    if (font.getLanguageGroup() != 0) one(out, "LanguageGroup", font.getLanguageGroup());
    return out.append("/MinFeature {16 16} def\n/password 5839 def\n").toString();
  }

  /** Whether the program says so itself; else readers take one unit. */
  private boolean saysFuzz() {
    byte[] open = opened(font.getBinarySegment());
    return new String(open, StandardCharsets.ISO_8859_1).contains("/BlueFuzz");
  }

  private static void one(StringBuilder out, String key, float value) {
    out.append('/').append(key).append(' ').append(number(value)).append(" def\n");
  }

  private static void list(StringBuilder out, String key, List<Number> values, boolean always) {
    if (values == null || values.isEmpty() && !always) return;
    out.append('/').append(key).append(' ').append(array(values)).append(" def\n");
  }

  private static String array(List<? extends Number> values) {
    var out = new StringBuilder("[");
    for (Number value : values) out.append(number(value)).append(' ');
    return out.append(']').toString();
  }

  private static String number(Number value) {
    double exact = value.doubleValue();
    // A number that was read as a short one is to be written as that.
    return exact == Math.rint(exact)
        ? Long.toString((long) exact)
        : new BigDecimal(value.toString()).toPlainString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Four bytes that mean nothing and what follows, in the cipher of Type 1. */
  private static byte[] sealed(byte[] plain, int key) {
    byte[] out = new byte[plain.length + 4];
    int r = key;
    for (int i = 0; i < out.length; i++) {
      int cipher = (i < 4 ? 0 : plain[i - 4] & 255) ^ r >> 8;
      out[i] = (byte) cipher;
      r = ((cipher & 255) + r) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }

  private static byte[] opened(byte[] sealed) {
    byte[] out = new byte[sealed.length];
    int r = OPEN_KEY;
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) ((sealed[i] & 255) ^ r >> 8);
      r = ((sealed[i] & 255) + r) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }
}
