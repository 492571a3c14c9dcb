package org.custodian.pdf;

import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.content.Wanted;

/**
 * Where something wanted stands in the picture of a page, as boxes to be blackened. A picture's
 * words cannot move, so a box hides a width only by growing: into the white around it up to a grid,
 * or over the whole line.
 */
final class ScanMarks {
  /** Covers the blur of an edge, in points. */
  private static final double EDGE = 1.5;

  private static final double GRID = 12;

  /** A gap as wide as so many line heights parts the cells of a table. */
  private static final double CELL = 2.5;

  private ScanMarks() {}

  static List<TermHit> find(ScanReading reading, int page, Wanted wanted) {
    var text =
        new PageText(
            page,
            new Box(0, 0, 1, 1),
            0,
            reading.words(),
            0,
            true,
            reading.sure() ? PageText.Source.READ_SURELY : PageText.Source.READ_WITH_DOUBTS);
    return TermSearch.find(List.of(text), wanted);
  }

  static List<Box> boxes(ScanReading reading, List<TermHit> hits, GapWidth gap) {
    var boxes = new ArrayList<Box>();
    for (TermHit hit : hits)
      for (Box box : hit.boxes())
        boxes.add(
            switch (gap) {
              case EXACT -> box.grown(EDGE);
              case QUANTISED -> onGrid(reading, box.grown(EDGE));
              case LINE -> line(reading, box).grown(EDGE);
            });
    return boxes;
  }

  private static boolean along(ScanReading reading) {
    return reading.direction() % 180 == 0;
  }

  private static Box onGrid(ScanReading reading, Box box) {
    boolean along = along(reading);
    double from = along ? box.x1() : box.y1();
    double to = along ? box.x2() : box.y2();
    double least = Math.floor(from / GRID) * GRID;
    double most = Math.ceil(to / GRID) * GRID;
    for (Word word : reading.words()) {
      if (!sameLine(word.box(), box, along)) continue;
      double start = along ? word.box().x1() : word.box().y1();
      double end = along ? word.box().x2() : word.box().y2();
      if (end <= from) least = Math.max(least, Math.min(from, end + EDGE));
      if (start >= to) most = Math.min(most, Math.max(to, start - EDGE));
    }
    return along
        ? new Box(least, box.y1(), most, box.y2())
        : new Box(box.x1(), least, box.x2(), most);
  }

  private static Box line(ScanReading reading, Box box) {
    boolean along = along(reading);
    Box all = box;
    boolean more = true;
    while (more) {
      more = false;
      for (Word word : reading.words()) {
        Box one = word.box();
        if (all.contains(one) || !sameLine(one, box, along)) continue;
        double gap =
            along
                ? Math.max(one.x1() - all.x2(), all.x1() - one.x2())
                : Math.max(one.y1() - all.y2(), all.y1() - one.y2());
        if (gap > CELL * (along ? box.height() : box.width())) continue;
        all = all.union(one);
        more = true;
      }
    }
    return all;
  }

  private static boolean sameLine(Box one, Box other, boolean along) {
    double middle = along ? (one.y1() + one.y2()) / 2 : (one.x1() + one.x2()) / 2;
    return along
        ? middle > other.y1() && middle < other.y2()
        : middle > other.x1() && middle < other.x2();
  }
}
