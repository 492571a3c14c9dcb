package org.custodian.pdf;

import static org.custodian.pdf.RawPdf.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What must hold for any bytes at all. A fuzzer calls the nested classes ({@code .ci/fuzz}); {@link
 * FuzzSeedsTest} calls them with the seeds and with what the fuzzer once found.
 */
public final class Fuzzing {
  static final String TERM = "Alvarez";

  private Fuzzing() {}

  /** A first look: an answer for every file, nothing thrown. */
  public static final class Inspect {
    private Inspect() {}

    public static void fuzzerTestOneInput(byte[] file) {
      PdfReader.inspect(file);
    }
  }

  /** Words and a picture of the first page: made, or refused. */
  public static final class Words {
    private Words() {}

    public static void fuzzerTestOneInput(byte[] file) {
      try {
        PdfReader.text(file);
        PageImages.png(file, 1, 20);
      } catch (PdfRefused refused) {
        // One of the two lawful ends.
      }
    }
  }

  /** After redaction the term is gone, or there is no file. */
  public static final class Redact {
    private Redact() {}

    public static void fuzzerTestOneInput(byte[] file) {
      if (!(PdfReader.inspect(file) instanceof Inspection.Readable readable)) return;
      RedactionPlan plan =
          RedactionPlan.keepingAll(Math.min(3, readable.pages()))
              .withTerms(List.of(TERM))
              .withMatching(Matching.ANYWHERE);
      try {
        if (Redactor.redact(file, plan) instanceof RedactionResult.Redacted done)
          gone(done.document());
      } catch (PdfRefused refused) {
        // One of the two lawful ends.
      }
    }

    private static void gone(RedactedDocument document) {
      byte[] out = document.bytes();
      if (!TermSearch.find(PdfReader.text(out), TERM, Matching.ANYWHERE).isEmpty())
        throw new AssertionError("The term can still be found as text.");
      var banned =
          new LeakPlan.Banned(1, document.pages().size(), List.of(TERM), Matching.ANYWHERE);
      var plan = new LeakPlan(document.pages().size(), List.of(), List.of(banned), Map.of());
      // The name of a typeface stays: a patient may be called like one.
      String raw =
          new String(out, StandardCharsets.ISO_8859_1)
              .replaceAll("/(BaseFont|FontName)\\s*/[^\\s/<>\\[\\]()]+", "")
              .toLowerCase(Locale.ROOT);
      if (LeakCheck.prove(out, plan).passed() && raw.contains(TERM.toLowerCase(Locale.ROOT)))
        throw new AssertionError("The term stands in the bytes, and the proof does not see it.");
    }
  }

