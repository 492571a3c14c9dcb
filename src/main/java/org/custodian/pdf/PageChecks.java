package org.custodian.pdf;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.custodian.pdf.content.FlowLine;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Painted;
import org.custodian.pdf.content.Remains;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.content.Traces;
import org.custodian.pdf.content.Wanted;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** Checks made page by page. */
final class PageChecks {
  private static final int DPI = 72;
  private static final int TOLERANCE = 48;
  private static final int TELL_EVERY = 16;

  /** What is checked on each page, in the order of the report. */
  private enum Kind {
    READABLE("Every page can be read again"),
    GLYPHS("No letter under a mark"),
    PICTURES("Pictures are empty under marks"),
    DRAWN("Marks are drawn in one colour"),
    TERMS("No banned term in the text, read by our reader"),
    TERMS_AGAIN("No banned term in the text, read by a second reader"),
    TRACES("No banned term in any string or stream"),
    WORDS("Every other word is still there");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private final SourceFile file;
  private final LeakPlan plan;
  private final PageWords words;
  private final Map<Integer, List<Rectangle2D>> emptied = new HashMap<>();
  private final SecondReader second;
  private final Map<LeakPlan.Banned, Traces> traces = new IdentityHashMap<>();
  private final Map<Kind, TreeSet<Integer>> failed = new HashMap<>();
  private final Map<Kind, Integer> made = new HashMap<>();

  /** The words that a page must still show. */
  @FunctionalInterface
  interface PageWords {
    /**
     * @return null for a page that is not compared
     */
    @Nullable List<String> on(int page) throws IOException;
  }

  PageChecks(SourceFile file, LeakPlan plan) {
    this(file, plan, plan.words()::get);
  }

  /**
   * @param words in place of the plan's, asked page by page
   */
  PageChecks(SourceFile file, LeakPlan plan, PageWords words) {
    this.words = words;
    this.file = file;
    this.plan = plan;
    this.second = new SecondReader(file);
    for (Area area : plan.emptied())
      emptied
          .computeIfAbsent(area.page(), page -> new ArrayList<>())
          .add(Boxes.rectangle(area.box()));
    for (Kind kind : Kind.values()) failed.put(kind, new TreeSet<>());
  }

  List<Proof.Check> all() {
    return all(checked -> {});
  }

  /**
   * @param told hears how many pages are checked
   * @throws PacketCancelled if {@link Stopping} said so
   */
  List<Proof.Check> all(IntConsumer told) {
    var reader = new PageReader(file);
    for (SourcePage page : file.pages()) {
      try {
        page(page, reader.look(page));
      } catch (IOException | RuntimeException unreadable) {
        unreadable(page);
      }
      if (Stopping.asked().getAsBoolean()) throw new PacketCancelled();
      if (page.number() % TELL_EVERY == 0) told.accept(page.number());
    }
    return verdicts();
  }

  /** What was found on the pages so far. */
  List<Proof.Check> verdicts() {
    boolean placed = plan.emptied().stream().allMatch(area -> area.page() <= file.pages().size());
    if (!placed) fail(Kind.GLYPHS, file.pages().size());
    var checks = new ArrayList<Proof.Check>();
    for (Kind kind : Kind.values())
      checks.add(
          new Proof.Check(
              kind.text,
              failures(kind).isEmpty(),
              List.copyOf(failures(kind)),
              made.getOrDefault(kind, 0) + " pages checked"));
    return checks;
  }

  private TreeSet<Integer> failures(Kind kind) {
    return failed.computeIfAbsent(kind, k -> new TreeSet<>());
  }

  private void fail(Kind kind, int page) {
    failures(kind).add(page);
  }

  private void verdict(Kind kind, int page, boolean passed) {
    made.merge(kind, 1, Integer::sum);
    if (!passed) fail(kind, page);
  }

  void unreadable(SourcePage page) {
    verdict(Kind.READABLE, page.number(), false);
  }

