package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.custodian.pdf.file.PdfOutput;

/**
 * The words that stay on a page that becomes a picture, as unseen text over it: each letter in the
 * place where it stood. Its fonts are our own and have no shapes, only a table of characters, so
 * nothing of the source's fonts travels.
 */
public final class TextLayer {
  private static final int CODES = 255;

  private final PdfOutput output;
  private final Map<String, Integer> codes = new LinkedHashMap<>();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private int font = -1;

  public TextLayer(PdfOutput output) {
    this.output = output;
  }

  /** The operators that show the glyphs; those without a known text are left out. */
  public byte[] content(List<Glyph> glyphs) {
    line("q BT 3 Tr");
    for (Glyph glyph : glyphs) {
      String text = glyph.unicode();
      if (glyph.removed || glyph.hidden || text == null || !glyph.known()) continue;
      show(glyph, text);
    }
    line("ET Q");
    return content.toByteArray();
  }

  /** A letter and where it goes: from a square of one em, with its left end on the baseline. */
  public record Letter(String text, AffineTransform place) {}

  /** The operators that show letters of whatever origin. */
  public byte[] letters(List<Letter> letters) {
    line("q BT 3 Tr");
    for (Letter letter : letters) show(letter.place(), letter.text());
    line("ET Q");
    return content.toByteArray();
  }

  private void show(Glyph glyph, String text) {
    var place = new AffineTransform(glyph.toPage);
    double width = glyph.cell.getWidth();
    if (width < 1e-4) return;
    place.translate(glyph.cell.getX(), 0);
    place.scale(width, 1);
    show(place, text);
  }

  private void show(AffineTransform place, String text) {
    Integer known = codes.get(text);
    int number = known != null ? known : codes.size();
    codes.put(text, number);
    if (Math.abs(place.getDeterminant()) < 1e-9) return;
    if (number / CODES != font) {
      font = number / CODES;
      line("/F" + (font + 1) + " 1 Tf");
    }
    line(
        String.format(
            Locale.ROOT,
            "%.4f %.4f %.4f %.4f %.3f %.3f Tm <%02X> Tj",
            place.getScaleX(),
            place.getShearY(),
            place.getShearX(),
            place.getScaleY(),
            place.getTranslateX(),
            place.getTranslateY(),
            number % CODES + 1));
  }

  private void line(String text) {
    content.writeBytes((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The fonts that {@link #content} names. */
  public COSDictionary fonts() throws IOException {
    var fonts = new COSDictionary();
    List<String> texts = List.copyOf(codes.keySet());
    COSObject blank =
        output.addDeflated(new COSDictionary(), "1000 0 d0\n".getBytes(StandardCharsets.US_ASCII));
    for (int from = 0; from < texts.size(); from += CODES) {
      List<String> part = texts.subList(from, Math.min(texts.size(), from + CODES));
      fonts.setItem(COSName.getPDFName("F" + (from / CODES + 1)), font(part, blank));
    }
    return fonts;
  }

  private COSObject font(List<String> texts, COSObject blank) throws IOException {
    var procedures = new COSDictionary();
    var differences = new COSArray();
    var widths = new COSArray();
    differences.add(COSInteger.ONE);
    for (int i = 1; i <= texts.size(); i++) {
      COSName name = COSName.getPDFName("g" + i);
      procedures.setItem(name, blank);
      differences.add(name);
      widths.add(COSInteger.get(1000));
    }
    var encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(0, -250, 1000, 900)));
    var matrix = new COSArray();
    for (float n : new float[] {0.001f, 0, 0, 0.001f, 0, 0})
      matrix.add(new org.apache.pdfbox.cos.COSFloat(n));
    font.setItem(COSName.FONT_MATRIX, matrix);
    font.setItem(COSName.CHAR_PROCS, procedures);
    font.setItem(COSName.RESOURCES, new COSDictionary());
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, texts.size());
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(
        COSName.TO_UNICODE, output.addDeflated(new COSDictionary(), UnicodeTable.of(texts)));
    return output.add(font);
  }
}
