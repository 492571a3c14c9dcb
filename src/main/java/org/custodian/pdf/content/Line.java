package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Glyphs on one baseline that belong together, in reading order. */
public final class Line {
  /**
   * One sign: a glyph with those painted over it for boldness, or a gap as wide as a space.
   *
   * @param glyph null for a gap
   */
  public record Sign(String text, @Nullable Glyph glyph, List<Glyph> twins) {
    public boolean isSpace() {
      for (int i = 0; i < text.length(); i++) if (!Plain.isSpace(text.charAt(i))) return false;
      return true;
    }

    @Override
    public String toString() {
      return "Sign[withheld]";
    }
  }

  private static final double NARROW = 0.12;

  private final List<Sign> signs;
  private final Run run;

  private Line(List<Sign> signs, Run run) {
    this.signs = signs;
    this.run = run;
  }

  static Line of(Run run) {
    var signs = new ArrayList<Sign>();
    Placed before = null;
    for (Placed here : run.glyphs) {
      String text = here.glyph.unicode == null ? "\uFFFD" : here.glyph.unicode;
      var sign = new Sign(text, here.glyph, here.twins);
      boolean gap = before != null && here.u - before.end() > 0.18 * Math.max(here.em, before.em);
      if (gap && !sign.isSpace() && !signs.get(signs.size() - 1).isSpace())
        signs.add(new Sign(FlowLine.WIDE, null, List.of()));
      signs.add(sign);
      before = here;
    }
    doubtNarrowSpaces(signs);
    if (readsFromRight(signs)) Collections.reverse(signs);
    return new Line(signs, run);
  }

  /** A space that parts nothing on the page parts no words for readers that measure. */
  private static void doubtNarrowSpaces(List<Sign> signs) {
    for (int i = 1; i + 1 < signs.size(); i++) {
      Glyph space = signs.get(i).glyph();
      Glyph left = signs.get(i - 1).glyph();
      Glyph right = signs.get(i + 1).glyph();
      if (space == null || left == null || right == null || !signs.get(i).isSpace()) continue;
      double em = Math.sqrt(Math.abs(right.toPage.getDeterminant()));
      double end = left.along() + left.cell.getWidth() * left.unit() * 1000;
      if (!space.show.font.vertical() && right.along() - end < NARROW * em)
        signs.set(i, new Sign(FlowLine.WIDE, space, signs.get(i).twins()));
    }
  }

  private static boolean readsFromRight(List<Sign> signs) {
    int right = 0;
    int left = 0;
    if (noneFromRight(signs)) return false;
    for (Sign sign : signs) {
      if (sign.text().isEmpty()) continue;
      int kind = Character.getDirectionality(sign.text().codePointAt(0));
      if (kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT) left++;
      if (kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) right++;
    }
    return right > left;
  }

  /** The first letter that is read from the right is the first of Hebrew. */
  private static boolean noneFromRight(List<Sign> signs) {
    for (Sign sign : signs)
      if (!sign.text().isEmpty() && sign.text().charAt(0) >= 0x590) return false;
    return true;
  }

  Run run() {
    return run;
  }

  public List<Sign> signs() {
    return signs;
  }

  /** Whether the baseline runs along an edge of the page. */
  boolean upright() {
    return run.direction % 90 == 0;
  }

  /** Whether a box reaches into the strip of the page this line runs along. */
  boolean sharesItsRow(Rectangle2D box) {
    boolean level = run.direction % 180 == 0;
    return run.glyphs.stream()
        .map(placed -> placed.glyph.box())
        .anyMatch(
            cell ->
                level
                    ? cell.getMinY() < box.getMaxY() && box.getMinY() < cell.getMaxY()
                    : cell.getMinX() < box.getMaxX() && box.getMinX() < cell.getMaxX());
  }

  boolean vertical() {
    return run.glyphs.get(0).glyph.show.font.vertical();
  }

  FlowLine flow() {
    var texts = new ArrayList<String>(signs.size());
    for (Sign sign : signs) texts.add(sign.text());
    return flow(texts);
  }

  private FlowLine flow(List<String> texts) {
    return FlowLine.of(
        texts, run.direction * 2 + (run.invisible ? 1 : 0), run.start(), run.end, run.v, run.em);
  }

