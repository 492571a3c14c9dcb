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
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures, their masks and remarks, and everything else that is drawn. */
final class PictureChannels {
  private PictureChannels() {}

  static List<Channel> all() {
    return List.of(
        shown("grey samples", (p, s) -> place(p, image(p, s, "DeviceGray", 8))),
        shown("one bit samples", (p, s) -> place(p, image(p, s, "DeviceGray", 1))),
        shown("indexed samples", PictureChannels::indexed),
        shown("soft mask samples", (p, s) -> masked(p, s, "SMask")),
        shown("stencil mask samples", (p, s) -> masked(p, s, "Mask")),
        shown("colour key mask", PictureChannels::keyed),
        shown("image mask", PictureChannels::stencil),
        shown("CCITT", PictureChannels::fax),
        shown("inline image", PictureChannels::inline),
        shown(
            "alternate image",
            (p, s) -> {
              COSStream image = image(p, "public picture!!", "DeviceGray", 8);
              image.setItem(
                  "Alternates",
                  list(
                      dict(
                          "Image",
                          image(p, s, "DeviceGray", 8),
                          "DefaultForPrinting",
                          org.apache.pdfbox.cos.COSBoolean.TRUE)));
              place(p, image);
            }),
        hidden(
            "image metadata",
            (p, s) ->
                far(
                    p,
                    with(
                        image(p, "public picture!!", "DeviceGray", 8),
                        "Metadata",
                        p.stream("<x>" + s + "</x>"),
                        "OPI",
                        dict("2.0", dict("F", p.either(s))),
                        "Name",
                        name(s),
                        "ID",
                        p.either(s),
                        "StructParent",
                        number(1),
                        "PieceInfo",
                        dict(s, dict("Private", p.either(s)))))),
        hidden("JPEG remark", (p, s) -> far(p, jpeg(s, 0xFE, false))),
        hidden("JPEG application segment", (p, s) -> far(p, jpeg("Exif\0\0" + s, 0xE1, false))),
        hidden("JPEG behind its end", (p, s) -> far(p, jpeg(s, 0xFE, true))),
        hidden("JPEG deflated", (p, s) -> far(p, deflatedJpeg(p, s))),
        hidden("JPEG 2000 remark box", (p, s) -> far(p, jpx(s))),
        hidden("JBIG2 remark segment", (p, s) -> far(p, jbig2(s))),
        hidden(
            "image with too many rows",
            (p, s) ->
                far(
                    p,
                    with(
                        p.stream(
                            "public picture!!" + s,
                            "Type",
                            name("XObject"),
                            "Subtype",
                            name("Image"),
                            "Width",
                            number(16),
                            "Height",
                            number(1),
                            "BitsPerComponent",
                            number(8),
                            "ColorSpace",
                            name("DeviceGray"))))),
        hidden("bytes behind deflate", PictureChannels::behindDeflate),
        hidden("colour table", PictureChannels::colorTable),
        hidden(
            "ink name",
            (p, s) -> {
              String name = p.unique("C");
              p.put(
                  "ColorSpace",
                  name,
                  list(
                      name("Separation"),
                      name(s),
                      name("DeviceGray"),
                      function(p, "{ 1 exch sub }")));
              p.line("q /" + name + " cs 0.1 scn 580 745 5 5 re f Q");
            }),
        hidden(
            "remark in a function",
            (p, s) -> {
              String name = p.unique("C");
              p.put(
                  "ColorSpace",
                  name,
                  list(
                      name("Separation"),
                      name("Black"),
                      name("DeviceGray"),
                      function(p, "{ 1 exch sub } % " + s)));
              p.line("q /" + name + " cs 0.1 scn 565 745 5 5 re f Q");
            }),
        hidden(
            "colour profile",
            (p, s) -> {
              String name = p.unique("C");
              p.put("ColorSpace", name, list(name("ICCBased"), profile(p, s)));
              p.line("q /" + name + " cs 0 0 0 scn 555 745 5 5 re f Q");
            }),
        hidden(
            "shading extras",
            (p, s) -> {
              String name = p.unique("S");
              var fade =
                  dict(
                      "FunctionType",
                      number(2),
                      "Domain",
                      numbers(0, 1),
                      "C0",
                      numbers(0),
                      "C1",
                      numbers(1),
                      "N",
                      number(1),
                      s,
                      p.either(s));
              p.put(
                  "Shading",
                  name,
                  dict(
                      "ShadingType",
                      number(2),
                      "ColorSpace",
                      name("DeviceGray"),
                      "Coords",
                      numbers(0, 0, 1, 1),
                      "Function",
                      fade,
                      s,
                      p.either(s)));
              p.line("q 545 745 5 5 re W n /" + name + " sh Q");
            }),
        hidden(
            "graphics state extras",
            (p, s) -> {
              String name = p.unique("G");
              p.put(
                  "ExtGState",
                  name,
                  dict(
                      "LW",
                      number(1),
                      s,
                      p.either(s),
                      "HT",
                      dict("HalftoneType", number(5), "HalftoneName", p.either(s), s, p.stream(s)),
                      "RI",
                      name(s)));
              p.line("q /" + name + " gs Q");
            }),
        hidden(
            "picture beyond the crop box",
            (p, s) -> {
              String name = p.unique("I");
              p.put("XObject", name, image(p, s, "DeviceGray", 8));
              p.line("q 30 0 0 10 1 1 cm /" + name + " Do Q");
            }),
        hidden(
            "picture never drawn",
            (p, s) -> p.put("XObject", p.unique("I"), image(p, s, "DeviceGray", 8))),
        hidden(
            "PostScript object",
            (p, s) ->
                p.put(
                    "XObject",
                    p.unique("PS"),
                    p.stream(s, "Type", name("XObject"), "Subtype", name("PS")))));
  }

