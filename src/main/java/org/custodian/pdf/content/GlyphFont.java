package org.custodian.pdf.content;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A font as the measure of glyphs: codes, advances, Unicode, ascent and ink. */
final class GlyphFont {
  /** What a code is, independent of where it is shown. */
  record Metrics(double width, double advanceX, double advanceY, double originX, double originY) {}

  private final COSDictionary dictionary;
  private final PDFont font;
  private final double ascent;
  private final double descent;
  private final Map<Integer, Metrics> metrics = new HashMap<>();
  private final Set<Integer> guessed = new HashSet<>();
  private final Map<Integer, String> unicodes = new HashMap<>();
  private final Map<Integer, Rectangle2D> inks = new HashMap<>();

  GlyphFont(COSDictionary dictionary, PDFont font) {
    this.dictionary = dictionary;
    this.font = font;
    double[] extent = extent(font);
    ascent = extent[0];
    descent = extent[1];
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  PDFont font() {
    return font;
  }

  boolean vertical() {
    return font.isVertical();
  }

  int readCode(ByteArrayInputStream bytes) throws IOException {
    return font.readCode(bytes);
  }

  double ascent() {
    return ascent;
  }

  double descent() {
    return descent;
  }

  Metrics metrics(int code) throws IOException {
    Metrics known = metrics.get(code);
    if (known != null) return known;
    Vector advance = font.getDisplacement(code);
    Vector origin = vertical() ? font.getPositionVector(code) : new Vector(0, 0);
    double width = vertical() ? font.getWidth(code) / 1000 : advance.getX();
    var found = new Metrics(width, advance.getX(), advance.getY(), origin.getX(), origin.getY());
    metrics.put(code, found);
    return found;
  }

  /** The text of a code; null if the font does not say. */
  @Nullable String unicode(int code) {
    if (!unicodes.containsKey(code)) unicodes.put(code, lookUp(code));
    String text = unicodes.get(code);
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether the font itself says what a code means. */
  boolean knows(int code) {
    return unicode(code) != null && !guessed.contains(code);
  }

  // Bitmap fonts of TeX and many scanners name their glyphs by number and mean ASCII. A guess
  // serves the search; it does not make a page searchable.
  private String guess(int code) {
    boolean ascii = font instanceof PDSimpleFont && code > 32 && code < 127;
    if (ascii) guessed.add(code);
    return ascii ? Character.toString(code) : "";
  }

  private String lookUp(int code) {
    try {
      String text = font.toUnicode(code);
      boolean nothing = text == null || text.equals("\uFFFD") || text.equals("\0");
      if (!nothing && !text.isEmpty()) return text;
      String named = GlyphNames.text(font, code);
      return named != null ? named : guess(code);
    } catch (RuntimeException brokenMap) {
      return guess(code);
    }
  }

  /** Whether a code without meaning leaves the page white, so that nothing can be read there. */
  boolean paintsNothing(int code) {
    return GlyphNames.isNothing(font, code) || font instanceof PDVectorFont && noPath(code);
  }

  private boolean noPath(int code) {
    try {
      GeneralPath path = ((PDVectorFont) font).getNormalizedPath(code);
      return font.isEmbedded() && path != null && path.getPathIterator(null).isDone();
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  /**
   * The code itself as a character, if the font has two-byte codes and no table of its own. Some
   * readers take it so, and a term must not be found by any of them.
   */
  @Nullable String otherReading(int code) {
    boolean bare =
        font instanceof PDType0Font
            && !dictionary.containsKey(COSName.TO_UNICODE)
            && dictionary.getDictionaryObject(COSName.ENCODING) instanceof COSName name
            && name.getName().startsWith("Identity");
    return bare && code > 32 && code < 0xD800 ? Character.toString(code) : null;
  }

  /** What the glyph blackens in glyph space; the cell where the font does not tell. */
  Rectangle2D ink(int code, Rectangle2D cell) {
    Rectangle2D known = inks.get(code);
    if (known == null) {
      known = outline(code);
      inks.put(code, known);
    }
    return known.isEmpty() ? cell : known;
  }

  private Rectangle2D outline(int code) {
    var nothing = new Rectangle2D.Double();
    if (!(font instanceof PDVectorFont drawn) || vertical()) return nothing;
    try {
      GeneralPath path = drawn.getNormalizedPath(code);
      if (path == null) return nothing;
      Rectangle2D bounds = path.getBounds2D();
      Matrix scale = font.getFontMatrix();
      return new Rectangle2D.Double(
          bounds.getX() * scale.getScaleX(),
          bounds.getY() * scale.getScaleY(),
          bounds.getWidth() * scale.getScaleX(),
          bounds.getHeight() * scale.getScaleY());
    } catch (IOException | RuntimeException unreadable) {
      return nothing;
    }
  }

  private static double[] extent(PDFont font) {
    if (font instanceof PDType3Font type3) return type3Extent(type3);
    double up = 0;
    double down = 0;
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null) {
      up = descriptor.getAscent() / 1000;
      down = -Math.abs(descriptor.getDescent() / 1000);
    }
    // Descriptors are often empty or absurd; letters still have a height.
    if (!(up > 0.5 && up < 1.3)) up = 0.9;
    if (!(down < -0.08 && down > -0.6)) down = -0.25;
    return new double[] {up, down};
  }

  private static double[] type3Extent(PDType3Font font) {
    BoundingBox box = font.getBoundingBox();
    Matrix matrix = font.getFontMatrix();
    double up = 0;
    double down = 0;
    if (box != null) {
      double first = box.getLowerLeftY() * matrix.getScaleY();
      double second = box.getUpperRightY() * matrix.getScaleY();
      up = Math.max(first, second);
      down = Math.min(first, second);
    }
    return up - down > 0.05 && up - down < 4 ? new double[] {up, down} : new double[] {0.9, -0.25};
  }
}
