package org.custodian.pdf.leak;

import static org.custodian.pdf.leak.Channel.hidden;
import static org.custodian.pdf.leak.Channel.shown;
import static org.custodian.pdf.leak.LeakPaper.dict;
import static org.custodian.pdf.leak.LeakPaper.list;
import static org.custodian.pdf.leak.LeakPaper.name;
import static org.custodian.pdf.leak.LeakPaper.number;
import static org.custodian.pdf.leak.LeakPaper.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Text as content streams show it, and as they hide it. */
final class TextChannels {
  private TextChannels() {}

  static List<Channel> all() {
    return List.of(
        shown("Tj", (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET")),
        shown(
            "Tj hex", (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td <" + hex(s) + "> Tj ET")),
        shown(
            "Tj octal",
            (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td (" + octal(s) + ") Tj ET")),
        shown("TJ", (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td [(" + s + ")] TJ ET")),
        shown(
            "TJ kerned",
            (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td [" + kerned(s) + "] TJ ET")),
        shown("quote", (p, s) -> p.line("BT /F1 9 Tf 0 TL " + p.place() + " Td (" + s + ") ' ET")),
        shown(
            "double quote",
            (p, s) -> p.line("BT /F1 9 Tf 0 TL " + p.place() + " Td 1 0.1 (" + s + ") \" ET")),
        shown(
            "letter by letter",
            (p, s) ->
                p.line(
                    "BT /F1 9 Tf "
                        + p.place()
                        + " Td ("
                        + s.replaceAll("(.)", "$1) Tj (")
                        + ") Tj ET")),
        shown("rotated", TextChannels::rotated),
        shown("mirrored", TextChannels::mirrored),
        shown(
            "invisible",
            (p, s) -> p.line("BT 3 Tr /F1 9 Tf " + p.place() + " Td (" + s + ") Tj 0 Tr ET")),
        shown(
            "white",
            (p, s) -> p.line("1 g BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET 0 g")),
        shown("tiny", (p, s) -> p.line("BT /F1 0.1 Tf " + p.place() + " Td (" + s + ") Tj ET")),
        shown("no size", (p, s) -> p.line("BT /F1 0 Tf " + p.place() + " Td (" + s + ") Tj ET")),
        shown(
            "raised",
            (p, s) -> p.line("BT /F1 9 Tf 2 Ts " + p.place() + " Td (" + s + ") Tj 0 Ts ET")),
        shown(
            "stretched",
            (p, s) -> p.line("BT /F1 9 Tf 60 Tz " + p.place() + " Td (" + s + ") Tj 100 Tz ET")),
        shown("outside BT", (p, s) -> p.line("BT /F1 9 Tf " + p.place() + " Td ET (" + s + ") Tj")),
        shown(
            "clipped",
            (p, s) ->
                p.line("q 0 0 1 1 re W n BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET Q")),
        shown("covered", TextChannels::covered),
        shown("form", TextChannels::form),
        shown("form in form", TextChannels::nested),
        shown("form shared by pages", TextChannels::shared),
        shown("Type 0 with table", (p, s) -> type0(p, s, true)),
        shown("Type 0 without table", (p, s) -> type0(p, s, false)),
        shown("Type 3", TextChannels::type3),
        shown(
            "BDC inline ActualText",
            (p, s) ->
                p.line(
                    "/Span <</ActualText ("
                        + s
                        + ") /E ("
                        + s
                        + ") /Alt <FEFF"
                        + wideHex(s)
                        + ">>> BDC BT /F1 9 Tf "
                        + p.place()
                        + " Td (x) Tj ET EMC")),
        shown("tiling pattern", TextChannels::pattern),
        shown("soft mask group", TextChannels::softMask),
        hidden("beyond the crop box", (p, s) -> p.line("BT /F1 9 Tf 20 20 Td (" + s + ") Tj ET")),
        hidden(
            "beyond the media box", (p, s) -> p.line("BT /F1 9 Tf -400 900 Td (" + s + ") Tj ET")),
        hidden("remark in content", (p, s) -> p.line("% " + s)),
        hidden(
            "unknown operator", (p, s) -> p.line("BX (" + s + ") /" + s + " [(" + s + ")] zz EX")),
        hidden(
            "string among operands",
            (p, s) -> p.line("[(" + s + ")] 0 d [] 0 d /" + s + " ri (" + s + ") 1 w")),
        hidden(
            "show without text",
            (p, s) -> p.line("BT /F1 9 Tf 90 20 Td [/" + s + " <</A (" + s + ")>>] TJ ET")),
        hidden("marked point", (p, s) -> p.line("/" + s + " MP /P <</K (" + s + ")>> DP")),
        hidden("BDC property list", TextChannels::properties),
        hidden("layer switched off", TextChannels::layer),
        hidden(
            "resource names",
            (p, s) -> {
              p.put("Font", s, LeakPaper.helvetica());
              p.line("BT /" + s + " 9 Tf 70 740 Td (kept) Tj ET");
            }),
        hidden(
            "unused form",
            (p, s) -> p.put("XObject", p.unique("U"), p.form("BT /F1 9 Tf (" + s + ") Tj ET"))),
        hidden("glyph nobody shows", TextChannels::unusedGlyph));
  }

  static String hex(String text) {
    var out = new StringBuilder();
    for (char c : text.toCharArray()) out.append(String.format("%02X", (int) c));
    return out.toString();
  }

  private static String wideHex(String text) {
    return text.chars().mapToObj(c -> String.format("%04X", c)).reduce("", String::concat);
  }

  private static String octal(String text) {
    return text.chars().mapToObj(c -> String.format("\\%03o", c)).reduce("", String::concat);
  }

  private static String kerned(String text) {
    return text.chars().mapToObj(c -> "(" + (char) c + ") -12 ").reduce("", String::concat);
  }

  private static void rotated(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line("BT /F1 9 Tf 0.98 0.2 -0.2 0.98 " + at[0] + " " + at[1] + " Tm (" + s + ") Tj ET");
  }

  private static void mirrored(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line("BT /F1 9 Tf -1 0 0 1 " + (at[0] + 90) + " " + at[1] + " Tm (" + s + ") Tj ET");
  }

  private static void covered(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line("BT /F1 9 Tf " + at[0] + " " + at[1] + " Td (" + s + ") Tj ET");
    p.line("0 g " + at[0] + " " + (at[1] - 3) + " 90 12 re f");
  }

  private static void form(LeakPaper p, String s) {
    String name = p.unique("X");
    p.put("XObject", name, p.form("BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET"));
    p.line("/" + name + " Do");
  }

  private static void nested(LeakPaper p, String s) {
    COSDictionary inner = p.form("BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET");
    String name = p.unique("X");
    p.put("XObject", name, p.form("q /In Do Q", "Resources", dict("XObject", dict("In", inner))));
    p.line("q /" + name + " Do Q");
  }

  private static void shared(LeakPaper p, String s) {
    var form = p.form("BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET");
    String name = p.unique("X");
    p.put("XObject", name, form);
    // Twice on the page; on the second page it is named and never drawn.
    p.line("/" + name + " Do q /" + name + " Do Q");
    LeakPaper.dictionary(p.second.getCOSObject(), "Resources", "XObject").setItem(name, form);
  }

  private static void type0(LeakPaper p, String s, boolean table) throws IOException {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDFont font = PDType0Font.load(p.document, in, false);
      String name = p.unique("F");
      byte[] codes = font.encode(s);
      p.forms.add(codes);
      if (!table) font.getCOSObject().removeItem(COSName.TO_UNICODE);
      p.put("Font", name, font.getCOSObject());
      var shown = new StringBuilder();
      for (byte b : codes) shown.append(String.format("%02X", b & 255));
      p.line("BT /" + name + " 9 Tf " + p.place() + " Td <" + shown + "> Tj ET");
    }
  }

  private static void type3(LeakPaper p, String s) {
    var procedures = new COSDictionary();
    var differences = list(number(1));
    var widths = new COSArray();
    var codes = new byte[s.length()];
    var rows = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      codes[i] = (byte) (i + 1);
      differences.add(name("g" + s.charAt(i) + i));
      widths.add(number(600));
      procedures.setItem("g" + s.charAt(i) + i, p.stream("600 0 d0 0 0 500 700 re f % " + s));
      rows.append(String.format("<%02X> <%04X>\n", i + 1, (int) s.charAt(i)));
    }
    String map =
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
            + s.length()
            + " beginbfchar\n"
            + rows
            + "endbfchar\nendcmap % "
            + s;
    var font =
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
            procedures,
            "Encoding",
            dict("Type", name("Encoding"), "Differences", differences),
            "FirstChar",
            number(1),
            "LastChar",
            number(s.length()),
            "Widths",
            widths,
            "Name",
            name(s),
            "ToUnicode",
            p.stream(map));
    String name = p.unique("F");
    p.put("Font", name, font);
    p.line(
        "BT /"
            + name
            + " 9 Tf "
            + p.place()
            + " Td <"
            + hex(new String(codes, StandardCharsets.ISO_8859_1))
            + "> Tj ET");
  }

  private static void unusedGlyph(LeakPaper p, String s) {
    var font =
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
            dict("a", p.stream("600 0 d0 0 0 500 700 re f"), s, p.stream("600 0 d0 % " + s)),
            "Encoding",
            dict("Type", name("Encoding"), "Differences", list(number(97), name("a"), name(s))),
            "FirstChar",
            number(97),
            "LastChar",
            number(98),
            "Widths",
            numbers(600, 600),
            "Resources",
            dict("Font", dict(s, LeakPaper.helvetica())));
    String name = p.unique("F");
    p.put("Font", name, font);
    p.line("BT /" + name + " 9 Tf 400 745 Td (a) Tj ET");
  }

  private static void pattern(LeakPaper p, String s) {
    double[] at = p.spot();
    String name = p.unique("P");
    p.put(
        "Pattern",
        name,
        p.stream(
            "BT /F1 9 Tf 1 3 Td (" + s + ") Tj ET",
            "Type",
            name("Pattern"),
            "PatternType",
            number(1),
            "PaintType",
            number(1),
            "TilingType",
            number(1),
            "BBox",
            numbers(0, 0, 90, 12),
            "XStep",
            number(90),
            "YStep",
            number(12),
            "Resources",
            dict("Font", dict("F1", LeakPaper.helvetica()))));
    p.line("q /Pattern cs /" + name + " scn " + at[0] + " " + at[1] + " 90 12 re f Q");
  }

  private static void softMask(LeakPaper p, String s) {
    String name = p.unique("G");
    var group =
        p.form(
            "1 g BT /F1 9 Tf " + p.place() + " Td (" + s + ") Tj ET",
            "Group",
            dict("S", name("Transparency"), "CS", name("DeviceGray")));
    p.put(
        "ExtGState",
        name,
        dict(
            "Type",
            name("ExtGState"),
            "SMask",
            dict("Type", name("Mask"), "S", name("Luminosity"), "G", group)));
    p.line("q /" + name + " gs 0 g 70 70 400 600 re f Q");
  }

  private static void properties(LeakPaper p, String s) {
    String name = p.unique("MC");
    p.put("Properties", name, dict("ActualText", p.either(s), "Alt", p.either(s), s, name(s)));
    p.line("/Span /" + name + " BDC BT /F1 9 Tf 200 745 Td (kept) Tj ET EMC");
  }

  private static void layer(LeakPaper p, String s) {
    var group = new org.apache.pdfbox.cos.COSObject(dict("Type", name("OCG"), "Name", p.either(s)));
    String name = p.unique("OC");
    p.put("Properties", name, group);
    COSDictionary all = LeakPaper.made(p.catalog(), "OCProperties");
    LeakPaper.array(all, "OCGs").add(group);
    COSDictionary settings = LeakPaper.made(all, "D");
    settings.setItem("Name", p.either(s));
    LeakPaper.array(settings, "OFF").add(group);
    LeakPaper.array(settings, "Order").add(list(p.either(s), group));
    p.line("/OC /" + name + " BDC BT /F1 9 Tf 300 20 Td (" + s + ") Tj ET EMC");
  }
}
