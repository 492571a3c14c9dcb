package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Layers;
import org.custodian.pdf.file.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Runs a page's operators once and notes where everything comes to lie. One pass serves reading,
 * searching and rewriting.
 *
 * <p>Written anew rather than on PDFBox's stream engine, which ignores text outside BT and ET that
 * other readers show, and follows a form that draws itself without end.
 */
final class Interpreter {
  private final Page page;
  private final Fonts fonts;
  private final Layers layers;
  private final Budget budget;
  private final Sight sight;
  private final Deque<COSStream> active;
  private final Frame frame;
  private final TextRunner text;
  private final PathRunner paths;
  private final Deque<GraphicsState> saved = new ArrayDeque<>();
  private final List<Boolean> markedHidden = new ArrayList<>();
  private int hiddenDepth;
  private GraphicsState state;
  private int index;

  Interpreter(Page page, Sight sight, Frame frame, GraphicsState start, boolean hidden) {
    this.page = page;
    this.fonts = page.fonts();
    this.layers = page.layers();
    this.budget = page.budget();
    this.active = page.active();
    this.sight = sight;
    this.frame = frame;
    this.state = start;
    this.hiddenDepth = hidden ? 1 : 0;
    frame.startWordSpacing = start.wordSpacing;
    frame.startCharSpacing = start.charSpacing;
    this.text = new TextRunner(sight, frame, page);
    this.paths = new PathRunner(sight, frame);
  }

  /** What stays the same for all frames of a page. */
  record Page(
      Fonts fonts,
      KnownContent streams,
      Layers layers,
      Budget budget,
      Deque<COSStream> active,
      @Nullable Rectangle2D visible) {}

  void run() throws IOException {
    for (index = 0; index < frame.instructions.size(); index++) {
      budget.spendOperator();
      if (hiddenDepth > 0) frame.hidden.set(index);
      step(frame.instructions.get(index));
    }
  }

  private void step(Instruction now) throws IOException {
    String operator = now.operator();
    switch (operator) {
      case "q" -> save();
      case "Q" -> restore();
      case "cm" -> transform(now);
      case "gs" -> extendedState(now);
      case "w" -> state.lineWidth = Math.abs(now.number(0));
      case "Do" -> draw(now);
      case "BI" -> inlineImage(now);
      case "BDC" -> beginMarked(now);
      case "BMC" -> markedHidden.add(false);
      case "EMC" -> endMarked();
      case "cs", "g", "rg", "k" -> state.fillPatterned = false;
      case "CS", "G", "RG", "K" -> state.strokePatterned = false;
      case "scn" -> state.fillPatterned = pattern(now);
      case "SCN" -> state.strokePatterned = pattern(now);
      case "sh" -> paths.shade(now, index, state, hiddenDepth > 0);
      case "Tf" -> selectFont(now);
      default -> {
        if (!text.step(now, index, state, hiddenDepth > 0))
          paths.step(now, index, state, hiddenDepth > 0);
      }
    }
  }

  private void save() {
    if (saved.size() >= Budget.MAX_SAVES) throw new Refusal(Refusal.Kind.TOO_LARGE);
    saved.push(new GraphicsState(state));
  }

  private void restore() {
    if (!saved.isEmpty()) state = saved.pop();
  }

  private void transform(Instruction now) {
    if (now.hasNumbers(6)) state.toPage.concatenate(matrix(now));
  }

  static AffineTransform matrix(Instruction now) {
    return new AffineTransform(
        now.number(0), now.number(1), now.number(2), now.number(3), now.number(4), now.number(5));
  }

