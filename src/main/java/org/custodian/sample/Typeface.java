package org.custodian.sample;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The fonts of one document with the widths of their letters. */
final class Typeface {
  /** Which family a document is set in. */
  enum Kind {
    SANS,
    SERIF,
    /** One embedded font with glyph numbers for codes, as most hospital systems write it. */
    EMBEDDED
  }

  private static final float UNKNOWN = 600;
  private static final Map<String, float[]> WIDTHS = new ConcurrentHashMap<>();

  private final Liberation liberation;
  private final PDFont regular;
  private final PDFont bold;
  private final PDFont italic;
  private final Kind kind;

  Typeface(PDDocument document, Kind kind, Liberation liberation) throws IOException {
    this.kind = kind;
    this.liberation = liberation;
    boolean embedded = kind == Kind.EMBEDDED;
    boolean serif = kind == Kind.SERIF;
    if (embedded) {
      regular = PDType0Font.load(document, liberation.font(), true);
      bold = regular;
      italic = regular;
    } else {
      regular = new PDType1Font(serif ? FontName.TIMES_ROMAN : FontName.HELVETICA);
      bold = new PDType1Font(serif ? FontName.TIMES_BOLD : FontName.HELVETICA_BOLD);
      italic = new PDType1Font(serif ? FontName.TIMES_ITALIC : FontName.HELVETICA_OBLIQUE);
    }
  }

  PDFont font(Ink.Cut cut) {
    return switch (cut) {
      case REGULAR -> regular;
      case BOLD -> bold;
      case ITALIC -> italic;
    };
  }

  /** The embedded font has one cut, so its bold is printed with an outline. */
  boolean outlined(Ink.Cut cut) {
    return kind == Kind.EMBEDDED && cut == Ink.Cut.BOLD;
  }

  float width(Ink ink, String text) {
    var table = widths(ink.cut());
    float sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      sum += letter < table.length ? table[letter] : UNKNOWN;
    }
    return sum * ink.size() / 1000;
  }

  private float[] widths(Ink.Cut cut) {
    if (kind == Kind.EMBEDDED) return liberation.widths();
    return WIDTHS.computeIfAbsent(kind.name() + cut, name -> measured(font(cut)));
  }

  private static float[] measured(PDFont font) {
    var table = new float[256];
    for (char letter = 32; letter < table.length; letter++) {
      try {
        table[letter] = font.getStringWidth(String.valueOf(letter));
      } catch (IOException | IllegalArgumentException unknown) {
        table[letter] = UNKNOWN; // not in this font, and not in our texts
      }
    }
    return table;
  }
}