  /** Small whole files with plain streams, so that a changed byte changes something. */
  static Map<String, byte[]> seeds() {
    var seeds = new LinkedHashMap<String, byte[]>();
    String font = "<</Font <</F1 5 0 R>>>>";
    String helvetica = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";
    seeds.put(
        "text",
        RawPdf.onePage(
                font,
                stream(
                    "",
                    "BT /F1 12 Tf 1 0 0 1 72 700 Tm [(Seen by Al) -20 (varez)] TJ T* 14 TL"
                        + " (Alvarez) ' 1 2 (today) \" ET 0 0 9 9 re f"),
                helvetica)
            .bytes());
    seeds.put(
        "form",
        RawPdf.onePage(
                "<</XObject <</A 6 0 R>> /Font <</F1 5 0 R>> /ExtGState <</G 7 0 R>>>>",
                stream("", "q /G gs 1 0 0 1 5 5 cm /A Do Q BT /F1 9 Tf (Alvarez) Tj ET"),
                helvetica,
                stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Matrix [1 0 0 1 0 0]"
                        + " /Group <</S /Transparency>> /Resources "
                        + font,
                    "BT /F1 12 Tf 72 600 Td (Alvarez) Tj ET"),
                "<</SMask <</S /Luminosity /G 6 0 R>> /ca 0.5 /LW 2>>")
            .bytes());
    seeds.put(
        "image",
        RawPdf.onePage(
                "<</XObject <</I 5 0 R>>>>",
                stream(
                    "",
                    "q 90 0 0 90 9 9 cm /I Do Q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI"
                        + " BI /W 8 /H 1 /BPC 1 /IM true ID a EI"),
                stream(
                    "/Type /XObject /Subtype /Image /Width 4 /Height 2 /BitsPerComponent 8"
                        + " /ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /SMask 6 0 R"
                        + " /Filter [/ASCIIHexDecode /RunLengthDecode] /DecodeParms [null null]",
                    "070001000100010001>"),
                stream(
                    "/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8"
                        + " /ColorSpace /DeviceGray",
                    "abcd"))
            .bytes());
    seeds.put(
        "fonts",
        RawPdf.onePage(
                "<</Font <</F1 5 0 R /F2 7 0 R>> /Pattern <</P 9 0 R>> /Shading <</S 10 0 R>>>>",
                stream(
                    "",
                    "BT /F1 12 Tf 72 700 Td <0041006c> Tj /F2 9 Tf (aa) Tj ET"
                        + " /Pattern cs /P scn 0 0 99 99 re f /S sh"),
                "<</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
                    + " /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /X"
                    + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
                    + " /DW 500 /W [1 [500 600] 65 70 300]>>] /ToUnicode 6 0 R>>",
                stream(
                    "",
                    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000>"
                        + " <ffff> endcodespacerange 1 beginbfrange <0041> <0060> <0041>"
                        + " endbfrange 1 beginbfchar <006c> <00660066> endbfchar endcmap"),
                "<</Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0]"
                    + " /FirstChar 97 /LastChar 97 /Widths [9] /Encoding <</Differences [97 /a]>>"
                    + " /CharProcs <</a 8 0 R>> /Resources <<>>>>",
                stream("", "9 0 0 0 9 9 d1 0 0 9 9 re f"),
                stream(
                    "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
                        + " /Resources <<>>",
                    "0 0 4 4 re f"),
                "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 99 99] /Function"
                    + " <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0] /C1 [1]>>>>")
            .bytes());
    seeds.put(
        "notes",
        RawPdf.of(
                "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R] /DA (/F1 9 Tf)"
                    + " /DR <</Font <</F1 5 0 R>>>>>> /OCProperties <</OCGs [8 0 R] /D <</OFF"
                    + " [8 0 R]>>>> /OpenAction [3 0 R /Fit] /Outlines <</First <</Title (a)>>>>>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1 /Rotate 90>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /CropBox [9 9 600 700]"
                    + " /Contents [4 0 R 4 0 R] /Annots [6 0 R 7 0 R] /Resources <</Font <</F1"
                    + " 5 0 R>> /Properties <</L 8 0 R>>>>>>",
                stream("", "/OC /L BDC BT /F1 9 Tf 50 500 Td (Alvarez) Tj ET EMC"),
                helvetica,
                "<</Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (Alvarez) /DA (/F1 9 Tf 0 g)"
                    + " /Rect [50 50 200 70] /F 4>>",
                "<</Type /Annot /Subtype /FreeText /Rect [50 90 200 120] /Contents (Alvarez)"
                    + " /AP <</N 9 0 R>>>>",
                "<</Type /OCG /Name (l)>>",
                stream(
                    "/Subtype /Form /BBox [0 0 150 30] /Resources <</Font <</F1 5 0 R>>>>",
                    "BT /F1 9 Tf (Alvarez) Tj ET"))
            .bytes());
    return seeds;
  }

  /** Writes the seeds into the folder named. */
  public static void main(String[] folder) throws IOException {
    Path into = Files.createDirectories(Path.of(folder[0]));
    for (var seed : seeds().entrySet())
      Files.write(into.resolve(seed.getKey() + ".pdf"), seed.getValue());
  }
}
