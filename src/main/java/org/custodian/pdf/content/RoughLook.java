package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * A quick look at one part of a page: about where something is drawn there, never less than there
 * is. It opens no font, so a line of text is taken for as long as it could be. A hundred times
 * cheaper than {@link PageReader#look}, which decides where this is not sure.
 */
public final class RoughLook {
  /** The widest letter, in parts of its size; em dashes and wide capitals stay below. */
  private static final double WIDEST = 1.25;

  private static final double BELOW = 0.5;
  private static final double ABOVE = 1.3;

  private final SourcePage page;
  private final Rectangle2D zone;
  private final double backdrop;
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private final Map<COSDictionary, Integer> fonts = new IdentityHashMap<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private final RoughBox path = new RoughBox();
  private State state = new State();
  private Matrix line = Matrix.SAME;
  private double shown;
  private double shownBack;
  private boolean sure = true;
  private boolean closesTooMuch;
  private boolean inText;

  /** What q saves. */
  private static final class State {
    Matrix toPage = Matrix.SAME;
    double size;
    int bytes = 1;
    double letters;
    double words;
    double scaling = 1;
    double leading;
    double rise;
    double stroke = 1;

    State copy() {
      var copy = new State();
      copy.toPage = toPage;
      copy.size = size;
      copy.bytes = bytes;
      copy.letters = letters;
      copy.words = words;
      copy.scaling = scaling;
      copy.leading = leading;
      copy.rise = rise;
      copy.stroke = stroke;
      return copy;
    }
  }

  private RoughLook(SourcePage page, Rectangle2D zone) {
    this.page = page;
    this.zone = zone;
    this.backdrop = (double) page.cropBox().getWidth() * page.cropBox().getHeight() / 4;
  }

  /**
   * @param zone the part of interest, in the page's own space
   * @throws org.custodian.pdf.file.Refusal if the page costs more than a page may
   * @throws IOException if its content cannot be decoded
   */
  public static RoughLook at(SourcePage page, Rectangle2D zone) throws IOException {
    var look = new RoughLook(page, zone);
    Budget budget = Budget.perPage();
    for (Instruction now : Lexer.instructions(page.content(budget), budget)) look.step(now);
    return look;
  }

  /** Whether nothing was met whose place cannot be told without more work. */
  public boolean sure() {
    return sure;
  }

  /** What may stand in the zone; backgrounds and page-wide scans apart. */
  public List<Rectangle2D> occupied() {
    return boxes;
  }

  /** How many saved states are still open at the end. */
  public int openSaves() {
    return saved.size();
  }

  /** Whether what follows the content could be drawn as if it were a part of it. */
  public boolean endsOpen() {
    return closesTooMuch || inText;
  }

  private void step(Instruction now) {
    switch (now.operator()) {
      case "q" -> save();
      case "Q" -> restore();
      case "cm" -> {
        if (now.hasNumbers(6)) state.toPage = Matrix.of(now).then(state.toPage);
      }
      case "w" -> state.stroke = Math.abs(now.number(0));
      case "gs" -> extended(now);
      case "Do" -> draw(now);
      case "BI", "sh" -> sure = false;
      case "m", "l", "c", "v", "y", "re" -> extend(now);
      case "n" -> path.clear();
      case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> paint();
      default -> text(now);
    }
  }

  private void save() {
    if (saved.size() >= Budget.MAX_SAVES)
      throw new org.custodian.pdf.file.Refusal(org.custodian.pdf.file.Refusal.Kind.TOO_LARGE);
    saved.push(state.copy());
  }

  private void restore() {
    if (saved.isEmpty()) closesTooMuch = true;
    else state = saved.pop();
  }

  private void extended(Instruction now) {
    COSBase found = resource(COSName.EXT_G_STATE, now.name(0));
    if (!(found instanceof COSDictionary settings)) return;
    if (settings.containsKey(COSName.FONT)) sure = false;
    if (settings.getDictionaryObject(COSName.LW) instanceof COSNumber width)
      state.stroke = Math.abs(width.floatValue());
  }

  private void draw(Instruction now) {
    if (!(resource(COSName.XOBJECT, now.name(0)) instanceof COSStream object)) return;
    var box = new RoughBox();
    if (COSName.IMAGE.equals(object.getDictionaryObject(COSName.SUBTYPE))) {
      box.addAll(0, 0, 1, 1, state.toPage);
    } else if (object.getDictionaryObject(COSName.BBOX) instanceof COSArray frame
        && frame.size() >= 4) {
      Matrix inside = Matrix.of(object.getDictionaryObject(COSName.MATRIX)).then(state.toPage);
      float[] n = frame.toFloatArray();
      box.addAll(n[0], n[1], n[2], n[3], inside);
      // A frame around the whole page says nothing about what is drawn in it.
      if (box.area() > backdrop) sure = false;
    } else sure = false;
    note(box, 0);
  }

  private void extend(Instruction now) {
    double x = now.number(0);
    double y = now.number(1);
    if (now.operator().equals("re")) {
      path.addAll(x, y, x + now.number(2), y + now.number(3), state.toPage);
      return;
    }
    for (int i = 0; i + 1 < now.operands().size() && i < 6; i += 2)
      path.add(now.number(i), now.number(i + 1), state.toPage);
  }

  private void paint() {
    note(path, state.stroke * state.toPage.scale());
    path.clear();
  }

  private void note(RoughBox box, double around) {
    if (box.area() > backdrop) return;
    Rectangle2D found = box.within(zone, around);
    if (found != null) boxes.add(found);
  }

  private void text(Instruction now) {
    switch (now.operator()) {
      case "BT" -> {
        inText = true;
        start(Matrix.SAME);
      }
      case "ET" -> inText = false;
      case "Tf" -> font(now);
      case "Tc" -> state.letters = now.number(0);
      case "Tw" -> state.words = now.number(0);
      case "Tz" -> state.scaling = now.number(0) / 100;
      case "TL" -> state.leading = now.number(0);
      case "Ts" -> state.rise = now.number(0);
      case "Tm" -> start(Matrix.of(now));
      case "Td" -> move(now.number(0), now.number(1));
      case "TD" -> {
        state.leading = -now.number(1);
        move(now.number(0), now.number(1));
      }
      case "T*" -> move(0, -state.leading);
      case "Tj", "TJ" -> show(now, 0);
      case "'" -> {
        move(0, -state.leading);
        show(now, 0);
      }
      case "\"" -> {
        state.words = now.number(0);
        state.letters = now.number(1);
        move(0, -state.leading);
        show(now, 2);
      }
      default -> {}
    }
  }

  private void start(Matrix matrix) {
    line = matrix;
    shown = 0;
    shownBack = 0;
  }

  private void move(double x, double y) {
    line = line.from(x, y);
    shown = 0;
    shownBack = 0;
  }

  private void font(Instruction now) {
    state.size = now.number(1);
    COSBase found = resource(COSName.FONT, now.name(0));
    if (!(found instanceof COSDictionary font)) return;
    int bytes = fonts.computeIfAbsent(font, RoughLook::bytesOfLetter);
    if (bytes == 0) sure = false;
    else state.bytes = bytes;
  }

  /** How many bytes a letter has at least; 0 if letters may stand anywhere. */
  private static int bytesOfLetter(COSDictionary font) {
    COSBase type = font.getDictionaryObject(COSName.SUBTYPE);
    if (COSName.TYPE3.equals(type)) return 0;
    if (!COSName.TYPE0.equals(type)) return 1;
    COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
    if (COSName.IDENTITY_H.equals(encoding)) return 2;
    return encoding instanceof COSName name && name.getName().endsWith("H") ? 1 : 0;
  }

  private void show(Instruction now, int operand) {
    double on = 0;
    double back = 0;
    for (COSBase part : parts(now, operand)) {
      if (part instanceof COSString string) {
        int letters = string.getBytes().length / state.bytes + 1;
        on += letters * (WIDEST * Math.abs(state.size) + positive(state.letters, state.words));
        back -= letters * positive(-state.letters, -state.words);
      } else if (part instanceof COSNumber number) {
        double move = -number.floatValue() / 1000 * Math.abs(state.size);
        on += Math.max(0, move);
        back += Math.min(0, move);
      }
    }
    shown += on * Math.abs(state.scaling);
    shownBack += back * Math.abs(state.scaling);
    boolean turned = state.size < 0;
    boolean backwards = state.scaling < 0 != turned;
    double size = Math.abs(state.size);
    var box = new RoughBox();
    Matrix place = line.then(state.toPage);
    box.addAll(
        backwards ? -shown : shownBack,
        state.rise - (turned ? ABOVE : BELOW) * size,
        backwards ? -shownBack : shown,
        state.rise + (turned ? BELOW : ABOVE) * size,
        place);
    Rectangle2D found = box.within(zone, 0);
    if (found != null) boxes.add(found);
  }

  private static double positive(double a, double b) {
    return Math.max(0, a) + Math.max(0, b);
  }

  private static Iterable<? extends COSBase> parts(Instruction now, int operand) {
    COSArray several = now.array(operand);
    if (several != null) return several;
    return operand < now.operands().size() ? List.of(now.operands().get(operand)) : List.of();
  }

  private @Nullable COSBase resource(COSName category, @Nullable COSName name) {
    if (name == null) return null;
    return page.resources().getDictionaryObject(category) instanceof COSDictionary named
        ? named.getDictionaryObject(name)
        : null;
  }
}