  /**
   * Makes every check of one page.
   *
   * @return whether it passed all of them
   */
  boolean page(SourcePage page, Sight seen) {
    try {
      verdict(Kind.READABLE, page.number(), true);
      List<Rectangle2D> boxes = emptied.getOrDefault(page.number(), List.of());
      if (!boxes.isEmpty()) marks(page, seen, boxes);
      for (LeakPlan.Banned banned : plan.banned())
        if (banned.first() <= page.number() && page.number() <= banned.last())
          terms(page, seen, banned);
      List<String> kept = words.on(page.number());
      if (kept != null) verdict(Kind.WORDS, page.number(), shows(page, seen, kept));
    } catch (IOException | RuntimeException unreadable) {
      unreadable(page);
    }
    return failed.values().stream().noneMatch(pages -> pages.contains(page.number()));
  }

  /** Whether a reader found something banned in the text of a page that was checked. */
  boolean readsTerm(SourcePage page) {
    return failures(Kind.TERMS).contains(page.number())
        || failures(Kind.TERMS_AGAIN).contains(page.number());
  }

  private void marks(SourcePage page, Sight seen, List<Rectangle2D> boxes) throws IOException {
    int number = page.number();
    verdict(Kind.GLYPHS, number, Remains.glyphsUnder(seen, boxes).isEmpty());
    boolean empty = Remains.picturesUnder(seen, boxes) == 0;
    verdict(Kind.PICTURES, number, empty);
    boolean plain = Painted.lastInBlack(seen, boxes) || empty && Painted.isOnePicture(seen);
    verdict(Kind.DRAWN, number, plain || drawnInOneColour(page, boxes));
  }

  private boolean drawnInOneColour(SourcePage page, List<Rectangle2D> boxes) throws IOException {
    BufferedImage drawn = Renderer.draw(file, page, DPI, false);
    for (Rectangle2D box : boxes) if (!oneColour(drawn, page, box)) return false;
    return true;
  }

  private static boolean oneColour(BufferedImage image, SourcePage page, Rectangle2D box) {
    double scaleX = image.getWidth() / (double) page.cropBox().getWidth();
    double scaleY = image.getHeight() / (double) page.cropBox().getHeight();
    double x = page.cropBox().getLowerLeftX();
    double y = page.cropBox().getUpperRightY();
    int left = (int) Math.max(0, Math.ceil((box.getMinX() - x) * scaleX) + 1);
    int right = (int) Math.min(image.getWidth(), Math.floor((box.getMaxX() - x) * scaleX) - 1);
    int top = (int) Math.max(0, Math.ceil((y - box.getMaxY()) * scaleY) + 1);
    int bottom = (int) Math.min(image.getHeight(), Math.floor((y - box.getMinY()) * scaleY) - 1);
    for (int row = top; row < bottom; row++)
      for (int column = left; column < right; column++)
        if (!alike(image.getRGB(left, top), image.getRGB(column, row))) return false;
    return true;
  }

  private static boolean alike(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8)
      if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > TOLERANCE) return false;
    return true;
  }

  private void terms(SourcePage page, Sight seen, LeakPlan.Banned banned) throws IOException {
    int number = page.number();
    Wanted wanted = banned.wanted();
    verdict(Kind.TERMS, number, !Remains.showsAny(seen, wanted));
    verdict(Kind.TERMS_AGAIN, number, !secondReaderFinds(number, wanted));
    // What pages share is searched once, and told on the first of them.
    Traces trace = traces.computeIfAbsent(banned, b -> new Traces(b.terms()));
    int before = trace.found();
    var below = new COSDictionary(page.dictionary());
    below.setItem(COSName.RESOURCES, page.resources());
    trace.search(below);
    verdict(Kind.TRACES, number, trace.found() == before);
  }

  private boolean secondReaderFinds(int page, Wanted wanted) throws IOException {
    List<FlowLine> lines =
        second
            .text(page)
            .lines()
            .map(
                line ->
                    FlowLine.of(line.chars().mapToObj(Character::toString).toList(), 0, 0, 1, 0, 1))
            .toList();
    // Each line by itself: this reader orders lines in its own way.
    for (FlowLine line : lines) if (!wanted.in(List.of(line)).isEmpty()) return true;
    return false;
  }

  private static boolean shows(SourcePage page, Sight seen, List<String> words) {
    var counts = new HashMap<String, Integer>();
    for (Word word : Words.of(page, seen).words()) counts.merge(word.text(), 1, Integer::sum);
    for (String word : words) if (counts.merge(word, -1, Integer::sum) < 0) return false;
    return true;
  }
}
