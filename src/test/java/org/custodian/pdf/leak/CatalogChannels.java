package org.custodian.pdf.leak;

import static org.custodian.pdf.leak.Channel.hidden;
import static org.custodian.pdf.leak.LeakPaper.dict;
import static org.custodian.pdf.leak.LeakPaper.list;
import static org.custodian.pdf.leak.LeakPaper.made;
import static org.custodian.pdf.leak.LeakPaper.name;
import static org.custodian.pdf.leak.LeakPaper.number;
import static org.custodian.pdf.leak.LeakPaper.numbers;
import static org.custodian.pdf.leak.LeakPaper.text;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** What hangs on the catalog, the pages, the fonts and the file itself. */
final class CatalogChannels {
  private CatalogChannels() {}

  static List<Channel> all() {
    return List.of(
        hidden(
            "Info",
            (p, s) -> {
              var info = p.document.getDocumentInformation().getCOSObject();
              for (String key : List.of("Title", "Author", "Subject", "Keywords", "Creator", s))
                info.setItem(key, p.either(s));
            }),
        hidden(
            "XMP of the file",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "Metadata",
                        p.stream(
                            "<x:xmpmeta>" + s + "</x:xmpmeta>",
                            "Type",
                            name("Metadata"),
                            "Subtype",
                            name("XML")))),
        hidden(
            "XMP of a page",
            (p, s) ->
                p.page
                    .getCOSObject()
                    .setItem("Metadata", p.stream(s.getBytes(StandardCharsets.UTF_16BE)))),
        hidden(
            "outline",
            (p, s) -> {
              var item =
                  dict(
                      "Title",
                      p.either(s),
                      "Dest",
                      list(p.either(s)),
                      "A",
                      dict("S", name("JavaScript"), "JS", p.either(s)));
              p.catalog()
                  .setItem(
                      "Outlines",
                      dict(
                          "Type",
                          name("Outlines"),
                          "First",
                          new COSObject(item),
                          "Last",
                          new COSObject(item),
                          "Count",
                          number(1)));
            }),
        hidden(
            "named destinations",
            (p, s) -> {
              made(p.catalog(), "Names")
                  .setItem(
                      "Dests",
                      dict("Names", list(p.either(s), list(p.page.getCOSObject(), name("Fit")))));
              p.catalog().setItem("Dests", dict(s, list(name("Fit"))));
            }),
        hidden(
            "page labels",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "PageLabels",
                        dict("Nums", list(number(0), dict("S", name("D"), "P", p.either(s)))))),
        hidden(
            "threads",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "Threads",
                        list(dict("I", dict("Title", p.either(s)), "F", dict("T", p.either(s)))))),
        hidden(
            "collection",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "Collection",
                        dict(
                            "Schema",
                            dict("f", dict("N", p.either(s), "Subtype", name("S"))),
                            "D",
                            p.either(s)))),
        hidden(
            "structure tree",
            (p, s) -> {
              var element =
                  dict(
                      "S",
                      name("Span"),
                      "Alt",
                      p.either(s),
                      "ActualText",
                      p.either(s),
                      "E",
                      p.either(s),
                      "T",
                      p.either(s),
                      "ID",
                      p.either(s),
                      "C",
                      name(s),
                      "A",
                      dict("O", name("Layout"), s, p.either(s)));
              p.catalog()
                  .setItem(
                      "StructTreeRoot",
                      dict(
                          "Type",
                          name("StructTreeRoot"),
                          "K",
                          new COSObject(element),
                          "RoleMap",
                          dict(s, name("P")),
                          "ClassMap",
                          dict(s, dict()),
                          "IDTree",
                          dict("Names", list(p.either(s), element))));
              p.catalog()
                  .setItem("MarkInfo", dict("Marked", org.apache.pdfbox.cos.COSBoolean.TRUE));
            }),
        hidden(
            "private data of an application",
            (p, s) -> {
              for (COSDictionary owner : List.of(p.catalog(), p.page.getCOSObject()))
                owner.setItem(
                    "PieceInfo",
                    dict(s, dict("LastModified", p.either(s), "Private", p.stream(s))));
            }),
        hidden(
            "thumbnail",
            (p, s) ->
                p.page
                    .getCOSObject()
                    .setItem(
                        "Thumb",
                        p.stream(
                            s,
                            "Width",
                            number(s.length()),
                            "Height",
                            number(1),
                            "BitsPerComponent",
                            number(8),
                            "ColorSpace",
                            name("DeviceGray")))),
        hidden(
            "script at opening",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "OpenAction",
                        dict(
                            "S",
                            name("JavaScript"),
                            "JS",
                            p.stream("app.alert('" + s + "')"),
                            "Next",
                            dict("S", name("JavaScript"), "JS", p.either(s))))),
        hidden(
            "named scripts",
            (p, s) ->
                made(p.catalog(), "Names")
                    .setItem(
                        "JavaScript",
                        dict(
                            "Names",
                            list(p.either(s), dict("S", name("JavaScript"), "JS", p.either(s)))))),
        hidden(
            "script at closing",
            (p, s) -> {
              p.catalog()
                  .setItem("AA", dict("WC", dict("S", name("JavaScript"), "JS", p.either(s))));
              p.page
                  .getCOSObject()
                  .setItem("AA", dict("O", dict("S", name("JavaScript"), "JS", p.either(s))));
            }),
        hidden(
            "embedded file",
            (p, s) ->
                made(p.catalog(), "Names")
                    .setItem(
                        "EmbeddedFiles",
                        dict(
                            "Names",
                            list(
                                p.either(s),
                                dict(
                                    "Type",
                                    name("Filespec"),
                                    "F",
                                    p.either(s),
                                    "EF",
                                    dict(
                                        "F",
                                        p.stream(s, "Params", dict("ModDate", p.either(s))))))))),
        hidden(
            "associated file",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "AF",
                        list(
                            dict(
                                "F",
                                p.either(s),
                                "AFRelationship",
                                name(s),
                                "EF",
                                dict("F", p.stream(s)))))),
        hidden(
            "web capture",
            (p, s) -> {
              p.catalog()
                  .setItem("SpiderInfo", dict("V", number(1), "C", list(dict("URL", p.either(s)))));
              made(p.catalog(), "Names")
                  .setItem(
                      "URLS",
                      dict("Names", list(p.either(s), dict("S", name("SPS"), "ID", p.either(s)))));
              p.page.getCOSObject().setItem("ID", p.either(s));
            }),
        hidden(
            "base address",
            (p, s) ->
                p.catalog()
                    .setItem("URI", dict("Base", p.either("https://" + s + ".example.org/")))),
        hidden("language", (p, s) -> p.catalog().setItem("Lang", p.either(s))),
        hidden(
            "output intent",
            (p, s) ->
                p.catalog()
                    .setItem(
                        "OutputIntents",
                        list(
                            dict(
                                "S",
                                name("GTS_PDFA1"),
                                "OutputConditionIdentifier",
                                p.either(s),
                                "OutputCondition",
                                p.either(s),
                                "RegistryName",
                                p.either(s),
                                "Info",
                                p.either(s),
                                "DestOutputProfile",
                                p.stream(s, "N", number(3)))))),
        hidden(
            "permissions and revocations",
            (p, s) -> {
              p.catalog().setItem("Perms", dict("DocMDP", dict("Reason", p.either(s))));
              p.catalog()
                  .setItem(
                      "DSS",
                      dict("Certs", list(p.stream(s)), "VRI", dict(s, dict("TU", p.either(s)))));
            }),
        hidden(
            "requirements and extensions",
            (p, s) -> {
              p.catalog().setItem("Requirements", list(dict("S", name(s))));
              p.catalog()
                  .setItem(
                      "Extensions", dict(s, dict("BaseVersion", name("1.7"), "URL", p.either(s))));
              p.catalog().setItem("Legal", dict("Attestation", p.either(s)));
            }),
        hidden(
            "keys of our own",
            (p, s) -> {
              for (COSDictionary owner :
                  List.of(
                      p.catalog(),
                      p.page.getCOSObject(),
                      LeakPaper.dictionary(p.page.getCOSObject(), "Resources"),
                      p.document.getDocument().getTrailer(),
                      LeakPaper.dictionary(p.page.getCOSObject(), "Resources", "Font", "F1"))) {
                owner.setItem(name(s), p.either(s));
                owner.setItem("Custom", dict("Deep", list(p.either(s), name(s))));
              }
            }),
        hidden(
            "box of a page",
            (p, s) -> {
              p.page.getCOSObject().setItem("BoxColorInfo", dict("CropBox", dict("S", name(s))));
              p.page.getCOSObject().setItem("Tabs", name(s));
              p.page.getCOSObject().setItem("SeparationInfo", dict("DeviceColorant", p.either(s)));
              p.page.getCOSObject().setItem("LastModified", p.either(s));
              p.page
                  .getCOSObject()
                  .setItem(
                      "VP", list(dict("Name", p.either(s), "Measure", dict("R", p.either(s)))));
              p.page
                  .getCOSObject()
                  .setItem("PresSteps", dict("NA", dict("S", name("URI"), "URI", p.either(s))));
              p.page.getCOSObject().setItem("Trans", dict("S", name(s)));
            }),
        hidden(
            "group of a page",
            (p, s) ->
                p.page
                    .getCOSObject()
                    .setItem(
                        "Group",
                        dict("S", name("Transparency"), "CS", name("DeviceRGB"), s, p.either(s)))),
        hidden(
            "page mode and view",
            (p, s) -> {
              p.catalog().setItem("PageMode", name(s));
              p.catalog().setItem("PageLayout", name(s));
              p.catalog()
                  .setItem(
                      "ViewerPreferences", dict("Direction", name(s), "Enforce", list(name(s))));
            }),
        hidden(
            "identifier of the file",
            (p, s) ->
                p.document.getDocument().getTrailer().setItem(COSName.ID, list(text(s), text(s)))),
        hidden(
            "name of a font",
            (p, s) ->
                small(
                    p,
                    dict(
                        "Type",
                        name("Font"),
                        "Subtype",
                        name("Type1"),
                        "BaseFont",
                        name(s + "-Bold"),
                        "Encoding",
                        name("WinAnsiEncoding"),
                        "Name",
                        name(s)))),
        hidden("describing a font", CatalogChannels::described),
        hidden("texts in a font program", CatalogChannels::program),
        hidden(
            "glyph names",
            (p, s) ->
                small(
                    p,
                    dict(
                        "Type",
                        name("Font"),
                        "Subtype",
                        name("Type1"),
                        "BaseFont",
                        name("Helvetica"),
                        "Encoding",
                        dict(
                            "Type",
                            name("Encoding"),
                            "Differences",
                            list(number(200), name(s), name(s + ".alt")))))),
        hidden(
            "table of characters",
            (p, s) ->
                small(
                    p,
                    dict(
                        "Type",
                        name("Font"),
                        "Subtype",
                        name("Type1"),
                        "BaseFont",
                        name("Helvetica"),
                        "Encoding",
                        name("WinAnsiEncoding"),
                        "ToUnicode",
                        table(p, s)))),
        hidden("embedded encoding table", CatalogChannels::cmap),
        hidden(
            "two content streams",
            (p, s) ->
                p.second
                    .getCOSObject()
                    .setItem(
                        COSName.CONTENTS,
                        list(
                            p.stream("% " + s + "\nBT /F1 9 Tf 72 700 Td (Another"),
                            p.stream(" page) Tj ET % " + s)))),
        hidden(
            "object nobody names",
            (p, s) -> p.after = join(p.after, "999 0 obj\n<</Lost (" + s + ")>>\nendobj\n")),
        hidden("bytes before the file", (p, s) -> p.before = join(p.before, s + "\n")),
        hidden("bytes behind the file", (p, s) -> p.after = join(p.after, "%% " + s + "\n")),
        hidden("earlier revision", (p, s) -> p.oldRevision = s));
  }

  private static byte[] join(byte[] one, String more) {
    return (new String(one, StandardCharsets.ISO_8859_1) + more)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Shows one harmless letter in the font, outside of every mark. */
  private static void small(LeakPaper p, COSDictionary font) {
    String name = p.unique("F");
    p.put("Font", name, font);
    p.line("BT /" + name + " 6 Tf " + (70 + 8 * p.random.nextInt(55)) + " 50 Td (k) Tj ET");
  }

  private static COSDictionary table(LeakPaper p, String s) {
    var rows = new StringBuilder();
    for (int i = 0; i < s.length(); i++)
      rows.append(String.format("<%02X> <%04X>\n", 200 + i, (int) s.charAt(i)));
    return p.stream(
        "/CIDInit /ProcSet findresource begin\nbegincmap\n/CMapName /"
            + s
            + " def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n1 beginbfchar\n<6B> <006B>\nendbfchar\n1 beginbfrange\n<C8> <C8> <"
            + s.chars().mapToObj(c -> String.format("%04X", c)).reduce("", String::concat)
            + ">\nendbfrange\n"
            + s.length()
            + " beginbfchar\n"
            + rows
            + "endbfchar\nendcmap\n% "
            + s,
        "Type",
        name("CMap"),
        "CMapName",
        name(s));
  }

  private static void described(LeakPaper p, String s) {
    var descriptor =
        dict(
            "Type",
            name("FontDescriptor"),
            "FontName",
            name(s),
            "FontFamily",
            p.either(s),
            "Flags",
            number(32),
            "FontBBox",
            numbers(0, -200, 1000, 900),
            "Ascent",
            number(900),
            "Descent",
            number(-200),
            "ItalicAngle",
            number(0),
            "CapHeight",
            number(700),
            "StemV",
            number(80),
            "CharSet",
            p.either("/" + s),
            "FontStretch",
            name(s),
            "Lang",
            name(s));
    small(
        p,
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("TrueType"),
            "BaseFont",
            name(s),
            "FirstChar",
            number(107),
            "LastChar",
            number(107),
            "Widths",
            numbers(500),
            "FontDescriptor",
            descriptor,
            "Encoding",
            name("WinAnsiEncoding")));
  }

  private static void program(LeakPaper p, String s) throws java.io.IOException {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      byte[] bytes = in.readAllBytes();
      // The font's own licence text gives way to the secret.
      byte[] wide = "\0L\0i\0c\0e\0n\0s\0e\0d".getBytes(StandardCharsets.ISO_8859_1);
      byte[] secret = s.getBytes(StandardCharsets.UTF_16BE);
      int at = index(bytes, wide);
      System.arraycopy(secret, 0, bytes, at, secret.length);
      var font =
          PDTrueTypeFont.load(
              p.document, new java.io.ByteArrayInputStream(bytes), WinAnsiEncoding.INSTANCE);
      small(p, font.getCOSObject());
    }
  }

  private static int index(byte[] bytes, byte[] word) {
    for (int i = 0; i < bytes.length - word.length; i++) {
      int k = 0;
      while (k < word.length && bytes[i + k] == word[k]) k++;
      if (k == word.length) return i;
    }
    throw new IllegalStateException("The bundled font names its licence.");
  }

  private static void cmap(LeakPaper p, String s) {
    var cid =
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("CIDFontType2"),
            "BaseFont",
            name("Helvetica"),
            "CIDSystemInfo",
            dict("Registry", p.either(s), "Ordering", p.either(s), "Supplement", number(0)),
            "DW",
            number(500));
    var map =
        p.stream(
            "/CIDInit /ProcSet findresource begin\nbegincmap\n/CMapName /"
                + s
                + " def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n1 begincidrange\n<00> <FF> 0\nendcidrange\nendcmap % "
                + s,
            "Type",
            name("CMap"),
            "CMapName",
            name(s),
            "CIDSystemInfo",
            dict("Registry", text(s), "Ordering", text(s), "Supplement", number(0)));
    small(
        p,
        dict(
            "Type",
            name("Font"),
            "Subtype",
            name("Type0"),
            "BaseFont",
            name("Helvetica"),
            "Encoding",
            map,
            "DescendantFonts",
            list(cid),
            "ToUnicode",
            p.stream(
                "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n1 beginbfchar\n<6B> <006B>\nendbfchar\nendcmap")));
  }
}
