package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
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
    // The product of three matrices, written out: it is needed for every letter.
    AffineTransform page = state.toPage;
    AffineTransform text = textMatrix;
    double a = text.getScaleX();
    double b = text.getShearY();
    double c = text.getShearX();
    double d = text.getScaleY();
    double x = text.getTranslateX() + c * state.rise;
    double y = text.getTranslateY() + d * state.rise;
    double wide = state.fontSize * state.scaling;
    double high = state.fontSize;
    double m00 = page.getScaleX();
    double m10 = page.getShearY();
    double m01 = page.getShearX();
    double m11 = page.getScaleY();
    return new AffineTransform(
        (m00 * a + m01 * b) * wide,
        (m10 * a + m11 * b) * wide,
        (m00 * c + m01 * d) * high,
        (m10 * c + m11 * d) * high,
        m00 * x + m01 * y + page.getTranslateX(),
        m10 * x + m11 * y + page.getTranslateY());
  }

  private void adjust(double amount, GraphicsState state) {
    double move = -amount / 1000 * state.fontSize;
    if (state.font != null && state.font.vertical()) textMatrix.translate(0, move);
    else textMatrix.translate(move * state.scaling, 0);
  }

  private void showString(Show show, byte[] bytes, int string, GraphicsState state, boolean hidden)
      throws IOException {
    for (int at = 0; at < bytes.length; ) {
      page.budget().spendOperator();
      int length = show.font.length(bytes, at);
      place(show, string, at, length, show.font.read(bytes, at), state, hidden);
      at += length;
    }
  }

  private void place(
      Show show,
      int string,
      int offset,
      int length,
      GlyphFont.Code code,
      GraphicsState state,
      boolean hidden)
      throws IOException {
    GlyphFont font = show.font;
    if (code.metrics == null) sight.flaws.add(Sight.Flaw.FONT_UNREADABLE);
    double spacing = state.charSpacing + (length == 1 && code.code == 32 ? state.wordSpacing : 0);
    double advance = code.metrics == null ? 0 : code.metrics.advance(font.vertical());
    double perSize = state.fontSize == 0 ? 0 : spacing / state.fontSize;
    AffineTransform toPage = glyphSpace(state);
    var glyph =
        new Glyph(
            show,
            string,
            offset,
            length,
            code,
            toPage,
            (advance + perSize) * 1000,
            advance * 1000,
            // Text without a size is not seen, and yet other readers find it.
            hidden || outside(toPage, code.cell) || Math.abs(toPage.getDeterminant()) < 1e-9);
    show.glyphs.add(glyph);
    sight.glyphs.add(glyph);
    double move = advance * state.fontSize + spacing;
    if (font.vertical()) textMatrix.translate(0, move);
    else textMatrix.translate(move * state.scaling, 0);
    if (font.isType3()) lookIntoProcedure(font, code.code);
  }

  private boolean outside(AffineTransform toPage, Rectangle2D cell) {
    Rectangle2D visible = page.visible();
    if (visible == null) return false;
    // Nearly every letter stands on a point of the page.
    double x = toPage.getTranslateX();
    double y = toPage.getTranslateY();
    if (cell.contains(0, 0) && visible.contains(x, y)) return false;
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
