package org.custodian.pdf.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The paper a leak file is written on: two pages, and whatever channels hang on them. */
final class LeakPaper {
  /** Everything visible that is secret lies in here, on the first page. */
  static final double LEFT = 60;

  static final double BOTTOM = 60;
  static final double RIGHT = 560;
  static final double TOP = 730;

  final PDDocument document = new PDDocument();
  final PDPage page = new PDPage(PDRectangle.LETTER);
  final PDPage second = new PDPage(PDRectangle.LETTER);
  final Random random;
  final StringBuilder content = new StringBuilder();
  final List<byte[]> forms = new ArrayList<>();
  byte[] before = new byte[0];
  byte[] after = new byte[0];
  String oldRevision = "";
  private int row;
  private int names;

  LeakPaper(Random random) throws IOException {
    this.random = random;
    document.addPage(page);
    document.addPage(second);
    for (PDPage one : List.of(page, second)) {
      var resources = new COSDictionary();
      for (String kind :
          List.of("Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties"))
        resources.setItem(COSName.getPDFName(kind), new COSDictionary());
      one.getCOSObject().setItem(COSName.RESOURCES, resources);
    }
    put("Font", "F1", helvetica());
    dictionary(second.getCOSObject(), "Resources", "Font").setItem("F1", helvetica());
  }

  static COSDictionary helvetica() {
    return dict(
        "Type", name("Font"),
        "Subtype", name("Type1"),
        "BaseFont", name("Helvetica"),
        "Encoding", name("WinAnsiEncoding"));
  }

  /** The next free place inside the secret region, as "x y". */
  String place() {
    int at = row++;
    return String.format(Locale.ROOT, "%d %d", 70 + at / 44 * 160, 712 - at % 44 * 14);
  }

  double[] spot() {
    String[] xy = place().split(" ");
    return new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])};
  }

  void line(String operators) {
    content.append(operators).append('\n');
  }

  String unique(String prefix) {
    return prefix + ++names;
  }

  void put(String kind, String name, COSBase value) {
    dictionary(page.getCOSObject(), "Resources", kind).setItem(COSName.getPDFName(name), value);
  }

  static COSDictionary dictionary(COSDictionary root, String... path) {
    COSDictionary at = root;
    for (String key : path) at = (COSDictionary) at.getDictionaryObject(COSName.getPDFName(key));
    return at;
  }

  COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  /** An array under a key of the catalog or a page, made when first asked for. */
  static COSArray array(COSDictionary owner, String key) {
    if (owner.getDictionaryObject(COSName.getPDFName(key)) instanceof COSArray found) return found;
    var made = new COSArray();
    owner.setItem(COSName.getPDFName(key), made);
    return made;
  }

  static COSDictionary made(COSDictionary owner, String key) {
    if (owner.getDictionaryObject(COSName.getPDFName(key)) instanceof COSDictionary found)
      return found;
    var made = new COSDictionary();
    owner.setItem(COSName.getPDFName(key), made);
    return made;
  }

  void note(COSDictionary annotation) {
    array(page.getCOSObject(), "Annots").add(new COSObject(annotation));
  }

  COSStream stream(String text, Object... entries) {
    return stream(text.getBytes(StandardCharsets.ISO_8859_1), entries);
  }

  COSStream stream(byte[] bytes, Object... entries) {
    try {
      var stream = new COSStream();
      fill(stream, entries);
      // Some packed, some plain: a scan must see both.
      COSBase filter = random.nextBoolean() ? COSName.FLATE_DECODE : null;
      try (var out =
          filter == null ? stream.createOutputStream() : stream.createOutputStream(filter)) {
        out.write(bytes);
      }
      return stream;
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  static COSStream raw(byte[] bytes, Object... entries) {
    try {
      var stream = new COSStream();
      try (var out = stream.createRawOutputStream()) {
        out.write(bytes);
      }
      fill(stream, entries);
      return stream;
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  COSStream form(String text, Object... entries) {
    COSStream form = stream(text, entries);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    if (!form.containsKey(COSName.BBOX)) form.setItem(COSName.BBOX, numbers(0, 0, 612, 792));
    if (!form.containsKey(COSName.RESOURCES))
      form.setItem(COSName.RESOURCES, dict("Font", dict("F1", helvetica())));
    return form;
  }

  static COSDictionary dict(Object... entries) {
    var dictionary = new COSDictionary();
    fill(dictionary, entries);
    return dictionary;
  }

  private static void fill(COSDictionary dictionary, Object... entries) {
    for (int i = 0; i < entries.length; i += 2)
      dictionary.setItem(COSName.getPDFName((String) entries[i]), (COSBase) entries[i + 1]);
  }

  static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  static COSString text(String text) {
    return new COSString(text);
  }

  /** As UTF-16, as most tools write text strings. */
  static COSString wide(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_16BE);
    byte[] all = new byte[body.length + 2];
    all[0] = (byte) 0xFE;
    all[1] = (byte) 0xFF;
    System.arraycopy(body, 0, all, 2, body.length);
    return new COSString(all);
  }

  COSString either(String text) {
    return random.nextBoolean() ? text(text) : wide(text);
  }

  static COSArray list(COSBase... values) {
    var array = new COSArray();
    for (COSBase value : values) array.add(value);
    return array;
  }

  static COSArray numbers(double... values) {
    var array = new COSArray();
    for (double value : values)
      array.add(
          value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value));
    return array;
  }

  static COSInteger number(int value) {
    return COSInteger.get(value);
  }
}