  /**
   * The line as readers see it that take codes for characters; the same where there is no other.
   */
  FlowLine otherFlow() {
    return flow(signs.stream().map(Line::otherText).toList());
  }

  boolean hasOtherReading() {
    for (Sign sign : signs)
      if (sign.glyph() != null && sign.glyph().otherReading() != null) return true;
    return false;
  }

  private static String otherText(Sign sign) {
    String other = sign.glyph() == null ? null : sign.glyph().otherReading();
    return other == null ? sign.text() : other;
  }

  /** Whether readers disagree about the end at which the line begins. */
  boolean readsBothWays() {
    if (run.direction != 0 && (run.direction % 90 != 0 || vertical() || isMirrored())) return true;
    if (noneFromRight(signs)) return false;
    for (Sign sign : signs) {
      int kind =
          sign.text().isEmpty() ? -1 : Character.getDirectionality(sign.text().codePointAt(0));
      if (kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
  }

  /** Of text that is turned and mirrored, each reader takes another end for its beginning. */
  private boolean isMirrored() {
    for (Placed placed : run.glyphs) if (placed.glyph.toPage.getDeterminant() < 0) return true;
    return false;
  }

  /** Whether one glyph stands for letters that may be read in two orders. */
  boolean hasReversibleSigns() {
    for (Sign sign : signs) if (sign.text().length() > 1 && isFromRight(sign.text())) return true;
    return false;
  }

  private static boolean isFromRight(String text) {
    int kind = Character.getDirectionality(text.codePointAt(0));
    return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String reversed(String text) {
    return text.isEmpty() || !isFromRight(text)
        ? text
        : new StringBuilder(text).reverse().toString();
  }

  /** The line with the letters of such glyphs in their other order. */
  FlowLine flowReversed() {
    return flow(signs.stream().map(sign -> reversed(sign.text())).toList());
  }

  /** The line read from its end. */
  FlowLine flowBackwards() {
    var texts = new ArrayList<String>();
    for (Sign sign : signs) texts.add(0, sign.text());
    FlowLine back = flow(texts);
    for (int i = 0; i < back.text().length; i++)
      back.owners()[i] = signs.size() - 1 - back.owners()[i];
    return back;
  }

  /** A glyph with its place along and across its baseline. */
  static final class Placed {
    final Glyph glyph;
    final double u;
    final double v;
    final double width;
    final double em;
    List<Glyph> twins = List.of();

    Placed(Glyph glyph, double u, double v, double width, double em) {
      this.glyph = glyph;
      this.u = u;
      this.v = v;
      this.width = width;
      this.em = em;
    }

    double end() {
      return u + width;
    }

    void addTwin(Glyph twin) {
      if (twins.isEmpty()) twins = new ArrayList<>(2);
      twins.add(twin);
    }
  }

  /** Glyphs that were shown one after the other on one baseline. */
  static final class Run {
    final int direction;
    final boolean invisible;
    final double v;
    double em;
    double end;
    final int order;
    final List<Placed> glyphs = new ArrayList<>();

    Run(int direction, Placed first, int order) {
      this.direction = direction;
      this.invisible = first.glyph.invisible();
      this.v = first.v;
      this.em = first.em;
      this.order = order;
      add(first);
    }

    double start() {
      return glyphs.get(0).u;
    }

    void add(Placed glyph) {
      glyphs.add(glyph);
      end = Math.max(end == 0 && glyphs.size() == 1 ? glyph.end() : end, glyph.end());
      em = Math.max(em, glyph.em);
    }

    boolean isUneven() {
      for (Placed placed : glyphs) if (Math.abs(placed.v - v) > 0.1 * em) return true;
      return false;
    }

    boolean takes(int otherDirection, Placed next, double tolerance) {
      double gap = next.u - end;
      return direction == otherDirection
          && invisible == next.glyph.invisible()
          && Math.abs(next.v - v) < tolerance * Math.min(em, next.em)
          && gap > -0.4 * Math.max(em, next.em)
          && gap < 1.2 * Math.max(em, next.em);
    }
  }
}