  static COSStream with(COSStream stream, Object... entries) {
    dict(entries).forEach(stream::setItem);
    return stream;
  }

  /** An image whose samples spell the secret. */
  static COSStream image(LeakPaper p, String s, String space, int bits) {
    byte[] samples = s.getBytes(StandardCharsets.US_ASCII);
    return p.stream(
        samples,
        "Type",
        name("XObject"),
        "Subtype",
        name("Image"),
        "Width",
        number(samples.length * 8 / bits),
        "Height",
        number(1),
        "BitsPerComponent",
        number(bits),
        "ColorSpace",
        name(space));
  }

  static void place(LeakPaper p, COSStream image) {
    double[] at = p.spot();
    String name = p.unique("I");
    p.put("XObject", name, image);
    p.line("q 90 0 0 10 " + at[0] + " " + at[1] + " cm /" + name + " Do Q");
  }

  /** Outside of every mark. */
  static void far(LeakPaper p, COSStream image) {
    String name = p.unique("I");
    p.put("XObject", name, image);
    p.line("q 4 0 0 4 " + (60 + 6 * p.random.nextInt(80)) + " 762 cm /" + name + " Do Q");
  }

  private static void indexed(LeakPaper p, String s) {
    COSStream image = image(p, s, "DeviceGray", 8);
    image.setItem(
        COSName.COLORSPACE,
        list(name("Indexed"), name("DeviceGray"), number(255), new COSString(new byte[256])));
    place(p, image);
  }

  private static void colorTable(LeakPaper p, String s) {
    byte[] table = ("\0\1" + s).getBytes(StandardCharsets.ISO_8859_1);
    String name = p.unique("C");
    p.put(
        "ColorSpace",
        name,
        list(
            name("Indexed"),
            name("DeviceGray"),
            number(1),
            p.random.nextBoolean() ? new COSString(table) : p.stream(table)));
    p.line("q /" + name + " cs 1 scn 535 745 5 5 re f Q");
  }

  private static void masked(LeakPaper p, String s, String key) {
    COSStream image = image(p, "public picture!!", "DeviceGray", 8);
    COSStream mask = image(p, s, "DeviceGray", key.equals("Mask") ? 1 : 8);
    if (key.equals("Mask")) {
      mask.setItem(COSName.IMAGE_MASK, org.apache.pdfbox.cos.COSBoolean.TRUE);
      mask.removeItem(COSName.COLORSPACE);
    }
    image.setItem(name(key), mask);
    place(p, image);
  }

  private static void keyed(LeakPaper p, String s) {
    COSStream image = image(p, s, "DeviceGray", 8);
    image.setItem(COSName.MASK, numbers(65, 90));
    place(p, image);
  }

  private static void stencil(LeakPaper p, String s) {
    COSStream image = image(p, s, "DeviceGray", 1);
    image.setItem(COSName.IMAGE_MASK, org.apache.pdfbox.cos.COSBoolean.TRUE);
    image.removeItem(COSName.COLORSPACE);
    place(p, image);
  }

  private static void fax(LeakPaper p, String s) throws IOException {
    byte[] bits = s.getBytes(StandardCharsets.US_ASCII);
    var picture = new BufferedImage(bits.length * 8, 2, BufferedImage.TYPE_BYTE_BINARY);
    for (int x = 0; x < picture.getWidth(); x++)
      for (int y = 0; y < 2; y++)
        picture.setRGB(x, y, (bits[x / 8] >> 7 - x % 8 & 1) != 0 ? 0xFFFFFF : 0);
    PDImageXObject image = CCITTFactory.createFromImage(p.document, picture);
    p.forms.add(image.getCOSObject().createRawInputStream().readAllBytes());
    place(p, image.getCOSObject());
  }