  static AffineTransform matrix(@Nullable COSBase value) {
    if (!(value instanceof COSArray array) || array.size() < 6) return new AffineTransform();
    double[] m = new double[6];
    for (int i = 0; i < 6; i++)
      m[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
    return new AffineTransform(m);
  }

  private void selectFont(Instruction now) {
    state.fontSize = now.number(1);
    COSBase found = frame.resource(COSName.FONT, now.name(0));
    state.font = fonts.of(found instanceof COSDictionary dictionary ? dictionary : null);
  }

  private void extendedState(Instruction now) throws IOException {
    if (!(frame.resource(COSName.EXT_G_STATE, now.name(0)) instanceof COSDictionary settings))
      return;
    if (settings.getDictionaryObject(COSName.LW) instanceof COSNumber width)
      state.lineWidth = Math.abs(width.floatValue());
    COSDictionary named = fontOf(settings);
    if (named != null) {
      state.font = fonts.of(named);
      state.fontSize = fontSizeOf(settings);
    }
    if (settings.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
        && mask.getDictionaryObject(COSName.G) instanceof COSStream group)
      aside(group, Frame.Kind.MASK, new AffineTransform(state.toPage));
  }

  /** The font that a graphics state sets; null if it sets none. */
  static @Nullable COSDictionary fontOf(COSDictionary settings) {
    return settings.getDictionaryObject(COSName.FONT) instanceof COSArray array
            && array.size() > 1
            && array.getObject(0) instanceof COSDictionary font
        ? font
        : null;
  }

  static float fontSizeOf(COSDictionary settings) {
    return settings.getDictionaryObject(COSName.FONT) instanceof COSArray array
            && array.size() > 1
            && array.getObject(1) instanceof COSNumber size
        ? size.floatValue()
        : 0;
  }

  private boolean pattern(Instruction now) throws IOException {
    COSName name = now.lastName();
    if (name == null) return false;
    if (frame.resource(COSName.PATTERN, name) instanceof COSStream tile) {
      aside(tile, Frame.Kind.PATTERN, new AffineTransform());
      return true;
    }
    return false;
  }

  /** Looks into content that is seen but cannot be cut, for text and pictures. */
  private void aside(COSStream stream, Frame.Kind kind, AffineTransform base) throws IOException {
    // A tile stands everywhere; a mask stands where it is set, so each time it is looked at anew.
    boolean known = kind == Frame.Kind.PATTERN && frame.side.containsKey(stream);
    if (known || active.contains(stream)) return;
    Frame inner = enter(stream, kind);
    var seen = new Sight(inner);
    base.concatenate(matrix(stream.getDictionaryObject(COSName.MATRIX)));
    active.push(stream);
    new Interpreter(page, seen, inner, new GraphicsState(base, everywhere()), false).run();
    active.pop();
    frame.side.put(stream, inner);
    sight.uncuttable.addAll(seen.glyphs);
    sight.uncuttable.addAll(seen.uncuttable);
    sight.flaws.addAll(seen.flaws);
    if (seen.glyphs.isEmpty() && seen.pictures.isEmpty() && seen.uncuttable.isEmpty()) return;
    if (kind == Frame.Kind.MASK) {
      for (Glyph glyph : seen.glyphs) sight.masked.add(glyph.box());
      for (Glyph glyph : seen.uncuttable) sight.masked.add(glyph.box());
      for (Picture picture : seen.pictures) sight.masked.add(picture.box());
    }
    sight.masked.addAll(seen.masked);
    sight.flaws.add(kind == Frame.Kind.MASK ? Sight.Flaw.TEXT_IN_MASK : Sight.Flaw.TEXT_IN_PATTERN);
  }

  static Rectangle2D everywhere() {
    return new Rectangle2D.Double(-1e7, -1e7, 2e7, 2e7);
  }

  private Frame enter(COSStream stream, Frame.Kind kind) {
    if (active.size() >= Budget.MAX_NESTING) throw new Refusal(Refusal.Kind.TOO_LARGE);
    // A form without resources of its own uses those of whoever draws it.
    COSDictionary resources =
        stream.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own
            ? own
            : frame.resources;
    return new Frame(kind, stream, resources, page.streams().of(stream, budget));
  }

  private void draw(Instruction now) throws IOException {
    if (!(frame.resource(COSName.XOBJECT, now.name(0)) instanceof COSStream object)) return;
    boolean hidden = hiddenDepth > 0 || layers.hides(object.getDictionaryObject(COSName.OC));
    if (hidden) frame.hidden.set(index);
    COSBase subtype = object.getDictionaryObject(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) picture(object, false, hidden);
    // Appearances of notes often leave their subtype out.
    else if (COSName.FORM.equals(subtype) || object.containsKey(COSName.BBOX)) form(object, hidden);
  }

  private void form(COSStream object, boolean hidden) throws IOException {
    // A form inside itself is not drawn: a reader that followed it would not come back.
    if (active.contains(object)) return;
    Frame inner = enter(object, Frame.Kind.FORM);
    var start = new GraphicsState(state);
    start.toPage.concatenate(matrix(object.getDictionaryObject(COSName.MATRIX)));
    active.push(object);
    new Interpreter(page, sight, inner, start, hidden).run();
    active.pop();
    frame.forms.put(index, inner);
  }

  private void inlineImage(Instruction now) throws IOException {
    COSDictionary head = now.dictionary(0);
    if (head == null) return;
    var stream = new COSStream();
    for (COSName key : head.keySet()) stream.setItem(key, head.getItem(key));
    if (head.getDictionaryObject(COSName.COLORSPACE) instanceof COSName name) {
      COSBase named = frame.resource(COSName.COLORSPACE, name);
      if (named != null) stream.setItem(COSName.COLORSPACE, named);
    }
    try (var out = stream.createRawOutputStream()) {
      out.write(now.picture());
    }
    picture(stream, true, hiddenDepth > 0);
  }

  private void picture(COSStream image, boolean inline, boolean hidden) {
    if (hidden) return;
    var picture = new Picture(frame, index, image, inline, new AffineTransform(state.toPage));
    // A picture wholly outside the visible page goes; a reader never shows it.
    Rectangle2D visible = page.visible();
    if (visible != null && !picture.box().intersects(visible)) {
      frame.hidden.set(index);
      return;
    }
    frame.pictures.add(picture);
    sight.pictures.add(picture);
  }

  private void beginMarked(Instruction now) {
    boolean hides = false;
    if (COSName.OC.equals(now.name(0)))
      hides = layers.hides(frame.resource(COSName.PROPERTIES, now.name(1)));
    markedHidden.add(hides);
    if (hides) hiddenDepth++;
  }

  private void endMarked() {
    if (markedHidden.isEmpty()) return;
    if (markedHidden.remove(markedHidden.size() - 1)) hiddenDepth--;
  }
}
