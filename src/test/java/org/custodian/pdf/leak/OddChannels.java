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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Ways that no specification of redaction lists, thought of by reading the file formats. */
final class OddChannels {
  private OddChannels() {}

  static List<Channel> all() {
    return List.of(
        shown("font of a graphics state", OddChannels::stateFont),
        shown(
            "outlined letters",
            (p, s) -> p.line("BT 1 Tr /F1 9 Tf " + p.place() + " Td (" + s + ") Tj 0 Tr ET")),
        shown("one letter in each box of a row", OddChannels::boxes),
        shown("letters on two heights in turn", OddChannels::inTurn),
        shown("codes without meaning between the letters", OddChannels::parted),
        shown("form that is turned and made larger", OddChannels::turned),
        shown("written in two halves", OddChannels::halves),
        shown("note without a look", OddChannels::freeText),
        shown("field without a look", OddChannels::field),
        shown("caption of a line", OddChannels::caption),
        hidden("colour space of an inline picture", OddChannels::inlineSpace),
        hidden("fax behind its rows", OddChannels::faxTail),
        hidden("JPEG header longer than its fields", OddChannels::longHeader),
        hidden("JPEG segment of no known kind", (p, s) -> far(p, segment(s, 0xF3, ""))),
        hidden("JPEG colour profile", (p, s) -> far(p, segment(s, 0xE2, "ICC_PROFILE\0\1\1"))),
        hidden("JPEG 2000 box in the header box", OddChannels::jpxHeader),
        hidden("JBIG2 segment of no known kind", OddChannels::jbig2Kind),
        hidden("form that stands for another file", OddChannels::reference),
        hidden("frame of a link with a text", OddChannels::link),
        hidden("parts of a document", OddChannels::parts),
        hidden("content kept in another file", OddChannels::elsewhere),
        hidden("parameters of a filter", OddChannels::parameters),
        hidden("halftone and transfer", OddChannels::transfer),
        hidden("names in a dash, a width and an intent", OddChannels::operands),
        hidden("metadata of a font", OddChannels::fontMetadata));
  }

  private static void far(LeakPaper p, COSStream image) {
    PictureChannels.far(p, image);
  }

  private static void stateFont(LeakPaper p, String s) {
    String name = p.unique("G");
    p.put(
        "ExtGState",
        name,
        dict("Type", name("ExtGState"), "Font", list(LeakPaper.helvetica(), number(9))));
    p.line("q /" + name + " gs BT " + p.place() + " Td (" + s + ") Tj ET Q");
  }

  private static void boxes(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line("BT /F1 7 Tf " + at[0] + " " + at[1] + " Td");
    for (char c : s.toCharArray()) p.line("(" + c + ") Tj 9 0 Td");
    p.line("ET");
  }

  private static void inTurn(LeakPaper p, String s) {
    double[] at = p.spot();
    for (int half = 0; half < 2; half++)
      for (int i = half; i < s.length(); i += 2)
        p.line(
            "BT /F1 6 Tf "
                + (at[0] + 5 * i)
                + " "
                + (at[1] + 2 * half)
                + " Td ("
                + s.charAt(i)
                + ") Tj ET");
  }

  private static void parted(LeakPaper p, String s) {
    p.line("BT /F1 9 Tf " + p.place() + " Td (" + s.replaceAll("(.)", "$1\\\\001") + ") Tj ET");
  }

  private static void turned(LeakPaper p, String s) {
    double[] at = p.spot();
    String name = p.unique("X");
    COSStream form =
        p.form(
            "q 0 1 -1 0 0 0 cm BT /F1 3 Tf 1 -2 Td (" + s + ") Tj ET Q",
            "Matrix",
            numbers(0, -3, 3, 0, 0, 0),
            "BBox",
            numbers(-500, -500, 500, 500));
    p.put("XObject", name, form);
    p.line("q 1 0 0 1 " + at[0] + " " + at[1] + " cm /" + name + " Do Q");
  }

  private static void halves(LeakPaper p, String s) {
    double[] at = p.spot();
    String second = s.substring(8);
    // The second half comes first.
    p.line("BT /F1 9 Tf " + (at[0] + 60) + " " + at[1] + " Td (" + second + ") Tj ET");
    p.line("BT /F1 9 Tf " + at[0] + " " + at[1] + " Td (" + s.substring(0, 8) + ") Tj ET");
  }

  private static COSDictionary noted(LeakPaper p, String subtype, Object... entries) {
    double[] at = p.spot();
    COSDictionary note = dict(entries);
    note.setItem(COSName.TYPE, COSName.ANNOT);
    note.setItem(COSName.SUBTYPE, name(subtype));
    note.setItem(COSName.RECT, numbers(at[0], at[1] - 2, at[0] + 150, at[1] + 11));
    note.setItem(COSName.F, number(4));
    p.note(note);
    return note;
  }

