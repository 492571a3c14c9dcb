package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;

/** Turns what a hand drew or a person chose into boxes that leave no letter half covered. */
final class Snap {
  /** A margin that covers antialiasing and serifs, in points. */
  private static final double MARGIN = 1;

  /** Below this share of its height a line above or below is only grazed, and not meant. */
  private static final double SHARE = 0.25;

  /** The drawn box, grown over every word it meets; a plain rectangle where there are no words. */
  static List<Box> drawn(PageText page, Box drawn) {
    var touched = under(page, drawn);
    if (touched.isEmpty()) {
      return List.of(drawn);
    }
    var all = drawn;
    for (int word : touched) {
      all = all.union(page.words().get(word).box().grown(MARGIN));
    }
    if (under(page, all).equals(touched)) {
      return List.of(all);
    }
    // Grown as one box it would swallow a neighbouring word; so only the runs of words reach out.
    var boxes = new ArrayList<Box>(List.of(drawn));
    words(page, touched).stream().filter(run -> !drawn.contains(run)).forEach(boxes::add);
    return boxes;
  }

  /** Everything of the page but a region; a word that crosses its border is covered as a whole. */
  static List<Box> around(PageText page, Box kept) {
    var all = page.cropBox();
    double left = clamp(kept.x1(), all.x1(), all.x2());
    double right = clamp(kept.x2(), all.x1(), all.x2());
    double low = clamp(kept.y1(), all.y1(), all.y2());
    double high = clamp(kept.y2(), all.y1(), all.y2());
    var rest = new ArrayList<Box>();
    add(rest, all.x1(), high, all.x2(), all.y2());
    add(rest, all.x1(), all.y1(), all.x2(), low);
    add(rest, all.x1(), low, left, high);
    add(rest, right, low, all.x2(), high);
    for (var word : page.words()) {
      var cell = word.box();
      boolean inside = kept.contains(cell);
      if (!inside && cell.overlaps(kept)) rest.add(cell.grown(MARGIN));
    }
    return rest;
  }

  private static void add(List<Box> boxes, double x1, double y1, double x2, double y2) {
    if (x2 > x1 && y2 > y1) boxes.add(new Box(x1, y1, x2, y2));
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** One box per run of neighbouring words on a line. */
  static List<Box> words(PageText page, List<Integer> chosen) {
    var boxes = new ArrayList<Box>();
    int before = -2;
    for (int index : chosen.stream().sorted().distinct().toList()) {
      var word = page.words().get(index);
      var box = word.box().grown(MARGIN);
      int last = boxes.size() - 1;
      if (index == before + 1 && page.words().get(before).line() == word.line()) {
        boxes.set(last, boxes.get(last).union(box));
      } else {
        boxes.add(box);
      }
      before = index;
    }
    return boxes;
  }

  private static List<Integer> under(PageText page, Box box) {
    return IntStream.range(0, page.words().size())
        .filter(index -> meant(page.words().get(index), box))
        .boxed()
        .toList();
  }

  private static boolean meant(Word word, Box drawn) {
    var cell = word.box();
    if (!cell.overlaps(drawn)) {
      return false;
    }
    // Along the line any touch counts, or a letter would stay; across it a graze does not.
    boolean upright = cell.width() >= cell.height() || word.text().length() < 3;
    double across =
        upright
            ? overlap(cell.y1(), cell.y2(), drawn.y1(), drawn.y2()) / cell.height()
            : overlap(cell.x1(), cell.x2(), drawn.x1(), drawn.x2()) / cell.width();
    return across >= SHARE;
  }

  private static double overlap(double from, double to, double otherFrom, double otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }

  private Snap() {}
}
