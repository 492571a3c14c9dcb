package org.custodian.sample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Places strips one under the other and opens a page when the last one is full. */
final class Column {
  /** A strip with its place on its page. */
  record Placed(Strip strip, float top) {}

  private final Frame frame;
  private final List<List<Placed>> pages = new ArrayList<>();
  private final List<Strip> waiting = new ArrayList<>();
  private float next;

  Column(Frame frame) {
    this.frame = frame;
    open();
  }

  /** Lets the text run on as many pages as it takes. */
  static List<List<Placed>> running(List<Block> blocks, Typesetter setter, Frame frame) {
    var column = new Column(frame);
    for (var block : blocks) {
      if (block instanceof Block.PageBreak) column.open();
      for (var strip : setter.set(block)) column.add(strip, Integer.MAX_VALUE, 0);
    }
    return column.pages;
  }

  /**
   * Takes text until so many pages are filled, the last one to the given share, and puts the
   * closing strip under it.
   */
  static List<List<Placed>> filling(
      Iterator<Block> blocks,
      Typesetter setter,
      Frame frame,
      int pages,
      float share,
      Strip closing) {
    var column = new Column(frame);
    while (!column.full(pages, share)) {
      for (var strip : setter.set(blocks.next())) {
        if (!column.add(strip, pages, closing.height())) {
          column.place(closing);
          return column.pages;
        }
      }
    }
    column.place(closing);
    return column.pages;
  }

  private boolean full(int pages, float share) {
    float height = frame.bottom() - frame.top(pages);
    return this.pages.size() == pages && next - frame.top(pages) > height * share;
  }

  /** False if the strip would open a page too many. */
  private boolean add(Strip strip, int pages, float reserved) {
    waiting.add(strip);
    if (strip.staysWithNext()) return true;
    float height = (float) waiting.stream().mapToDouble(Strip::height).sum();
    boolean last = this.pages.size() == pages;
    if (next + height > frame.bottom() - (last ? reserved : 0)) {
      if (last) return false;
      open();
      if (waiting.size() == 1) strip.runningHead().ifPresent(this::place);
    }
    waiting.forEach(this::place);
    waiting.clear();
    return true;
  }

  private void open() {
    pages.add(new ArrayList<>());
    next = frame.top(pages.size());
  }

  private void place(Strip strip) {
    pages.get(pages.size() - 1).add(new Placed(strip, next));
    next += strip.height();
  }
}