  private static void inline(LeakPaper p, String s) {
    double[] at = p.spot();
    p.line(
        "q 90 0 0 10 "
            + at[0]
            + " "
            + at[1]
            + " cm BI /W "
            + s.length()
            + " /H 1 /BPC 8 /CS /G /Name ("
            + s
            + ") ID "
            + s
            + " EI Q");
  }

  private static byte[] jpegBytes(String s, int marker, boolean behind) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
    byte[] plain = out.toByteArray();
    var all = new ByteArrayOutputStream();
    all.write(plain, 0, 2);
    byte[] text = s.getBytes(StandardCharsets.ISO_8859_1);
    if (!behind) {
      all.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (text.length + 2)});
      all.writeBytes(text);
    }
    all.write(plain, 2, plain.length - 2);
    if (behind) all.writeBytes(text);
    return all.toByteArray();
  }

  static COSStream jpeg(String s, int marker, boolean behind) throws IOException {
    return raw(
        jpegBytes(s, marker, behind),
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

  private static COSStream deflatedJpeg(LeakPaper p, String s) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new java.util.zip.DeflaterOutputStream(packed)) {
      deflate.write(jpegBytes(s, 0xFE, false));
    }
    return raw(
        packed.toByteArray(),
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
        list(name("FlateDecode"), name("DCTDecode")));
  }

  static byte[] box(String type, byte[] body) {
    byte[] box =
        Arrays.copyOf(
            java.nio.ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array(),
            8 + body.length);
    return box;
  }

  private static COSStream jpx(String s) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(box("jP  ", new byte[] {0x0D, 0x0A, (byte) 0x87, 0x0A}));
    out.writeBytes(box("ftyp", "jp2 \0\0\0\0jp2 ".getBytes(StandardCharsets.ISO_8859_1)));
    out.writeBytes(box("jp2h", box("ihdr", new byte[] {0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0})));
    out.writeBytes(box("xml ", ("<a>" + s + "</a>").getBytes(StandardCharsets.US_ASCII)));
    out.writeBytes(box("uuid", ("0123456789abcdef" + s).getBytes(StandardCharsets.US_ASCII)));
    byte[] remark = s.getBytes(StandardCharsets.US_ASCII);
    var code = new ByteArrayOutputStream();
    code.writeBytes(
        new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x64, 0, (byte) (remark.length + 4), 0, 1});
    code.writeBytes(remark);
    code.writeBytes(
        new byte[] {
          (byte) 0xFF,
          (byte) 0x90,
          0,
          10,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          1,
          (byte) 0xFF,
          (byte) 0x93,
          1,
          2,
          3,
          (byte) 0xFF,
          (byte) 0xD9
        });
    out.writeBytes(box("jp2c", code.toByteArray()));
    return raw(
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
        name("JPXDecode"));
  }

  /** One page of eight white rows, with a remark of ISO 14492, 7.4.15, in the global segments. */
  private static COSStream jbig2(String s) {
    byte[] text = ("who\0" + s + "\0\0").getBytes(StandardCharsets.US_ASCII);
    var globals = java.nio.ByteBuffer.allocate(11 + 4 + text.length);
    globals
        .putInt(0)
        .put((byte) 62)
        .put((byte) 0)
        .put((byte) 0)
        .putInt(4 + text.length)
        .putInt(0x20000000)
        .put(text);
    var page = java.nio.ByteBuffer.allocate(11 + 19);
    page.putInt(1)
        .put((byte) 48)
        .put((byte) 0)
        .put((byte) 1)
        .putInt(19)
        .putInt(8)
        .putInt(8)
        .putInt(0)
        .putInt(0)
        .put((byte) 0)
        .putShort((short) 0);
    COSStream image =
        raw(
            page.array(),
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
            name("JBIG2Decode"));
    image.setItem(COSName.DECODE_PARMS, dict("JBIG2Globals", raw(globals.array())));
    return image;
  }

  private static void behindDeflate(LeakPaper p, String s) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new java.util.zip.DeflaterOutputStream(packed)) {
      deflate.write(new byte[64]);
    }
    packed.writeBytes(s.getBytes(StandardCharsets.US_ASCII));
    far(
        p,
        raw(
            packed.toByteArray(),
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
            name("FlateDecode")));
  }

  private static COSStream function(LeakPaper p, String program) {
    return p.stream(
        program, "FunctionType", number(4), "Domain", numbers(0, 1), "Range", numbers(0, 1));
  }

  private static COSStream profile(LeakPaper p, String s) {
    byte[] bytes =
        java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
    // The profile's own description makes room for the text.
    byte[] text = s.getBytes(StandardCharsets.US_ASCII);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + text.length);
    System.arraycopy(text, 0, longer, bytes.length, text.length);
    return p.stream(
        longer,
        "N",
        number(3),
        "Alternate",
        name("DeviceRGB"),
        s,
        p.either(s),
        "Metadata",
        p.stream(s));
  }
}