  private static void freeText(LeakPaper p, String s) {
    noted(
        p,
        "FreeText",
        "Contents",
        p.either(s),
        "DA",
        LeakPaper.text("/Helv 8 Tf 0 g"),
        "DS",
        LeakPaper.text("font: " + s),
        "RC",
        LeakPaper.text("<body>" + s + "</body>"));
  }

  private static void field(LeakPaper p, String s) {
    COSDictionary form = LeakPaper.made(p.catalog(), "AcroForm");
    LeakPaper.made(LeakPaper.made(form, "DR"), "Font").setItem("Helv", LeakPaper.helvetica());
    if (!form.containsKey("DA")) form.setItem("DA", LeakPaper.text("/Helv 8 Tf 0 g"));
    COSDictionary widget =
        noted(
            p,
            "Widget",
            "FT",
            name("Tx"),
            "T",
            LeakPaper.text("odd" + s),
            "V",
            LeakPaper.text(s),
            "DA",
            LeakPaper.text("/Helv 8 Tf 0 g"));
    LeakPaper.array(form, "Fields").add(widget);
  }

  private static void caption(LeakPaper p, String s) {
    COSDictionary line = noted(p, "Line", "Contents", LeakPaper.text(s), "Cap", COSBoolean.TRUE);
    double[] at = p.spot();
    line.setItem("L", numbers(at[0], at[1] + 4, at[0] + 150, at[1] + 4));
    line.setItem(COSName.RECT, numbers(at[0], at[1] - 4, at[0] + 150, at[1] + 12));
  }

  private static void inlineSpace(LeakPaper p, String s) {
    p.put("ColorSpace", s, name("DeviceGray"));
    p.line("q 4 0 0 4 500 762 cm BI /W 1 /H 1 /BPC 8 /CS /" + s + " ID x EI Q");
    p.line("q 4 0 0 4 510 762 cm BI /W 1 /H 1 /BPC 8 /CS /X" + s + " ID x EI Q");
  }

  private static void faxTail(LeakPaper p, String s) throws IOException {
    var picture = new BufferedImage(64, 8, BufferedImage.TYPE_BYTE_BINARY);
    picture.setRGB(3, 3, 0xFFFFFF);
    PDImageXObject image = CCITTFactory.createFromImage(p.document, picture);
    var all = new ByteArrayOutputStream();
    try (var in = image.getCOSObject().createRawInputStream()) {
      all.writeBytes(in.readAllBytes());
    }
    all.writeBytes(s.getBytes(StandardCharsets.US_ASCII));
    COSStream longer = raw(all.toByteArray());
    image
        .getCOSObject()
        .forEach(
            (key, value) -> {
              if (!key.equals(COSName.LENGTH)) longer.setItem(key, value);
            });
    far(p, longer);
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
    return out.toByteArray();
  }

  private static COSStream jpeg(byte[] bytes) {
    return raw(
        bytes,
        "Type",
        name("XObject"),
        "Subtype",
        name("Image"),
        "Width",
        number(8),
        "Height",
        number(8),
        "BitsPerComponent",
        number(8),
        "ColorSpace",
        name("DeviceGray"),
        "Filter",
        name("DCTDecode"));
  }

