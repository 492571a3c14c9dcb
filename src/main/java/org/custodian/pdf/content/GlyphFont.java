package org.custodian.pdf.content;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSBase;
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
  private static final int ROW = 256;

  /** How a code moves the text position, in font sizes. */
  record Metrics(double width, double advanceX, double advanceY, double originX, double originY) {
    double advance(boolean vertical) {
      return vertical ? advanceY : advanceX;
    }
  }

  /** What a code is, independent of where it is shown. */
  final class Code {
    final int code;

    /** Null if the font's tables are broken there. */
    final @Nullable Metrics metrics;

    /** In glyph space: advance by ascent and descent. */
    final Rectangle2D cell;

    final @Nullable String unicode;
    private boolean guessed;
    private @Nullable Boolean blank;
    private @Nullable Rectangle2D ink;

    private Code(int code) throws IOException {
      this.code = code;
      this.metrics = measure(code);
      this.cell = cellOf(metrics);
      String text = lookUp(this);
      this.unicode = text.isEmpty() ? null : text;
    }

    /** Whether the font itself says what the code means. */
    boolean isKnown() {
      return unicode != null && !guessed;
    }

    /** Whether it leaves the page white, so that nothing can be read there. */
    boolean paintsNothing() {
      if (blank == null) blank = GlyphNames.isNothing(font, code) || noPath(code);
      return blank;
    }

    /** What the glyph blackens in glyph space; the cell where the font does not tell. */
    Rectangle2D ink() {
      if (ink == null) {
        Rectangle2D found = outline(code);
        ink = found.isEmpty() ? cell : found;
      }
      return ink;
    }
  }

  private final COSDictionary dictionary;
  private final PDFont font;
  private final boolean vertical;
  private final boolean simple;
  private final boolean twoBytes;
  private final boolean bare;
  private final double ascent;
  private final double descent;
  private final @Nullable Code[] @Nullable [] rows = new Code[ROW][];
  private final Map<Integer, Code> others = new HashMap<>();

  GlyphFont(COSDictionary dictionary, PDFont font) {
    this.dictionary = dictionary;
    this.font = font;
    vertical = font.isVertical();
    simple = font instanceof PDSimpleFont;
    twoBytes = font instanceof PDType0Font && isIdentity(dictionary);
    bare = isBare();
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
    return vertical;
  }

  boolean isType3() {
    return font instanceof PDType3Font;
  }

  /** How many bytes the code at this place of a string has; at least one. */
  int length(byte[] bytes, int at) throws IOException {
    if (simple) return 1;
    if (twoBytes && at + 1 < bytes.length) return 2;
    var in = new ByteArrayInputStream(bytes, at, bytes.length - at);
    font.readCode(in);
    return Math.max(1, bytes.length - at - in.available());
  }

  /** The code at this place of a string. */
  Code read(byte[] bytes, int at) throws IOException {
    int first = bytes[at] & 255;
    if (simple) return code(first);
    if (twoBytes && at + 1 < bytes.length) return code(first << 8 | bytes[at + 1] & 255);
    return code(font.readCode(new ByteArrayInputStream(bytes, at, bytes.length - at)));
  }

  /** What is known of a code; looked up once. */
  Code code(int code) throws IOException {
    if (code < 0 || code >= ROW * ROW) {
      Code known = others.get(code);
      if (known == null) others.put(code, known = new Code(code));
      return known;
    }
    @Nullable Code[] row = rows[code / ROW];
    if (row == null) rows[code / ROW] = row = new Code[ROW];
    Code known = row[code % ROW];
    if (known == null) row[code % ROW] = known = new Code(code);
    return known;
  }

  private static boolean isIdentity(COSDictionary dictionary) {
    COSBase encoding = dictionary.getDictionaryObject(COSName.ENCODING);
    return COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding);
  }

  private @Nullable Metrics measure(int code) throws IOException {
    try {
      Vector advance = font.getDisplacement(code);
      Vector origin = vertical ? font.getPositionVector(code) : new Vector(0, 0);
      double width = vertical ? font.getWidth(code) / 1000 : advance.getX();
      return new Metrics(width, advance.getX(), advance.getY(), origin.getX(), origin.getY());
    } catch (RuntimeException brokenTable) {
      return null;
    }
  }

  private Rectangle2D cellOf(@Nullable Metrics of) {
    double width = of == null ? 0 : of.width();
    double down = of == null ? 0 : of.advanceY();
    double left = of == null ? 0 : of.originX();
    if (vertical)
      return new Rectangle2D.Double(left, Math.min(0, down), Math.max(width, 0.5), Math.abs(down));
    return new Rectangle2D.Double(Math.min(0, width), descent, Math.abs(width), ascent - descent);
  }

  // Bitmap fonts of TeX and many scanners name their glyphs by number and mean ASCII. A guess
  // serves the search; it does not make a page searchable.
  private String guess(Code code) {
    boolean ascii = simple && code.code > 32 && code.code < 127;
    if (ascii) code.guessed = true;
    return ascii ? Character.toString(code.code) : "";
  }

  private String lookUp(Code of) {
    try {
      String text = font.toUnicode(of.code);
      boolean nothing = text == null || text.equals("\uFFFD") || text.equals("\0");
      if (!nothing && !text.isEmpty()) return text;
      String named = GlyphNames.text(font, of.code);
      return named != null ? named : guess(of);
    } catch (RuntimeException brokenMap) {
      return guess(of);
    }
  }

  private boolean noPath(int code) {
    if (!(font instanceof PDVectorFont drawn)) return false;
    try {
      GeneralPath path = drawn.getNormalizedPath(code);
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
    return bare && code > 32 && code < 0xD800 ? Character.toString(code) : null;
  }

  private boolean isBare() {
    return font instanceof PDType0Font
        && !dictionary.containsKey(COSName.TO_UNICODE)
        && dictionary.getDictionaryObject(COSName.ENCODING) instanceof COSName name
        && name.getName().startsWith("Identity");
  }

  private Rectangle2D outline(int code) {
    var nothing = new Rectangle2D.Double();
    if (!(font instanceof PDVectorFont drawn) || vertical) return nothing;
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
