package org.custodian.pdf.leak;

import static org.custodian.pdf.leak.Channel.hidden;
import static org.custodian.pdf.leak.Channel.shown;
import static org.custodian.pdf.leak.LeakPaper.dict;
import static org.custodian.pdf.leak.LeakPaper.list;
import static org.custodian.pdf.leak.LeakPaper.name;
import static org.custodian.pdf.leak.LeakPaper.number;
import static org.custodian.pdf.leak.LeakPaper.numbers;
import static org.custodian.pdf.leak.LeakPaper.raw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** What formats inside formats can hold: tables, tags, tails, paddings, and rarer ways to show. */
final class DeepChannels {
  private DeepChannels() {}

  static List<Channel> all() {
    return List.of(
        shown("vertical writing", DeepChannels::vertical),
        shown("size below nothing", DeepChannels::backwards),
        shown("one glyph that writes a word", DeepChannels::wordGlyph),
        shown("RGB rows with a predictor", DeepChannels::predicted),
        shown("samples of sixteen bits", (p, s) -> place(p, samples(p, s, "DeviceGray", 16, 1))),
        shown("CMYK samples", (p, s) -> place(p, samples(p, s, "DeviceCMYK", 8, 4))),
        shown("LZW samples", (p, s) -> place(p, packed(s, COSName.LZW_DECODE))),
        shown("ASCII85 samples", (p, s) -> place(p, packed(s, COSName.ASCII85_DECODE))),
        shown("run lengths", (p, s) -> place(p, runs(s, ""))),
        shown("picture that is turned over", DeepChannels::turnedOver),
        shown("inline picture in hexadecimal", DeepChannels::inlineHex),
        shown("watermark of a note", DeepChannels::watermark),
        shown("two fonts by turns", DeepChannels::byTurns),
        hidden("form of a layer that is off", DeepChannels::offForm),
        hidden("layer that is off in a group", DeepChannels::offMembership),
        hidden("settings of layers", DeepChannels::layerSettings),
        hidden("page template", DeepChannels::template),
        hidden("renditions and other name trees", DeepChannels::renditions),
        hidden("padding of rows", DeepChannels::padding),
        hidden("inline picture longer than its rows", DeepChannels::longInline),
        hidden("behind run lengths", (p, s) -> far(p, runs("public picture!!", s))),
        hidden("behind ASCII85", DeepChannels::behindAscii85),
        hidden("tag of a colour profile", DeepChannels::profileTag),
        hidden("unused head of a colour profile", DeepChannels::profileHead),
        hidden("behind the samples of a function", DeepChannels::sampled),
        hidden("attributes of inks", DeepChannels::inks),
        hidden("style of a CID font", DeepChannels::cidStyle),
        hidden("glyphs of codes nobody shows", DeepChannels::glyphTable),
        hidden("strange table of a font", DeepChannels::fontTable),
        hidden("name of a glyph in a font program", DeepChannels::postNames),
        hidden("strings in a Type 1 program", DeepChannels::type1),
        hidden("words in an encoding table", DeepChannels::encodingWords),
        hidden("JPEG table that no part uses", (p, s) -> far(p, jpegTable(s))),
        hidden("JPEG codes that no scan uses", (p, s) -> far(p, jpegCodes(s))),
        hidden("JPEG hierarchy segment", DeepChannels::hierarchy),
        hidden("JPEG 2000 behind its code", (p, s) -> far(p, jpxTail(s))),
        hidden("inherited resources", DeepChannels::inherited),
        hidden("strings among widths", DeepChannels::widths),
        hidden("more than four numbers of a box", DeepChannels::longBox),
        hidden("text without an end", DeepChannels::endless),
        hidden("string for a decode array", DeepChannels::decode));
  }

  private static void place(LeakPaper p, COSStream image) {
    PictureChannels.place(p, image);
  }

