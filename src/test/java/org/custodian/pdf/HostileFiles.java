package org.custodian.pdf;

import static org.custodian.pdf.RawPdf.bomb;
import static org.custodian.pdf.RawPdf.deflated;
import static org.custodian.pdf.RawPdf.latin;
import static org.custodian.pdf.RawPdf.stream;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes files that ask for work without end, lie, or are no proper PDF at all. Each is a few
 * kilobytes to a few megabytes.
 */
final class HostileFiles {
  private static final String HELVETICA = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";
  private static final String TEXT = "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET";
  private static final String FONT = "<</Font <</F1 5 0 R>>>>";
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 612 792]";
  private static final String BOX = "/MediaBox [0 0 612 792]";

  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  private HostileFiles() {}

  /** Every file by its name, made when it is asked for. */
  static Map<String, Supplier<byte[]>> all() {
    var hostile = new HostileFiles();
    hostile.loopsOfObjects();
    hostile.loopsOfContent();
    hostile.bombs();
    hostile.lies();
    hostile.deepTrees();
    hostile.fonts();
    hostile.pictures();
    hostile.drawings();
    hostile.malformed();
    hostile.locked();
    hostile.wrongTypes();
    return hostile.files;
  }

  private void add(String name, Supplier<RawPdf> file) {
    files.put(name, () -> file.get().bytes());
  }

  private void raw(String name, Supplier<byte[]> file) {
    files.put(name, file);
  }

  private static RawPdf text(String... others) {
    return RawPdf.onePage(FONT, stream("", TEXT), HELVETICA).and(others);
  }

  private void loopsOfObjects() {
    add(
        "page tree inside itself",
        () -> RawPdf.of(catalog(""), "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>"));
    add(
        "page tree that leads back to its top",
        () ->
            RawPdf.of(
                catalog(""),
                "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
                "<</Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 2>>",
                "<</Type /Page " + BOX + ">>"));
    add(
        "page that is its own parent",
        () -> RawPdf.page("/Parent 3 0 R /Resources 3 0 R", stream("", TEXT)));
    add("object that is a reference to itself", () -> text("6 0 R").trailer("/Info 6 0 R"));
    add(
        "length that is the length of itself",
        () ->
            RawPdf.onePage(FONT, "<</Length 4 0 R>>\nstream\n" + TEXT + "\nendstream", HELVETICA));
    raw("table that is its own predecessor", () -> withPrevious(text().bytes(), true));
    raw("table whose predecessor lies far outside", () -> withPrevious(text().bytes(), false));
    add(
        "object stream inside itself",
        () ->
            text(stream("/Type /ObjStm /N 2 /First 9 /Extends 6 0 R", "6 0 7 3 <<>> <<>>"))
                .trailer("/Info 7 0 R"));
    add(
        "outline in a circle",
        () ->
            RawPdf.of(
                catalog("/Outlines 4 0 R"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page " + BOX + ">>",
                "<</First 5 0 R /Last 5 0 R /Count 9>>",
                "<</Title (a) /Next 5 0 R /Prev 5 0 R /First 5 0 R /Parent 5 0 R>>"));
    add(
        "name tree in a circle",
        () ->
            RawPdf.of(
                catalog("/Names <</JavaScript 4 0 R /EmbeddedFiles 4 0 R /Dests 4 0 R>>"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page " + BOX + ">>",
                "<</Kids [4 0 R 4 0 R] /Names [(a) 4 0 R]>>"));
    add(
        "structure tree in a circle",
        () ->
            RawPdf.of(
                catalog("/StructTreeRoot 4 0 R /MarkInfo <</Marked true>>"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /StructParents 0 " + BOX + ">>",
                "<</K [4 0 R 4 0 R] /P 4 0 R /ParentTree 4 0 R /Kids [4 0 R] /Alt (Alvarez)>>"));
    add(
        "form fields in a circle",
        () ->
            RawPdf.of(
                catalog("/AcroForm <</Fields [4 0 R] /DR 4 0 R>>"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Annots [4 0 R 4 0 R] " + BOX + ">>",
                "<</Type /Annot /Subtype /Widget /FT /Tx /V (Alvarez) /Kids [4 0 R] /Parent 4 0 R"
                    + " /Rect [9 9 99 99] /DA (/F1 0 Tf) /AP <</N 4 0 R>> /MK 4 0 R>>"));
    add(
        "layers in a circle",
        () ->
            RawPdf.of(
                catalog(
                    "/OCProperties <</OCGs [5 0 R] /D <</Order [5 0 R 6 0 R] /OFF 6 0 R"
                        + " /ON [5 0 R]>>>>"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Contents 4 0 R /Resources <</Properties <</L 5 0 R>>>> "
                    + BOX
                    + ">>",
                stream("", "/OC /L BDC 0 0 9 9 re f EMC"),
                "<</Type /OCMD /OCGs 5 0 R /VE [/And 6 0 R]>>",
                "[6 0 R 6 0 R /Not 6 0 R]"));
  }

  private void loopsOfContent() {
    add(
        "form that draws itself twice",
        () ->
            RawPdf.onePage(
                "<</XObject <</A 5 0 R>>>>",
                stream("", "/A Do"),
                stream(FORM + " /Resources <</XObject <</A 5 0 R>>>>", "/A Do /A Do")));
    add(
        "two forms that draw each other",
        () ->
            RawPdf.onePage(
                "<</XObject <</A 5 0 R /B 6 0 R>>>>",
                stream("", "/A Do /B Do"),
                stream(FORM + " /Resources <</XObject <</A 6 0 R>>>>", "/A Do /A Do"),
                stream(FORM + " /Resources <</XObject <</A 5 0 R>>>>", "/A Do /A Do")));
    add(
        "pattern that paints with itself",
        () ->
            RawPdf.onePage(
                "<</Pattern <</P 5 0 R>>>>",
                stream("", "/Pattern cs /P scn 0 0 600 700 re f"),
                stream(
                    "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
                        + " /Resources <</Pattern <</P 5 0 R>>>>",
                    "/Pattern cs /P scn 0 0 9 9 re f")));
    add(
        "soft mask that masks itself",
        () ->
            RawPdf.onePage(
                "<</ExtGState <</G 5 0 R>> /XObject <</A 6 0 R>>>>",
                stream("", "/G gs 0 0 99 99 re f /A Do"),
                "<</SMask <</S /Luminosity /G 6 0 R /BC 5 0 R /TR 5 0 R>>>>",
                stream(
                    FORM
                        + " /Group <</S /Transparency /CS 5 0 R>> /Resources <</ExtGState"
                        + " <</G 5 0 R>> /XObject <</A 6 0 R>>>>",
                    "/G gs 0 0 50 50 re f /A Do")));
    add(
        "glyph that writes itself",
        () ->
            RawPdf.onePage(
                FONT,
                stream("", "BT /F1 12 Tf 72 700 Td (aaaa) Tj ET"),
                type3("/Resources <</Font <</F1 5 0 R>>>>"),
                stream("", "9 0 d0 BT /F1 9 Tf (aaaaaaaaaa) Tj ET")));
    add(
        "colour space made of itself",
        () ->
            RawPdf.onePage(
                "<</ColorSpace <</C 5 0 R>>>>",
                stream("", "/C cs 0 scn 0 0 99 99 re f"),
                "[/Indexed 5 0 R 255 (abc)]"));
    add(
        "separation made of itself",
        () ->
            RawPdf.onePage(
                "<</ColorSpace <</C 5 0 R>>>>",
                stream("", "/C cs 0 scn 0 0 99 99 re f"),
                "[/Separation /A 5 0 R 6 0 R]",
                "<</FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [0.5]"
                    + " /Encode [0 1 0 1]>>"));
    add(
        "picture that is its own mask",
        () ->
            RawPdf.onePage(
                "<</XObject <</I 5 0 R>>>>",
                stream("", "q 99 0 0 99 9 9 cm /I Do Q"),
                stream(
                    "/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
                        + " /ColorSpace /DeviceGray /SMask 5 0 R /Mask 5 0 R /Alternates [5 0 R]",
                    "abcd")));
    add(
        "note whose picture is the page",
        () ->
            RawPdf.page(
                BOX + " /Annots [<</Subtype /Stamp /Rect [0 0 99 99] /AP <</N 4 0 R>>>>]",
                stream(FORM + " /Resources <</XObject <</A 4 0 R>>>>", "/A Do /A Do")));
  }

  private void bombs() {
    add(
        "forms that double thirty times",
        () ->
            RawPdf.onePage("<</XObject <</A 5 0 R>>>>", stream("", "/A Do"))
                .andEach(5, 34, i -> stream(FORM + next(i, 34), "/A Do /A Do")));
    add(
        "patterns that multiply by ten",
        () ->
            RawPdf.onePage("<</Pattern <</P 5 0 R>>>>", stream("", paint("P")))
                .andEach(
                    5,
                    20,
                    i ->
                        stream(
                            "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1"
                                + " /YStep 1 /Resources <</Pattern <</P "
                                + (i < 20 ? i + 1 : i)
                                + " 0 R>>>>",
                            paint("P").repeat(10))));
    add(
        "hundred megabytes of saved states",
        () -> RawPdf.onePage("<<>>", bomb("", latin("q ".repeat(1 << 19)), 100)));
    add(
        "three hundred megabytes of blanks",
        () -> RawPdf.onePage("<<>>", bomb("", latin(" ".repeat(1 << 20)), 300)));
    add(
        "deflated blanks deflated twice over",
        () -> {
          byte[] inner = RawPdf.repeated(new byte[1 << 20], 1000);
          byte[] twice = RawPdf.deflate(RawPdf.deflate(inner));
          return RawPdf.onePage(
              "<<>>", stream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", latin(twice)));
        });
    add(
        "deflated bomb written in letters",
        () ->
            RawPdf.onePage(
                "<<>>",
                stream(
                    "/Filter [/ASCIIHexDecode /FlateDecode]",
                    hex(RawPdf.repeated(new byte[1 << 20], 500)) + ">")));
    add(
        "ascii85 of nothing but zeros, deflated",
        () ->
            RawPdf.onePage(
                "<<>>",
                stream(
                    "/Filter [/FlateDecode /ASCII85Decode /ASCII85Decode]",
                    latin(RawPdf.repeated(latin("z".repeat(1 << 20)), 60)))));
    add(
        "run lengths of run lengths",
        () ->
            RawPdf.onePage(
                "<<>>",
                stream(
                    "/Filter [/FlateDecode /RunLengthDecode /RunLengthDecode]",
                    latin(RawPdf.repeated(latin("\u0081\u0081".repeat(1 << 19)), 30)))));
    add(
        "lzw of deflated sameness",
        () ->
            RawPdf.onePage(
                "<<>>",
                stream(
                    "/Filter [/FlateDecode /LZWDecode]",
                    latin(
                        RawPdf.repeated(latin("\u0080\u000b\u0060\u0050".repeat(1 << 16)), 90)))));
    add(
        "predictor with a row of two gigabytes",
        () ->
            RawPdf.onePage(
                "<<>>",
                deflated(
                    "/DecodeParms <</Predictor 15 /Columns 2147483647 /Colors 4>>", new byte[99])));
    add(
        "predictor with rows of negative width",
        () ->
            RawPdf.onePage(
                "<<>>",
                deflated(
                    "/DecodeParms <</Predictor 12 /Columns -5 /Colors -1 /BitsPerComponent 0>>",
                    new byte[99])));
    add(
        "two hundred filters",
        () ->
            RawPdf.onePage(
                "<<>>", stream("/Filter [" + "/ASCIIHexDecode ".repeat(200) + "]", "3030>")));
    add(
        "object stream that unfolds to two hundred megabytes",
        () -> text(bomb("/Type /ObjStm /N 1 /First 4", latin(" ".repeat(1 << 20)), 200)));
    add(
        "object stream with its name written in hex that unfolds to two hundred megabytes",
        () ->
            text(bomb("/Type /Obj#53tm /N 1 /First 4", latin(" ".repeat(1 << 20)), 200))
                .trailer("/Info 7 0 R"));
    add(
        "one stream a million times as content",
        () ->
            RawPdf.page(
                BOX + " /Contents [" + "5 0 R ".repeat(1_000_000) + "]",
                "null",
                stream("", "0 0 9 9 re f ".repeat(1000))));
    add(
        "a hundred thousand notes with pictures",
        () ->
            RawPdf.page(
                BOX + " /Annots [" + "5 0 R ".repeat(100_000) + "]",
                stream("", ""),
                "<</Subtype /Stamp /Rect [0 0 99 99] /AP <</N 6 0 R>>>>",
                stream(FORM, "0 0 9 9 re f ".repeat(1000))));
    add(
        "text of five million letters",
        () ->
            RawPdf.onePage(
                FONT,
                bomb("", latin("BT /F1 9 Tf (" + "Alva ".repeat(200_000) + ") Tj ET\n"), 5),
                HELVETICA));
    add(
        "two million words the size of a dot",
        () ->
            RawPdf.onePage(
                FONT,
                bomb("", latin("BT /F1 .1 Tf 1 1 Td (a b) Tj ET\n".repeat(9000)), 70),
                HELVETICA));
  }

  private void lies() {
    add("count of two thousand million pages", () -> onePageWithCount("2000000000"));
    add("count of minus five pages", () -> onePageWithCount("-5"));
    add("count of seven pages for one", () -> onePageWithCount("7"));
    add("count that is a word", () -> onePageWithCount("(seven)"));
    add(
        "a million references to one page",
        () ->
            RawPdf.of(
                catalog(""),
                "<</Type /Pages /Count 1 /Kids [" + "3 0 R ".repeat(1_000_000) + "]>>",
                "<</Type /Page " + BOX + ">>"));
    add(
        "fifteen thousand references to one full page",
        () ->
            RawPdf.of(
                catalog(""),
                "<</Type /Pages /Count 15000 /Kids [" + "3 0 R ".repeat(15_000) + "]>>",
                "<</Type /Page /Contents 4 0 R " + BOX + ">>",
                bomb("", latin("0 0 9 9 re f\n".repeat(70_000)), 1)));
    add(
        "stream longer than its file",
        () -> RawPdf.onePage("<<>>", "<</Length 999999999>>\nstream\nq Q\nendstream"));
    add(
        "stream of negative length",
        () -> RawPdf.onePage("<<>>", "<</Length -1>>\nstream\nq Q\nendstream"));
    add(
        "stream of absurd length",
        () -> RawPdf.onePage("<<>>", "<</Length 9223372036854775807>>\nstream\nq Q\nendstream"));
    add("stream without an end", () -> RawPdf.onePage("<<>>", "<</Length 5>>\nstream\nq Q q Q"));
    add("page of a million points", () -> pageOf("[0 0 1000000 1000000]", ""));
    add("page of endless size", () -> pageOf("[-1e38 -1e38 1e38 1e38]", ""));
    add("page of no size", () -> pageOf("[0 0 0 0]", ""));
    add("page whose size is no number", () -> pageOf("[NaN Infinity 0x7f --5]", ""));
    add("page with huge units", () -> pageOf("[0 0 612 792]", "/UserUnit 1000000000"));
    add("page with negative units", () -> pageOf("[0 0 612 792]", "/UserUnit -1e30"));
    add("page turned by an odd angle", () -> pageOf("[0 0 612 792]", "/Rotate 2147483647"));
    add(
        "numbers beyond every type",
        () ->
            RawPdf.onePage(
                FONT,
                stream(
                    "",
                    "1e38 1e38 1e38 1e38 1e38 1e38 cm 9".concat("9".repeat(400))
                        + " 0 0 1 0 0 cm BT /F1 1e38 Tf 1e38 Tc -1e38 Tw 1e38 Tz 1e38 TL"
                        + " (Seen by Alvarez) Tj T* (Alvarez) ' ET --5 +-3 .. 0 0 m l S"),
                HELVETICA));
    add(
        "text in a matrix without an inverse",
        () ->
            RawPdf.onePage(
                FONT,
                stream("", "0 0 0 0 0 0 cm BT /F1 12 Tf 0 0 0 0 0 0 Tm (Alvarez) Tj ET"),
                HELVETICA));
  }

  private void deepTrees() {
    add(
        "page tree twenty thousand levels deep",
        () ->
            RawPdf.of(catalog(""))
                .andEach(2, 20_001, i -> "<</Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R]>>")
                .and("<</Type /Page " + BOX + ">>"));
    add(
        "arrays two hundred thousand levels deep",
        () -> text("[".repeat(200_000) + "]".repeat(200_000)).trailer("/Info 6 0 R"));
    add(
        "dictionaries fifty thousand levels deep",
        () -> text("<</A ".repeat(50_000) + "1" + ">>".repeat(50_000)).trailer("/Info 6 0 R"));
    add(
        "references fifty thousand levels deep",
        () -> text().andEach(6, 50_000, i -> "<</A " + (i + 1) + " 0 R>>").trailer("/Info 6 0 R"));
    add(
        "content with arrays a hundred thousand levels deep",
        () ->
            RawPdf.onePage(
                FONT,
                stream(
                    "",
                    "BT /F1 9 Tf "
                        + "[".repeat(100_000)
                        + "(Alvarez)"
                        + "]".repeat(100_000)
                        + " TJ ET"),
                HELVETICA));
    add(
        "content with dictionaries a hundred thousand levels deep",
        () ->
            RawPdf.onePage("<<>>", stream("", "/A " + "<</A ".repeat(100_000) + "1 BDC q Q EMC")));
    add(
        "a million marked contents inside each other",
        () -> RawPdf.onePage("<<>>", bomb("", latin("/A BMC ".repeat(10_000)), 100)));
    add(
        "fields ten thousand levels deep",
        () ->
            RawPdf.of(
                    catalog("/AcroForm <</Fields [4 0 R]>>"),
                    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                    "<</Type /Page /Annots [10003 0 R] " + BOX + ">>")
                .andEach(
                    4,
                    10_003,
                    i ->
                        "<</T (a) /Kids ["
                            + (i + 1)
                            + " 0 R] /Parent "
                            + (i - 1)
                            + " 0 R /Subtype /Widget /Rect [0 0 9 9]>>"));
    add(
        "functions ten thousand levels deep",
        () ->
            RawPdf.onePage(
                    "<</ColorSpace <</C [/Separation /A /DeviceGray 5 0 R]>>>>",
                    stream("", "/C cs 0 scn 0 0 99 99 re f"))
                .andEach(
                    5,
                    10_004,
                    i ->
                        "<</FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions ["
                            + (i + 1)
                            + " 0 R]>>"));
    add(
        "calculator twenty thousand braces deep",
        () ->
            RawPdf.onePage(
                "<</ColorSpace <</C [/Separation /A /DeviceGray 5 0 R]>>>>",
                stream("", "/C cs 0 scn 0 0 99 99 re f"),
                stream(
                    "/FunctionType 4 /Domain [0 1] /Range [0 1]",
                    "{".repeat(20_000) + "}".repeat(20_000))));
  }

  private void fonts() {
    add(
        "font that descends from itself",
        () ->
            fontOf(
                "<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
                    + " /DescendantFonts [5 0 R]>>"));
    add(
        "widths for two thousand million letters",
        () -> fontOf(type0("/W [0 2147483647 500]", "")));
    add("code map for every code there is", () -> fontOf(type0("", ALL_CODES), cmap(ALL_RANGE)));
    add(
        "code map that uses itself",
        () ->
            fontOf(
                type0("", "/ToUnicode 6 0 R"),
                stream("/Type /CMap /UseCMap 6 0 R /CMapName /A", "/A usecmap begincmap endcmap")));
    add(
        "encoding that uses itself",
        () ->
            fontOf(
                type0("", "").replace("/Identity-H", "6 0 R"),
                stream(
                    "/Type /CMap /UseCMap 6 0 R /CMapName /A",
                    "/A usecmap begincmap 1 begincidrange <00000000> <ffffffff> 0 endcidrange"
                        + " endcmap")));
    add(
        "code map with ranges the wrong way round",
        () ->
            fontOf(
                type0("", ALL_CODES),
                cmap(
                    "1 begincodespacerange <ffff> <0000> endcodespacerange 1 beginbfrange <ffff>"
                        + " <0000> <0041> <> <00> [<41>] endbfrange")));
    add(
        "letters that stand for a book",
        () ->
            fontOf(
                type0("", ALL_CODES),
                cmap("1 beginbfchar <0041> <" + "0041".repeat(200_000) + "> endbfchar")));
    add(
        "first letter far below zero",
        () ->
            fontOf(
                "<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar -2147483648 /LastChar"
                    + " 2147483647 /Widths ["
                    + "500 ".repeat(100_000)
                    + "]>>"));
    add(
        "encoding with a difference at two thousand million",
        () ->
            fontOf(
                "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding <</Differences"
                    + " [2147483647 /a /b -7 /c]>>>>"));
    for (String kind : new String[] {"FontFile", "FontFile2", "FontFile3"})
      add(
          "garbage as " + kind,
          () ->
              fontOf(
                  "<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 33 /Widths"
                      + " [5 5] /FontDescriptor <</FontName /X /Flags 4 /"
                      + kind
                      + " 6 0 R>>>>",
                  stream("/Length1 99999 /Length2 -5 /Subtype /Type1C", garbage(5_000))));
    add(
        "font program that is a bomb",
        () ->
            fontOf(
                "<</Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor <</FontName /X"
                    + " /Flags 4 /FontFile2 6 0 R>>>>",
                bomb("", new byte[1 << 20], 300)));
    add(
        "outline font whose tables lie",
        () ->
            fontOf(
                "<</Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor <</FontName /X"
                    + " /Flags 4 /FontFile2 6 0 R>>>>",
                stream("", lyingTrueType())));
    add(
        "ten thousand glyph procedures that cost a lot",
        () ->
            RawPdf.onePage(
                FONT,
                stream("", "BT /F1 12 Tf " + "(aaaaaaaaaaaaaaaaaaaa) Tj ".repeat(500) + "ET"),
                type3(""),
                stream("", "9 0 d0 " + "0 0 9 9 re f ".repeat(20_000))));
    add(
        "glyph procedures in a chain that doubles",
        () ->
            RawPdf.onePage(FONT, stream("", "BT /F1 12 Tf (aa) Tj ET"), type3(chained(7)), "null")
                .andEach(
                    7,
                    66,
                    i ->
                        i % 2 == 1
                            ? type3(i < 65 ? chained(i + 2) : "").replace("6 0 R", (i + 1) + " 0 R")
                            : stream("", "9 0 d0 BT /F1 9 Tf (aa) Tj ET")));
  }

  private static final String ALL_CODES = "/ToUnicode 6 0 R";
  private static final String ALL_RANGE =
      "1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000>"
          + " <ffffffff> <0041> endbfrange 1 beginbfrange <0000> <ffff> <0041> endbfrange";

  private void pictures() {
    add(
        "picture of sixty thousand dots square",
        () -> pictureOf("/Width 60000 /Height 60000 /ColorSpace /DeviceRGB", "x"));
    add(
        "picture of negative size",
        () -> pictureOf("/Width -5 /Height -2147483648 /ColorSpace /DeviceRGB", "x"));
    add(
        "picture with a thousand bits to the dot",
        () -> pictureOf("/Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 1000", "x"));
    add(
        "fax of a million lines",
        () ->
            pictureOf(
                "/Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter"
                    + " /CCITTFaxDecode /DecodeParms <</K -1 /Columns 100000 /Rows 100000>>",
                "\u0000"));
    add(
        "fax of two thousand million columns",
        () ->
            pictureOf(
                "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter"
                    + " /CCITTFaxDecode /DecodeParms <</K 0 /Columns 2147483647 /Rows 2147483647>>",
                "\u0000\u0001\u0002"));
    add(
        "jbig2 of four thousand million dots",
        () ->
            pictureOf(
                "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter"
                    + " /JBIG2Decode",
                "\0\0\0\0\60\0\1\0\0\0\23\u00ff\u00ff\u00ff\177\u00ff\u00ff\u00ff"
                    + "\0".repeat(12)));
    add(
        "jpeg that claims sixty-five thousand dots square",
        () ->
            pictureOf(
                "/Width 65500 /Height 65500 /ColorSpace /DeviceRGB /Filter /DCTDecode",
                "\u00ff\u00d8\u00ff\u00c0\0\21\10\u00ff\u00dc\u00ff\u00dc\3\1\21\0\2\21\0\3\21\0"
                    + "\u00ff\u00da\0\14\3\1\0\2\21\3\21\0\77\0abc\u00ff\u00d9"));
    add(
        "garbage as jpeg 2000",
        () -> pictureOf("/Width 9 /Height 9 /Filter /JPXDecode", garbage(2_000)));
    add(
        "garbage as jpeg",
        () ->
            pictureOf(
                "/Width 9 /Height 9 /ColorSpace /DeviceRGB /Filter /DCTDecode", garbage(2_000)));
    add(
        "garbage as colour profile",
        () ->
            RawPdf.onePage(
                "<</XObject <</I 5 0 R>>>>",
                stream("", "q 99 0 0 99 9 9 cm /I Do Q"),
                stream(
                    "/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
                        + " /ColorSpace [/ICCBased 6 0 R]",
                    "abcdabcdabcd"),
                stream("/N 3 /Alternate 6 0 R", garbage(900))));
    add(
        "colour profile that is a bomb",
        () ->
            RawPdf.onePage(
                "<</ColorSpace <</C [/ICCBased 5 0 R]>>>>",
                stream("", "/C cs 0 0 0 scn 0 0 99 99 re f"),
                bomb("/N 3", new byte[1 << 20], 400)));
    add(
        "palette that is a bomb",
        () ->
            RawPdf.onePage(
                "<</ColorSpace <</C [/Indexed /DeviceRGB 255 5 0 R]>>>>",
                stream("", "/C cs 1 scn 0 0 99 99 re f"),
                bomb("", new byte[1 << 20], 400)));
    add(
        "picture that is a bomb",
        () ->
            RawPdf.onePage(
                "<</XObject <</I 5 0 R>>>>",
                stream("", "q 99 0 0 99 9 9 cm /I Do Q"),
                bomb(
                    "/Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                    new byte[1 << 20],
                    600)));
    add(
        "inline picture without an end",
        () -> RawPdf.onePage("<<>>", stream("", "BI /W 9 /H 9 /BPC 8 /CS /G ID abc")));
    add(
        "inline picture of four thousand million dots",
        () ->
            RawPdf.onePage(
                "<<>>", stream("", "BI /W 65000 /H 65000 /BPC 8 /CS /RGB /F /Fl ID abc EI")));
    add(
        "a thousand pictures of the greatest size allowed",
        () ->
            RawPdf.onePage(
                "<</XObject <</I 5 0 R>>>>",
                stream("", "q 600 0 0 700 0 0 cm /I Do Q ".repeat(1000)),
                bomb(
                    "/Subtype /Image /Width 5000 /Height 5000 /BitsPerComponent 8"
                        + " /ColorSpace /DeviceGray",
                    new byte[1 << 20],
                    24)));
  }

  private void drawings() {
    add(
        "tiles a ten-thousandth of a point wide",
        () ->
            RawPdf.onePage(
                "<</Pattern <</P 5 0 R>>>>",
                stream("", paint("P")),
                stream(
                    "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 600 700] /XStep .0001"
                        + " /YStep .0001 /Resources <<>>",
                    "0 0 9 9 re f")));
    add(
        "tile of a million points",
        () ->
            RawPdf.onePage(
                "<</Pattern <</P 5 0 R>>>>",
                stream("", paint("P")),
                stream(
                    "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1000000 1000000]"
                        + " /XStep 1000000 /YStep 1000000 /Resources <<>>",
                    "0 0 9 9 re f")));
    add(
        "dashes a millionth of a point long",
        () -> RawPdf.onePage("<<>>", stream("", "[.000001 .000001] 0 d 0 0 m 600 700 l S")));
    add(
        "dashes on a line of endless length",
        () -> RawPdf.onePage("<<>>", stream("", "[1 1] 0 d 9 w -1e9 0 m 1e9 700 l S")));
    add(
        "line as wide as the world",
        () -> RawPdf.onePage("<<>>", stream("", "1e30 w 1 j 1 J 0 0 m 600 700 l 9 9 l S")));
    add(
        "a million curves in one path",
        () ->
            RawPdf.onePage(
                "<<>>", bomb("", latin("0 0 m " + "1 2 600 4 5 700 c ".repeat(20_000)), 50)));
    add(
        "a million curves stroked",
        () ->
            RawPdf.onePage(
                "<<>>",
                bomb("", latin("0 0 m " + "1 2 600 4 5 700 c ".repeat(5_000) + "S\n"), 100)));
    add(
        "ten thousand clips inside each other",
        () ->
            RawPdf.onePage(
                "<<>>",
                stream(
                    "",
                    "0 0 m 600 1 l 9 700 l 300 300 90 90 8 8 c h W n ".repeat(10_000)
                        + "0 0 600 700 re f")));
    add(
        "shading over functions that cost a lot",
        () ->
            RawPdf.onePage(
                "<</Shading <</S <</ShadingType 1 /ColorSpace /DeviceGray /Function 5 0 R"
                    + " /Domain [0 600 0 700]>>>>>>",
                stream("", "/S sh ".repeat(20)),
                stream(
                    "/FunctionType 4 /Domain [0 600 0 700] /Range [0 1]",
                    "{" + "exch sin ".repeat(2_000) + "pop }")));
    add(
        "mesh of a million triangles",
        () ->
            RawPdf.onePage(
                "<</Shading <</S 5 0 R>>>>",
                stream("", "/S sh"),
                bomb(
                    "/ShadingType 5 /VerticesPerRow 2 /BitsPerCoordinate 8 /BitsPerComponent 8"
                        + " /ColorSpace /DeviceGray /Decode [0 600 0 700 0 1]",
                    latin("\0\u00ff7\u00ff\0a\u00ff\u00ff9".repeat(10_000)),
                    200)));
    add(
        "table of ten thousand million samples",
        () ->
            RawPdf.onePage(
                "<</Shading <</S <</ShadingType 2 /Coords [0 0 600 700] /ColorSpace /DeviceGray"
                    + " /Function 5 0 R>>>>>>",
                stream("", "/S sh"),
                stream(
                    "/FunctionType 0 /Domain [0 1 0 1 0 1 0 1] /Range [0 1] /BitsPerSample 32"
                        + " /Size [300 300 300 400]",
                    "abc")));
    add(
        "groups of the whole page inside each other",
        () ->
            RawPdf.onePage("<</XObject <</A 5 0 R>>>>", stream("", "/A Do"))
                .andEach(
                    5,
                    30,
                    i ->
                        stream(
                            FORM + " /Group <</S /Transparency /I true /K true>>" + next(i, 30),
                            "/A Do")));
    add(
        "letters as large as a town",
        () ->
            RawPdf.onePage(
                FONT,
                stream("", "BT /F1 1000000 Tf 1 Tr 500000 w (Alvarez) Tj ET ".repeat(50)),
                HELVETICA));
  }

  private void malformed() {
    raw("empty file", () -> new byte[0]);
    raw("letter that is no pdf", () -> latin("Dear Sir or Madam"));
    raw("header and nothing else", () -> latin("%PDF-1.7\n"));
    raw("half a file", () -> Arrays.copyOf(text().bytes(), text().bytes().length / 2));
    raw(
        "file without its last line",
        () -> Arrays.copyOf(text().bytes(), text().bytes().length - 40));
    raw(
        "table with garbage in it",
        () -> replaced(text(), "0000000000 65535 f", "zzzzzzzzzz 6553x q"));
    raw("table of ten million entries", () -> replaced(text(), "xref\n0 6", "xref\n0 9999999"));
    raw("table that starts below zero", () -> replaced(text(), "xref\n0 6", "xref\n-9 6"));
    raw("start of the table beyond the file", () -> startsAt("9223372036854775807"));
    raw("start of the table below zero", () -> startsAt("-1"));
    raw("trailer without a root", () -> replaced(text(), "/Root 1 0 R", "/Foot 1 0 R"));
    raw("root that is no dictionary", () -> replaced(text(), "/Root 1 0 R", "/Root 3 "));
    raw("generation below zero", () -> replaced(text(), "5 0 obj", "5 -1 obj"));
    raw(
        "object number beyond every type",
        () -> replaced(text(), "5 0 obj", "99999999999999999999 0 obj"));
    raw("two objects of one number", () -> replaced(text(), "5 0 obj", "4 0 obj"));
    raw(
        "table stream with fields of no width",
        () -> tableStream("/Size 99 /W [0 0 0] /Index [0 2147483647]", "abc"));
    raw(
        "table stream of absurd size",
        () -> tableStream("/Size 2147483647 /W [1 8 8] /Index [0 2147483647]", "abc"));
    raw(
        "table stream with fields below zero",
        () -> tableStream("/Size 9 /W [-1 -2 2147483647]", "abc"));
    add(
        "object stream that claims two thousand million objects",
        () ->
            text(stream("/Type /ObjStm /N 2147483647 /First 2147483647", "7 0 <<>>"))
                .trailer("/Info 7 0 R"));
    add("string that never ends", () -> text("(" + "(".repeat(100_000)).trailer("/Info 6 0 R"));
    add(
        "name a megabyte long",
        () -> text("<</" + "A".repeat(1 << 20) + " 1>>").trailer("/Info 6 0 R"));
    add(
        "content that is garbage",
        () -> RawPdf.onePage(FONT, stream("", garbage(200_000)), HELVETICA));
    add(
        "content of a million numbers and no operator",
        () -> RawPdf.onePage("<<>>", bomb("", latin("1 2 3 4 5 ".repeat(10_000)), 100)));
    add(
        "content that opens a million texts",
        () -> RawPdf.onePage("<<>>", bomb("", latin("BT ET BT ".repeat(10_000)), 100)));
    add(
        "form with external entities",
        () ->
            RawPdf.of(
                catalog("/AcroForm <</Fields [] /XFA [(template) 4 0 R]>> /NeedsRendering true"),
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page " + BOX + ">>",
                stream(
                    "",
                    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>"
                        + "<!ENTITY b SYSTEM 'http://127.0.0.1:1/'>"
                        + "<!ENTITY c '&b;&b;&b;&b;'>]><x>&a;&c;</x>")));
  }

  private void locked() {
    String[] handlers = {
      "<</Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <"
          + "41".repeat(32)
          + "> /U <"
          + "42".repeat(32)
          + ">>>",
      "<</Filter /Unknown /V 1>>",
      "<</Filter /Standard /V 99 /R 99 /Length -8>>",
      "<</Filter /Standard /V 5 /R 6 /O (a) /U (b) /OE () /UE () /Perms () /CF <</A 6 0 R>>>>",
      "6 0 R",
      "(locked)"
    };
    String[] names = {
      "locked with a password nobody has",
      "locked by an unknown handler",
      "locked by a version that does not exist",
      "locked with keys cut off",
      "locked by itself",
      "locked by a word"
    };
    for (int i = 0; i < handlers.length; i++) {
      String handler = handlers[i];
      add(names[i], () -> text(handler).trailer("/Encrypt 6 0 R /ID [<4141> <4141>]"));
    }
  }

  /** One file for each key and each kind of value that does not belong there. */
  private void wrongTypes() {
    String[] keys = {
      "Resources",
      "Contents",
      "MediaBox",
      "CropBox",
      "Annots",
      "Rotate",
      "UserUnit",
      "Parent",
      "Group",
      "AA",
      "Tabs",
      "B"
    };
    String[] values = {
      "(text)", "/Name", "-2147483648", "[[[]]]", "<</A 3 0 R>>", "4 0 R", "3 0 R"
    };
    for (String key : keys)
      add(
          "page with wrong kinds of " + key,
          () -> {
            var kids = new StringBuilder();
            for (int i = 0; i < values.length; i++) kids.append(i + 5).append(" 0 R ");
            var pdf =
                RawPdf.of(
                    catalog(""),
                    "<</Type /Pages /Kids [" + kids + "] /Count 7>>",
                    "<</Font <</F1 4 0 R>> /XObject 4 0 R>>",
                    stream(FORM, TEXT + " /F1 Do"));
            for (String value : values)
              pdf.and(
                  "<</Type /Page "
                      + (key.equals("Contents") ? "" : "/Contents 4 0 R ")
                      + BOX
                      + " /"
                      + key
                      + " "
                      + value
                      + ">>");
            return pdf;
          });
    for (String key :
        new String[] {
          "Pages", "Names", "OpenAction", "AcroForm", "OCProperties", "Outlines", "Metadata", "AF"
        })
      add(
          "catalog with wrong kinds of " + key,
          () ->
              RawPdf.of(
                  "<</Type /Catalog "
                      + (key.equals("Pages") ? "" : "/Pages 2 0 R ")
                      + "/"
                      + key
                      + " [(a) /B 3 0 R [1 0 R]]>>",
                  "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                  "<</Type /Page " + BOX + ">>"));
    add(
        "resources of wrong kinds",
        () ->
            RawPdf.onePage(
                "<</Font [5 0 R] /XObject (a) /ExtGState 4 0 R /ColorSpace /A /Pattern 7"
                    + " /Properties [[]] /Shading null>>",
                stream("", "/A gs /F1 9 Tf (a) Tj /A Do /A sh /A cs /A scn /OC /A BDC EMC"),
                "[1 2 3]"));
    add(
        "operators with wrong operands",
        () ->
            RawPdf.onePage(
                FONT,
                stream(
                    "",
                    "(a) cm /A w [1] Tf <<>> Tj 1 TJ (a) (b) Td /X gs Do BDC EMC EMC Q Q ET ET"
                        + " BT BT /F1 12 Tf (Alvarez) Tj (a) sc /A sh 1 d [(a)] 0 d re f W n m l c"),
                HELVETICA));
    add(
        "font of wrong kinds",
        () ->
            fontOf(
                "<</Type /Font /Subtype /Type0 /BaseFont 7 /Encoding [/A] /DescendantFonts (a)"
                    + " /ToUnicode [4 0 R] /FontDescriptor /A /Widths 4 0 R>>"));
    add(
        "picture of wrong kinds",
        () ->
            pictureOf(
                "/Width (a) /Height [5] /ColorSpace 4 0 R /Decode /A /SMask (a) /Filter 7"
                    + " /DecodeParms (a) /ImageMask 0",
                "x"));
  }

  private static String catalog(String more) {
    return "<</Type /Catalog /Pages 2 0 R " + more + ">>";
  }

  private static String next(int i, int last) {
    return i < last ? " /Resources <</XObject <</A " + (i + 1) + " 0 R>>>>" : "";
  }

  private static String paint(String pattern) {
    return "/Pattern cs /" + pattern + " scn 0 0 600 700 re f ";
  }

  private static String type3(String more) {
    return "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0]"
        + " /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>>"
        + " /CharProcs <</a 6 0 R>> "
        + more
        + ">>";
  }

  private static String chained(int font) {
    return "/Resources <</Font <</F1 " + font + " 0 R>>>>";
  }

  private static String type0(String descendant, String more) {
    return "<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts"
        + " [<</Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo <</Registry (Adobe)"
        + " /Ordering (Identity) /Supplement 0>> "
        + descendant
        + ">>] "
        + more
        + ">>";
  }

  private static String cmap(String body) {
    return stream("", "/CIDInit /ProcSet findresource begin begincmap " + body + " endcmap");
  }

  private static RawPdf fontOf(String font, String... others) {
    return RawPdf.onePage(
            FONT, stream("", "BT /F1 12 Tf 72 700 Td <0041006c> Tj (Alvarez) Tj ET"), font)
        .and(others);
  }

  private static RawPdf pictureOf(String keys, String bytes) {
    String depth = keys.contains("BitsPerComponent") ? "" : " /BitsPerComponent 8";
    return RawPdf.onePage(
        "<</XObject <</I 5 0 R>>>>",
        stream("", "q 600 0 0 700 0 0 cm /I Do Q"),
        stream("/Type /XObject /Subtype /Image " + keys + depth, bytes));
  }

  private static RawPdf pageOf(String box, String more) {
    return RawPdf.page(
        "/MediaBox " + box + " " + more + " /Resources " + FONT, stream("", TEXT), HELVETICA);
  }

  private static RawPdf onePageWithCount(String count) {
    return RawPdf.of(
        catalog(""),
        "<</Type /Pages /Kids [3 0 R] /Count " + count + ">>",
        "<</Type /Page " + BOX + ">>");
  }

  private static byte[] replaced(RawPdf pdf, String from, String to) {
    return latin(latin(pdf.bytes()).replace(from, to));
  }

  private static byte[] startsAt(String place) {
    return latin(latin(text().bytes()).replaceAll("startxref\n\\d+", "startxref\n" + place));
  }

  private static byte[] withPrevious(byte[] pdf, boolean itself) {
    String whole = latin(pdf);
    String table = itself ? "" + whole.lastIndexOf("xref\n0") : "888888888";
    return latin(
        whole.replace("trailer\n<<", "trailer\n<</Prev " + table + " /XRefStm " + table + " "));
  }

  private static byte[] tableStream(String keys, String content) {
    String body = latin(text().bytes());
    body = body.substring(0, body.lastIndexOf("xref\n0"));
    return latin(
        body
            + "9 0 obj\n"
            + stream("/Type /XRef /Root 1 0 R " + keys, content)
            + "\nendobj\nstartxref\n"
            + body.length()
            + "\n%%EOF\n");
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static String garbage(int length) {
    byte[] bytes = new byte[length];
    new Random(42).nextBytes(bytes);
    return latin(bytes).replace("endstream", "");
  }

  /** A directory of tables that all claim to be as long as an int can say. */
  private static String lyingTrueType() {
    var text = new StringBuilder("\0\1\0\0\0\12\0\0\0\0\0\0");
    for (String tag :
        new String[] {
          "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "OS/2"
        }) text.append(tag).append("\0\0\0\0\0\0\0\254\177\u00ff\u00ff\u00ff");
    return text + "\0\1\0\0\u00ff\u00ff\u00ff\u00ff".repeat(40);
  }
}
