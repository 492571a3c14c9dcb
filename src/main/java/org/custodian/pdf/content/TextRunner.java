package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.custodian.pdf.file.Streams;

/** The text operators of one frame, ISO 32000-2, 9.4. */
final class TextRunner {
  private final Sight sight;
  private final Frame frame;
  private final Interpreter.Page page;
  private Object textObject = new Object();
  private AffineTransform textMatrix = new AffineTransform();
  private AffineTransform lineMatrix = new AffineTransform();

  TextRunner(Sight sight, Frame frame, Interpreter.Page page) {
    this.sight = sight;
    this.frame = frame;
    this.page = page;
  }

  /** Whether the operator was one of text. */
  boolean step(Instruction now, int index, GraphicsState state, boolean hidden) throws IOException {
    switch (now.operator()) {
      case "BT" -> {
        textObject = new Object();
        setMatrix(new AffineTransform());
      }
      // Text outside BT and ET goes on from the last matrix, as other readers show it.
      case "ET" -> {}
      case "Tc" -> state.charSpacing = now.number(0);
      case "Tw" -> state.wordSpacing = now.number(0);
      case "Tz" -> state.scaling = now.number(0) / 100;
      case "TL" -> state.leading = now.number(0);
      case "Ts" -> state.rise = now.number(0);
      case "Tr" -> state.renderMode = (int) now.number(0);
      case "Td" -> moveLine(now.number(0), now.number(1));
      case "TD" -> {
        state.leading = -now.number(1);
        moveLine(now.number(0), now.number(1));
      }
      case "Tm" -> setMatrix(Interpreter.matrix(now));
      case "T*" -> moveLine(0, -state.leading);
      case "Tj" -> show(now, index, state, hidden, 0);
      case "'" -> {
        moveLine(0, -state.leading);
        show(now, index, state, hidden, 0);
      }
      case "\"" -> {
        state.wordSpacing = now.number(0);
        state.charSpacing = now.number(1);
        moveLine(0, -state.leading);
        show(now, index, state, hidden, 2);
      }
      case "TJ" -> show(now, index, state, hidden, 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void setMatrix(AffineTransform matrix) {
    lineMatrix = matrix;
    textMatrix = new AffineTransform(matrix);
  }

  private void moveLine(double x, double y) {
    var moved = new AffineTransform(lineMatrix);
    moved.translate(x, y);
    setMatrix(moved);
  }

  private void show(Instruction now, int index, GraphicsState state, boolean hidden, int operand)
      throws IOException {
    if (state.font == null) {
      if (showsNothing(now, operand)) return;
      // Nobody knows what this text says, so nothing may be marked on this page as text.
      sight.flaws.add(Sight.Flaw.FONT_UNREADABLE);
      return;
    }
    boolean invisible = state.renderMode == 3 || state.renderMode == 7;
    if (state.renderMode >= 4) sight.flaws.add(Sight.Flaw.TEXT_AS_CLIP);
    var show = new Show(frame, index, state.font, state.fontSize, invisible, glyphSpace(state));
    if (state.renderMode >= 4) show.clip = textObject;
    frame.shows.add(show);
    COSArray array = now.array(operand);
    byte[] single = now.string(operand);
    if (single != null) showString(show, single, 0, state, hidden);
    for (int i = 0; array != null && i < array.size(); i++) {
      COSBase element = array.get(i);
      if (element instanceof COSString string)
        showString(show, string.getBytes(), i, state, hidden);
      else if (element instanceof COSNumber number) adjust(number.floatValue(), state);
    }
    show.finished(glyphSpace(state));
  }

  private static boolean showsNothing(Instruction now, int operand) {
    byte[] single = now.string(operand);
    if (single != null && single.length > 0) return false;
    COSArray array = now.array(operand);
    for (int i = 0; array != null && i < array.size(); i++)
      if (array.get(i) instanceof COSString string && string.getBytes().length > 0) return false;
    return true;
  }

  /** From glyph space at the current text position to the page. */
  private AffineTransform glyphSpace(GraphicsState state) {
    var toPage = new AffineTransform(state.toPage);
    toPage.concatenate(textMatrix);
    toPage.concatenate(
        new AffineTransform(state.fontSize * state.scaling, 0, 0, state.fontSize, 0, state.rise));
    return toPage;
  }

  private void adjust(double amount, GraphicsState state) {
    double move = -amount / 1000 * state.fontSize;
    if (state.font != null && state.font.vertical()) textMatrix.translate(0, move);
    else textMatrix.translate(move * state.scaling, 0);
  }

  private void showString(Show show, byte[] bytes, int string, GraphicsState state, boolean hidden)
      throws IOException {
    var in = new ByteArrayInputStream(bytes);
    while (in.available() > 0) {
      page.budget().spendOperator();
      int offset = bytes.length - in.available();
      int code = show.font.readCode(in);
      int length = Math.max(1, bytes.length - in.available() - offset);
      place(show, string, offset, length, code, state, hidden);
    }
  }

  private void place(
      Show show, int string, int offset, int length, int code, GraphicsState state, boolean hidden)
      throws IOException {
    GlyphFont font = show.font;
    GlyphFont.Metrics metrics = metrics(font, code);
    double spacing = state.charSpacing + (length == 1 && code == 32 ? state.wordSpacing : 0);
    double advance = font.vertical() ? metrics.advanceY() : metrics.advanceX();
    double perSize = state.fontSize == 0 ? 0 : spacing / state.fontSize;
    AffineTransform toPage = glyphSpace(state);
    Rectangle2D cell = cell(font, metrics);
    var glyph =
        new Glyph(
            show,
            string,
            offset,
            length,
            code,
            font.unicode(code),
            toPage,
            cell,
            (advance + perSize) * 1000,
            advance * 1000,
            // Text without a size is not seen, and yet other readers find it.
            hidden || outside(toPage, cell) || Math.abs(toPage.getDeterminant()) < 1e-9);
    show.glyphs.add(glyph);
    sight.glyphs.add(glyph);
    double move = advance * state.fontSize + spacing;
    if (font.vertical()) textMatrix.translate(0, move);
    else textMatrix.translate(move * state.scaling, 0);
    lookIntoProcedure(font, code);
  }

  private GlyphFont.Metrics metrics(GlyphFont font, int code) throws IOException {
    try {
      return font.metrics(code);
    } catch (RuntimeException brokenTable) {
      sight.flaws.add(Sight.Flaw.FONT_UNREADABLE);
      return new GlyphFont.Metrics(0, 0, 0, 0, 0);
    }
  }

  private static Rectangle2D cell(GlyphFont font, GlyphFont.Metrics metrics) {
    if (font.vertical())
      return new Rectangle2D.Double(
          metrics.originX(),
          Math.min(0, metrics.advanceY()),
          Math.max(metrics.width(), 0.5),
          Math.abs(metrics.advanceY()));
    double width = metrics.width();
    return new Rectangle2D.Double(
        Math.min(0, width), font.descent(), Math.abs(width), font.ascent() - font.descent());
  }

  private boolean outside(AffineTransform toPage, Rectangle2D cell) {
    Rectangle2D visible = page.visible();
    if (visible == null) return false;
    Rectangle2D box = Quad.bounds(toPage, cell);
    return box.getMaxX() < visible.getMinX()
        || box.getMinX() > visible.getMaxX()
        || box.getMaxY() < visible.getMinY()
        || box.getMinY() > visible.getMaxY();
  }

  // A Type 3 glyph is a small drawing and can show text of its own.
  private void lookIntoProcedure(GlyphFont font, int code) {
    if (!(font.font() instanceof PDType3Font type3)) return;
    PDType3CharProc procedure = type3.getCharProc(code);
    if (procedure == null) return;
    COSStream stream = procedure.getCOSObject();
    if (frame.side.containsKey(stream)) return;
    byte[] content = Streams.decodeOrEmpty(stream, page.budget());
    var inner =
        new Frame(
            Frame.Kind.TYPE3_GLYPH,
            stream,
            type3.getCOSObject(),
            Lexer.instructions(content, page.budget()));
    frame.side.put(stream, inner);
    for (Instruction instruction : inner.instructions)
      if (Operators.showsText(instruction.operator())) sight.flaws.add(Sight.Flaw.TEXT_IN_PATTERN);
  }
}