  private static void far(LeakPaper p, COSStream image) {
    PictureChannels.far(p, image);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] liberation() throws IOException {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return in.readAllBytes();
    }
  }

  private static void vertical(LeakPaper p, String s) throws IOException {
    var font = PDType0Font.load(p.document, new ByteArrayInputStream(liberation()), false);
    byte[] codes = font.encode(s);
    p.forms.add(codes);
    font.getCOSObject().setItem(COSName.ENCODING, name("Identity-V"));
    String name = p.unique("F");
    p.put("Font", name, font.getCOSObject());
    var shown = new StringBuilder();
    for (byte b : codes) shown.append(String.format("%02X", b & 255));
    p.line("BT /" + name + " 2 Tf " + p.place() + " Td <" + shown + "> Tj ET");
  }

  private static void backwards(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line("BT /F1 -6 Tf " + (at[0] + 90) + " " + at[1] + " Td (" + s + ") Tj ET");
  }

  private static COSDictionary type3(COSStream procedure, Object... more) {
    COSDictionary font =
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("Type3"),
            "FontBBox",
            numbers(0, -200, 12000, 1000),
            "FontMatrix",
            numbers(0.001, 0, 0, 0.001, 0, 0),
            "CharProcs",
            dict("a", procedure),
            "Encoding",
            dict("Type", name("Encoding"), "Differences", list(number(97), name("a"))),
            "FirstChar",
            number(97),
            "LastChar",
            number(97),
            "Widths",
            numbers(9000),
            "Resources",
            dict("Font", dict("F1", LeakPaper.helvetica())));
    dict(more).forEach(font::setItem);
    return font;
  }

  private static void wordGlyph(LeakPaper p, String s) {
    String name = p.unique("W");
    p.put("Font", name, type3(p.stream("9000 0 d0 BT /F1 900 Tf 0 0 Td (" + s + ") Tj ET")));
    p.line("BT /" + name + " 9 Tf " + p.place() + " Td (a) Tj ET");
  }

  private static COSStream samples(LeakPaper p, String s, String space, int bits, int parts) {
    return p.stream(
        latin(s),
        "Type",
        name("XObject"),
        "Subtype",
        name("Image"),
        "Width",
        number(s.length() * 8 / bits / parts),
        "Height",
        number(1),
        "BitsPerComponent",
        number(bits),
        "ColorSpace",
        name(space));
  }

  private static void predicted(LeakPaper p, String s) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(packed)) {
      deflate.write(0);
      deflate.write(latin(s + "xx"));
    }
    COSStream image = raw(packed.toByteArray());
    dict(
            "Type",
            name("XObject"),
            "Subtype",
            name("Image"),
            "Width",
            number(6),
            "Height",
            number(1),
            "BitsPerComponent",
            number(8),
            "ColorSpace",
            name("DeviceRGB"),
            "Filter",
            name("FlateDecode"),
            "DecodeParms",
            dict("Predictor", number(15), "Colors", number(3), "Columns", number(6)))
        .forEach(image::setItem);
    place(p, image);
  }

  private static COSStream grey(byte[] bytes, int width, int height, int bits, String filter) {
    return raw(
        bytes,
        "Type",
        name("XObject"),
        "Subtype",
        name("Image"),
        "Width",
        number(width),
        "Height",
        number(height),
        "BitsPerComponent",
        number(bits),
        "ColorSpace",
        name("DeviceGray"),
        "Filter",
        name(filter));
  }

  private static COSStream packed(String s, COSName filter) throws IOException {
    var stream = new COSStream();
    try (var out = stream.createOutputStream(filter)) {
      out.write(latin(s));
    }
    try (var in = stream.createRawInputStream()) {
      return grey(in.readAllBytes(), s.length(), 1, 8, filter.getName());
    }
  }

  /** Sixteen samples as they are, the end, and something behind it. */
  private static COSStream runs(String s, String behind) {
    return grey(latin((char) 15 + s + (char) 128 + behind), 16, 1, 8, "RunLengthDecode");
  }

  private static void turnedOver(LeakPaper p, String s) {
    double[] at = p.spot();
    String name = p.unique("I");
    p.put("XObject", name, PictureChannels.image(p, s, "DeviceGray", 8));
    p.line("q -90 0 0 -10 " + (at[0] + 95) + " " + (at[1] + 10) + " cm /" + name + " Do Q");
  }

  private static void inlineHex(LeakPaper p, String s) {
    p.line(
        "q 90 0 0 10 "
            + p.place()
            + " cm BI /W 16 /H 1 /BPC 8 /CS /G /F /AHx ID "
            + TextChannels.hex(s)
            + "> EI Q");
  }

  private static void watermark(LeakPaper p, String s) {
    double[] at = p.spot();
    var note =
        dict(
            "Type",
            name("Annot"),
            "Subtype",
            name("Watermark"),
            "Rect",
            numbers(at[0], at[1] - 2, at[0] + 150, at[1] + 11),
            "F",
            number(4),
            "FixedPrint",
            dict("Type", name("FixedPrint"), "Note", p.either(s)),
            "AP",
            dict(
                "N",
                p.form("BT /F1 9 Tf 1 3 Td (" + s + ") Tj ET", "BBox", numbers(0, 0, 150, 13))));
    p.note(note);
  }

  private static void byTurns(LeakPaper p, String s) {
    String name = p.unique("F");
    COSDictionary bold = LeakPaper.helvetica();
    bold.setItem(COSName.BASE_FONT, name("Helvetica-Bold"));
    p.put("Font", name, bold);
    var shown = new StringBuilder();
    for (int i = 0; i < s.length(); i++)
      shown
          .append(i % 2 == 0 ? "/F1" : "/" + name)
          .append(" 9 Tf (")
          .append(s.charAt(i))
          .append(") Tj ");
    p.line("BT " + p.place() + " Td " + shown + "ET");
  }

  private static COSObject switchedOff(LeakPaper p, String s) {
    var group = new COSObject(dict("Type", name("OCG"), "Name", p.either(s)));
    COSDictionary all = LeakPaper.made(p.catalog(), "OCProperties");
    LeakPaper.array(all, "OCGs").add(group);
    LeakPaper.array(LeakPaper.made(all, "D"), "OFF").add(group);
    return group;
  }

  private static void offForm(LeakPaper p, String s) {
    String name = p.unique("X");
    p.put(
        "XObject",
        name,
        p.form("BT /F1 9 Tf 400 750 Td (" + s + ") Tj ET", "OC", switchedOff(p, s)));
    p.line("/" + name + " Do");
  }

  private static void offMembership(LeakPaper p, String s) {
    String name = p.unique("OC");
    p.put(
        "Properties",
        name,
        dict("Type", name("OCMD"), "OCGs", list(switchedOff(p, s)), "P", name("AllOn")));
    p.line("/OC /" + name + " BDC BT /F1 9 Tf 300 752 Td (" + s + ") Tj ET EMC");
  }

  private static void layerSettings(LeakPaper p, String s) {
    var group =
        new COSObject(
            dict(
                "Type",
                name("OCG"),
                "Name",
                p.either(s),
                "Usage",
                dict(
                    "CreatorInfo",
                    dict("Creator", p.either(s), "Subtype", name(s)),
                    "Language",
                    dict("Lang", p.either(s)),
                    "User",
                    dict("Type", name("Ind"), "Name", p.either(s)))));
    COSDictionary all = LeakPaper.made(p.catalog(), "OCProperties");
    LeakPaper.array(all, "OCGs").add(group);
    LeakPaper.array(all, "Configs").add(dict("Name", p.either(s), "Creator", p.either(s)));
    String name = p.unique("OC");
    p.put("Properties", name, group);
    p.line("/OC /" + name + " BDC BT /F1 9 Tf 250 752 Td (seen) Tj ET EMC");
  }

  private static void template(LeakPaper p, String s) {
    COSDictionary page =
        dict(
            "Type",
            name("Template"),
            "MediaBox",
            numbers(0, 0, 612, 792),
            "Resources",
            dict("Font", dict("F1", LeakPaper.helvetica())),
            "Contents",
            p.stream("BT /F1 9 Tf 72 700 Td (" + s + ") Tj ET"));
    for (String key : List.of("Templates", "Pages"))
      LeakPaper.made(p.catalog(), "Names")
          .setItem(key, dict("Names", list(p.either(s), new COSObject(page))));
    p.page.getCOSObject().setItem("TemplateInstantiated", name(s));
  }

  private static void renditions(LeakPaper p, String s) {
    COSDictionary names = LeakPaper.made(p.catalog(), "Names");
    for (String key : List.of("Renditions", "AlternatePresentations", "IDS", "AP", "XFAResources"))
      names.setItem(
          key, dict("Names", list(p.either(s), dict("N", p.either(s), "C", p.stream(s)))));
    p.note(
        dict(
            "Type",
            name("Annot"),
            "Subtype",
            name("Screen"),
            "Rect",
            numbers(400, 20, 410, 30),
            "T",
            p.either(s),
            "A",
            dict("S", name("Rendition"), "R", dict("S", name("MR"), "N", p.either(s)))));
  }

  /** A column of single dots: of each byte of a row one bit is seen. */
  private static void padding(LeakPaper p, String s) {
    far(
        p,
        p.stream(
            latin(s),
            "Type",
            name("XObject"),
            "Subtype",
            name("Image"),
            "Width",
            number(1),
            "Height",
            number(s.length()),
            "BitsPerComponent",
            number(1),
            "ColorSpace",
            name("DeviceGray")));
  }

  private static void longInline(LeakPaper p, String s) {
    p.line("q 4 0 0 4 545 762 cm BI /W 8 /H 1 /BPC 8 /CS /G ID publicpi" + s + " EI Q");
  }

  private static void behindAscii85(LeakPaper p, String s) throws IOException {
    COSStream image = packed("public picture!!", COSName.ASCII85_DECODE);
    byte[] body;
    try (var in = image.createRawInputStream()) {
      body = in.readAllBytes();
    }
    far(
        p,
        grey(latin(new String(body, StandardCharsets.ISO_8859_1) + s), 16, 1, 8, "ASCII85Decode"));
  }

  private static byte[] sRgb() {
    return java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
  }

  private static void useProfile(LeakPaper p, byte[] profile) {
    String name = p.unique("C");
    p.put(
        "ColorSpace",
        name,
        list(name("ICCBased"), p.stream(profile, "N", number(3), "Alternate", name("DeviceRGB"))));
    p.line("q /" + name + " cs 0 0 0 scn 550 745 4 4 re f Q");
  }

  /** A tag that no reader knows, with data of a kind that no reader knows. */
  private static void profileTag(LeakPaper p, String s) {
    byte[] source = sRgb();
    int tags = ByteBuffer.wrap(source).getInt(128);
    int table = 132 + 12 * tags;
    byte[] data = latin("data\0\0\0\0\0\0\0\0" + s);
    var out = ByteBuffer.allocate(source.length + 12 + data.length);
    out.put(source, 0, table).put(latin("priv")).putInt(source.length + 12).putInt(data.length);
    out.put(source, table, source.length - table).put(data);
    out.putInt(0, out.capacity()).putInt(128, tags + 1);
    for (int i = 0; i < tags; i++) out.putInt(136 + 12 * i, out.getInt(136 + 12 * i) + 12);
    useProfile(p, out.array());
  }

  private static void profileHead(LeakPaper p, String s) {
    byte[] profile = sRgb();
    System.arraycopy(latin(s), 0, profile, 104, s.length());
    useProfile(p, profile);
  }

  private static void sampled(LeakPaper p, String s) {
    String name = p.unique("C");
    p.put(
        "ColorSpace",
        name,
        list(
            name("Separation"),
            name("Black"),
            name("DeviceGray"),
            p.stream(
                "\u00ff\0" + s,
                "FunctionType",
                number(0),
                "Domain",
                numbers(0, 1),
                "Range",
                numbers(0, 1),
                "Size",
                numbers(2),
                "BitsPerSample",
                number(8))));
    p.line("q /" + name + " cs 0.1 scn 555 752 4 4 re f Q");
  }

  private static void inks(LeakPaper p, String s) {
    String name = p.unique("C");
    COSStream tint =
        p.stream(
            "{ pop 1 exch sub }",
            "FunctionType",
            number(4),
            "Domain",
            numbers(0, 1, 0, 1),
            "Range",
            numbers(0, 1));
    COSArray ink = list(name("Separation"), name(s), name("DeviceGray"), tint);
    p.put(
        "ColorSpace",
        name,
        list(
            name("DeviceN"),
            list(name("Black"), name(s)),
            name("DeviceGray"),
            tint,
            dict(
                "Subtype",
                name("NChannel"),
                "Colorants",
                dict(s, ink),
                "Process",
                dict("ColorSpace", name("DeviceGray"), "Components", list(name(s))),
                "MixingHints",
                dict("PrintingOrder", list(name(s)), "Note", p.either(s)))));
    p.line("q /" + name + " cs 0.1 0.2 scn 560 752 4 4 re f Q");
  }

  private static void small(LeakPaper p, COSDictionary font, String shown) {
    String name = p.unique("F");
    p.put("Font", name, font);
    p.line(
        "BT /" + name + " 6 Tf " + (70 + 8 * p.random.nextInt(55)) + " 50 Td " + shown + " Tj ET");
  }

  private static COSDictionary cid(LeakPaper p, byte[] program, Object... more) throws IOException {
    COSDictionary font =
        PDType0Font.load(p.document, new ByteArrayInputStream(program), false).getCOSObject();
    COSDictionary descendant =
        (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    dict(more).forEach(descendant::setItem);
    return font;
  }

  private static void cidStyle(LeakPaper p, String s) throws IOException {
    COSDictionary font = cid(p, liberation());
    COSDictionary descriptor =
        ((COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
            .getCOSDictionary(COSName.FONT_DESC);
    dict(
            "Style",
            dict("Panose", new COSString(latin(s))),
            "Lang",
            name(s),
            "CIDSet",
            p.stream(s),
            "FD",
            dict(s, dict("FontName", name(s))))
        .forEach(descriptor::setItem);
    small(p, font, "<0024>");
  }

  /** A table from codes to glyphs whose rows for codes that nobody shows are letters. */
  private static void glyphTable(LeakPaper p, String s) throws IOException {
    byte[] table = new byte[4000];
    table[2 * 0x24 + 1] = 0x24;
    System.arraycopy(latin(s), 0, table, 2000, s.length());
    small(p, cid(p, liberation(), "CIDToGIDMap", p.stream(table)), "<0024>");
  }

  /** The same program with one more table, which comes last. */
  private static void fontTable(LeakPaper p, String s) throws IOException {
    byte[] source = liberation();
    int tables = ByteBuffer.wrap(source).getShort(4);
    int head = 12 + 16 * tables;
    byte[] data = Arrays.copyOf(latin(s), 32);
    var out = ByteBuffer.allocate(source.length + 16 + data.length);
    out.put(source, 0, head);
    out.put(latin("TSI5")).putInt(0).putInt(source.length + 16).putInt(data.length);
    out.put(source, head, source.length - head).put(data);
    out.putShort(4, (short) (tables + 1));
    for (int i = 0; i < tables; i++) out.putInt(20 + 16 * i, out.getInt(20 + 16 * i) + 16);
    useProgram(p, out.array(), COSName.FONT_FILE2);
  }

  private static void postNames(LeakPaper p, String s) throws IOException {
    byte[] source = liberation();
    byte[] known = latin("Ccircumflex");
    for (int i = 0; i < source.length - known.length; i++)
      if (Arrays.equals(source, i, i + known.length, known, 0, known.length)) {
        // The lengths of the names stay: eleven letters, the length of the next, and so on.
        System.arraycopy(latin(s), 0, source, i, 11);
        System.arraycopy(latin(s), 11, source, i + 12, 5);
        break;
      }
    useProgram(p, source, COSName.FONT_FILE2);
  }

  private static void useProgram(LeakPaper p, byte[] program, COSName key) throws IOException {
    COSDictionary font = cid(p, liberation());
    COSDictionary descriptor =
        ((COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
            .getCOSDictionary(COSName.FONT_DESC);
    descriptor.setItem(key, p.stream(program));
    small(p, font, "<0024>");
  }

  private static void type1(LeakPaper p, String s) {
    String program =
        "%!PS-AdobeFont-1.0: Own 001.000\n11 dict begin\n/FontInfo 3 dict dup begin\n/Remark ("
            + s
            + ") readonly def\nend readonly def\n/FontName /Own def\n/Encoding StandardEncoding def\n"
            + "/FontMatrix [0.001 0 0 0.001 0 0] def\ncurrentdict end\ncurrentfile eexec\n";
    var descriptor =
        dict(
            "Type",
            name("FontDescriptor"),
            "FontName",
            name("Own"),
            "Flags",
            number(32),
            "FontBBox",
            numbers(0, -200, 1000, 900),
            "FontFile",
            p.stream(program + "0000\ncleartomark\n" + s));
    small(
        p,
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("Type1"),
            "BaseFont",
            name("Helvetica"),
            "FontDescriptor",
            descriptor),
        "(k)");
  }

  private static void encodingWords(LeakPaper p, String s) throws IOException {
    COSDictionary font = cid(p, liberation());
    font.setItem(
        COSName.ENCODING,
        p.stream(
            "/CIDInit /ProcSet findresource begin begincmap /CMapName /"
                + s
                + " def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "/Remark ("
                + s
                + ") def\n1 begincidrange <0000> <FFFF> 0 endcidrange\n/"
                + s
                + " 1 def\nendcmap",
            "Type",
            name("CMap"),
            "CMapName",
            name(s),
            "CIDSystemInfo",
            dict("Registry", p.either(s), "Ordering", p.either(s), "Supplement", number(0))));
    small(p, font, "<0024>");
  }

  private static byte[] jpegWith(byte[] segment) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
    byte[] plain = out.toByteArray();
    var all = new ByteArrayOutputStream();
    all.write(plain, 0, 2);
    all.writeBytes(segment);
    all.write(plain, 2, plain.length - 2);
    return all.toByteArray();
  }

  private static COSStream jpegTable(String s) throws IOException {
    byte[] table = new byte[69];
    table[0] = (byte) 0xFF;
    table[1] = (byte) 0xDB;
    table[3] = 67;
    table[4] = 3;
    Arrays.fill(table, 5, 69, (byte) 1);
    System.arraycopy(latin(s), 0, table, 20, s.length());
    return grey(jpegWith(table), 8, 8, 8, "DCTDecode");
  }

  /** A table of codes by a number that no scan names; its values spell the secret. */
  private static COSStream jpegCodes(String s) throws IOException {
    byte[] table = new byte[21 + s.length()];
    table[0] = (byte) 0xFF;
    table[1] = (byte) 0xC4;
    table[3] = (byte) (table.length - 2);
    table[4] = 3;
    table[12] = (byte) s.length();
    System.arraycopy(latin(s), 0, table, 21, s.length());
    return grey(jpegWith(table), 8, 8, 8, "DCTDecode");
  }

  private static void hierarchy(LeakPaper p, String s) throws IOException {
    byte[] text = latin(s);
    byte[] segment = new byte[4 + text.length];
    segment[0] = (byte) 0xFF;
    segment[1] = (byte) 0xDF;
    segment[3] = (byte) (2 + text.length);
    System.arraycopy(text, 0, segment, 4, text.length);
    far(p, grey(jpegWith(segment), 8, 8, 8, "DCTDecode"));
  }

  private static COSStream jpxTail(String s) {
    var code = new ByteArrayOutputStream();
    code.writeBytes(new byte[] {(byte) 0xFF, 0x4F});
    code.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, 16, 0, 1});
    code.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x93, 1, 2});
    code.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    code.writeBytes(latin(s));
    return grey(code.toByteArray(), 8, 8, 8, "JPXDecode");
  }

  private static void inherited(LeakPaper p, String s) {
    COSDictionary pages = (COSDictionary) p.catalog().getDictionaryObject(COSName.PAGES);
    pages.setItem(
        COSName.RESOURCES,
        dict("Font", dict(s, LeakPaper.helvetica()), "ProcSet", list(name(s)), s, p.either(s)));
    pages.setItem("PieceInfo", dict(s, dict("Private", p.either(s))));
  }

  private static void widths(LeakPaper p, String s) {
    COSDictionary font = LeakPaper.helvetica();
    font.setItem(COSName.FIRST_CHAR, number(107));
    font.setItem(COSName.LAST_CHAR, number(109));
    font.setItem(COSName.WIDTHS, list(number(500), p.either(s), name(s)));
    small(p, font, "(k)");
  }

  private static void longBox(LeakPaper p, String s) {
    for (String key : List.of("MediaBox", "TrimBox", "BleedBox", "ArtBox")) {
      COSArray box = numbers(0, 0, 612, 792);
      box.add(p.either(s));
      box.add(name(s));
      p.second.getCOSObject().setItem(key, box);
    }
  }

  private static void endless(LeakPaper p, String s) {
    String name = p.unique("X");
    p.put("XObject", name, p.form("BT /F1 9 Tf 200 752 Td (seen) Tj ET\n<</" + s + " (" + s));
    p.line("/" + name + " Do");
  }

  private static void decode(LeakPaper p, String s) {
    COSStream image = PictureChannels.image(p, "public picture!!", "DeviceGray", 8);
    image.setItem(COSName.DECODE, list(number(0), number(1), p.either(s)));
    image.setItem(COSName.INTENT, name(s));
    image.setItem(COSName.INTERPOLATE, p.either(s));
    far(p, image);
  }
}
