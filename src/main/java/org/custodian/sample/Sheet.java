package org.custodian.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One letter page to draw on. Distances are points from the upper left corner. */
final class Sheet implements AutoCloseable {
  static final float WIDTH = 612;
  static final float HEIGHT = 792;
  static final float LEFT = 48;
  static final float RIGHT = 564;

  final PDPage page = new PDPage(PDRectangle.LETTER);
  final Typeface typeface;
  private final PDPageContentStream ink;
  private OptionalDouble room = OptionalDouble.empty();

  Sheet(PDDocument document, Typeface typeface) throws IOException {
    document.addPage(page);
    this.typeface = typeface;
    this.ink = new PDPageContentStream(document, page);
  }

  void text(float x, float baseline, Ink style, String words) throws IOException {
    if (words.isEmpty()) return;
    ink.beginText();
    ink.setFont(typeface.font(style.cut()), style.size());
    ink.setNonStrokingColor(style.color());
    boolean outlined = typeface.outlined(style.cut());
    if (outlined) {
      ink.setStrokingColor(style.color());
      ink.setLineWidth(style.size() / 30);
      ink.setRenderingMode(RenderingMode.FILL_STROKE);
    }
    ink.newLineAtOffset(x, HEIGHT - baseline);
    ink.showText(words);
    if (outlined) ink.setRenderingMode(RenderingMode.FILL);
    ink.endText();
  }

  void textTo(float right, float baseline, Ink style, String words) throws IOException {
    text(right - typeface.width(style, words), baseline, style, words);
  }

  void centered(float baseline, Ink style, String words) throws IOException {
    text((WIDTH - typeface.width(style, words)) / 2, baseline, style, words);
  }

  void line(float fromX, float fromY, float toX, float toY, float width, Color color)
      throws IOException {
    ink.setStrokingColor(color);
    ink.setLineWidth(width);
    ink.moveTo(fromX, HEIGHT - fromY);
    ink.lineTo(toX, HEIGHT - toY);
    ink.stroke();
  }

  void fill(float x, float top, float width, float height, Color color) throws IOException {
    ink.setNonStrokingColor(color);
    ink.addRect(x, HEIGHT - top - height, width, height);
    ink.fill();
  }

  void frame(float x, float top, float width, float height, Color color) throws IOException {
    ink.setStrokingColor(color);
    ink.setLineWidth(0.6f);
    ink.addRect(x, HEIGHT - top - height, width, height);
    ink.stroke();
  }

  /** Remembers where form fields are to go. */
  void keepRoom(float top) {
    room = OptionalDouble.of(top);
  }

  OptionalDouble room() {
    return room;
  }

  /** Two waves, the mark of a house at a river. */
  void waves(float x, float top, Color color) throws IOException {
    ink.setStrokingColor(color);
    ink.setLineWidth(2.2f);
    for (int wave = 0; wave < 3; wave++) {
      float y = HEIGHT - top - wave * 7;
      ink.moveTo(x, y);
      ink.curveTo(x + 7, y + 8, x + 9, y - 8, x + 16, y);
      ink.curveTo(x + 23, y + 8, x + 25, y - 8, x + 32, y);
      ink.stroke();
    }
  }

  /** A name as if written by hand: drawn strokes, no text, the same for the same name. */
  void scribble(float x, float baseline, String name) throws IOException {
    var random = new Random(name.hashCode());
    ink.setStrokingColor(new Color(0x1c, 0x2f, 0x7a));
    ink.setLineWidth(1.1f);
    float at = x;
    float base = HEIGHT - baseline;
    ink.moveTo(at, base);
    for (int letter = 0; letter < Math.max(6, name.length() - 2); letter++) {
      float tall = letter == 0 || name.charAt(Math.min(letter, name.length() - 1)) < 'a' ? 20 : 8;
      float step = 5 + random.nextFloat() * 6;
      float up = tall * (0.6f + random.nextFloat() * 0.5f);
      float down = -2 + random.nextFloat() * 4;
      ink.curveTo(at + 1, base + up, at + step * 0.8f, base + up, at + step, base + down);
      at += step;
    }
    ink.curveTo(at + 14, base + 10, at + 28, base - 6, at + 40, base + 3);
    ink.stroke();
  }

  @Override
  public void close() throws IOException {
    ink.close();
  }
}