  private static COSStream segment(String s, int marker, String before) throws IOException {
    byte[] plain = picture();
    byte[] text = (before + s).getBytes(StandardCharsets.ISO_8859_1);
    var all = new ByteArrayOutputStream();
    // Behind the first segment, as decoders want that one first.
    int first = 4 + ((plain[4] & 255) << 8 | plain[5] & 255);
    all.write(plain, 0, first);
    all.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (text.length + 2)});
    all.writeBytes(text);
    all.write(plain, first, plain.length - first);
    return jpeg(all.toByteArray());
  }

  private static void longHeader(LeakPaper p, String s) throws IOException {
    byte[] plain = picture();
    byte[] text = s.getBytes(StandardCharsets.US_ASCII);
    int length = (plain[4] & 255) << 8 | plain[5] & 255;
    var all = new ByteArrayOutputStream();
    all.write(plain, 0, 4);
    all.write((length + text.length) >> 8);
    all.write(length + text.length);
    all.write(plain, 6, length - 2);
    all.writeBytes(text);
    all.write(plain, 4 + length, plain.length - 4 - length);
    far(p, jpeg(all.toByteArray()));
  }

  private static void jpxHeader(LeakPaper p, String s) {
    byte[] text = s.getBytes(StandardCharsets.US_ASCII);
    var inner = new ByteArrayOutputStream();
    byte[] size = {0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0};
    inner.writeBytes(PictureChannels.box("ihdr", size));
    inner.writeBytes(PictureChannels.box("xml ", text));
    var out = new ByteArrayOutputStream();
    out.writeBytes(PictureChannels.box("jP  ", new byte[] {0x0D, 0x0A, (byte) 0x87, 0x0A}));
    byte[] brands = ("jp2 \0\0\0\0jp2 " + s).getBytes(StandardCharsets.ISO_8859_1);
    out.writeBytes(PictureChannels.box("ftyp", brands));
    out.writeBytes(PictureChannels.box("jp2h", inner.toByteArray()));
    far(
        p,
        raw(
            out.toByteArray(),
            "Type",
            name("XObject"),
            "Subtype",
            name("Image"),
            "Width",
            number(8),
            "Height",
            number(8),
            "Filter",
            name("JPXDecode")));
  }

  private static void jbig2Kind(LeakPaper p, String s) {
    byte[] text = s.getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, 0, 0, 52, 0, 1, 0, 0, 0, (byte) text.length});
    out.writeBytes(text);
    far(
        p,
        raw(
            out.toByteArray(),
            "Type",
            name("XObject"),
            "Subtype",
            name("Image"),
            "Width",
            number(8),
            "Height",
            number(8),
            "BitsPerComponent",
            number(1),
            "ColorSpace",
            name("DeviceGray"),
            "Filter",
            name("JBIG2Decode")));
  }

  private static void reference(LeakPaper p, String s) {
    String name = p.unique("X");
    COSStream form =
        p.form(
            "0 0 1 1 re f",
            "Ref",
            dict("F", dict("Type", name("Filespec"), "F", p.either(s)), "Page", number(0)),
            "LastModified",
            LeakPaper.text("D:" + s),
            "Measure",
            dict("R", p.either(s)),
            "OPI",
            dict("1.3", dict("F", p.either(s))));
    p.put("XObject", name, form);
    p.line("q 1 0 0 1 590 20 cm /" + name + " Do Q");
  }

  private static void link(LeakPaper p, String s) {
    p.note(
        dict(
            "Type",
            COSName.ANNOT,
            "Subtype",
            name("Link"),
            "Rect",
            numbers(300, 745, 340, 755),
            "Border",
            list(number(0), number(0), number(1), list(number(3), name(s), p.either(s))),
            "C",
            list(number(1), name(s), number(0)),
            "Contents",
            p.either(s),
            "PA",
            dict("S", name("URI"), "URI", LeakPaper.text("http://" + s)),
            "H",
            name(s)));
  }

  private static void parts(LeakPaper p, String s) {
    p.catalog()
        .setItem(
            "DPartRoot",
            dict(
                "Type",
                name("DPartRoot"),
                "NodeNameList",
                list(name(s)),
                "DPartRootNode",
                dict("Type", name("DPart"), "DPM", dict(s, p.either(s)))));
    p.page.getCOSObject().setItem("DPart", dict("DPM", dict("Name", p.either(s))));
    p.page
        .getCOSObject()
        .setItem("VP", list(dict("Name", p.either(s), "PtData", dict(s, name(s)))));
  }

  private static void elsewhere(LeakPaper p, String s) {
    String name = p.unique("X");
    COSStream form = p.form("0 0 1 1 re f");
    form.setItem("F", dict("Type", name("Filespec"), "UF", p.either(s)));
    form.setItem("FFilter", name(s));
    p.put("XObject", name, form);
    p.line("q 1 0 0 1 590 25 cm /" + name + " Do Q");
  }

  private static void parameters(LeakPaper p, String s) {
    COSStream image = PictureChannels.image(p, "public picture!!", "DeviceGray", 8);
    image.setItem(
        COSName.DECODE_PARMS, dict("Predictor", number(1), "Name", name(s), s, p.either(s)));
    far(p, image);
  }

  private static void transfer(LeakPaper p, String s) {
    String name = p.unique("G");
    COSStream program =
        p.stream(
            "{ } % " + s,
            "FunctionType",
            number(4),
            "Domain",
            numbers(0, 1),
            "Range",
            numbers(0, 1));
    p.put(
        "ExtGState",
        name,
        dict(
            "TR",
            program,
            "BG2",
            name(s),
            "UseBlackPtComp",
            name(s),
            "HTO",
            list(name(s)),
            "BM",
            list(name(s), name("Normal"))));
    p.line("q /" + name + " gs 591 30 1 1 re f Q");
  }

  private static void operands(LeakPaper p, String s) {
    p.line("[/" + s + " (" + s + ") 1] 0 d [] 0 d");
    p.line("/" + s + " cs /Device" + s + " cs /" + s + " CS /" + s + " gs /" + s + " Do");
    p.line("/" + s + " (" + s + ") <</" + s + " /" + s + ">> 1 J 0 J /" + s + " sh");
  }

  private static void fontMetadata(LeakPaper p, String s) {
    COSDictionary font = LeakPaper.helvetica();
    font.setItem("Metadata", p.stream("<x>" + s + "</x>"));
    font.setItem("PieceInfo", dict(s, dict("Private", p.either(s))));
    font.setItem("Encoding", dict("Type", name("Encoding"), "BaseEncoding", name(s)));
    String name = p.unique("F");
    p.put("Font", name, font);
    p.line("BT /" + name + " 9 Tf 450 745 Td (kept) Tj ET");
  }
}
