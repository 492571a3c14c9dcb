package org.custodian.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a table: a row a strip, the head printed again on each new page. */
final class GridSetter {
  private static final float LINE = 10.6f;
  private static final float PAD = 4;
  private static final Color RULE = new Color(0xb9, 0xc2, 0xc8);
  private static final Color SHADE = new Color(0xf3, 0xf6, 0xf8);
  private static final Color ALARM = new Color(0xa0, 0x1c, 0x1c);
  private static final Color HEAD = new Color(0xe2, 0xe9, 0xee);

  private final Typeface typeface;
  private final Color accent;

  GridSetter(Typeface typeface, Color accent) {
    this.typeface = typeface;
    this.accent = accent;
  }

  List<Strip> set(Block.Grid grid) {
    var strips = new ArrayList<Strip>();
    strips.add(Strip.gap(3).stayingWithNext());
    var headInk = new Ink(Ink.Cut.BOLD, 8.2f, accent);
    var head = row(grid.widths(), grid.head(), headInk, HEAD).stayingWithNext();
    strips.add(head);
    for (int i = 0; i < grid.rows().size(); i++) {
      var shade = i % 2 == 1 ? SHADE : Color.WHITE;
      strips.add(row(grid.widths(), grid.rows().get(i), Ink.CELL, shade).under(head));
    }
    strips.add(Strip.gap(6));
    return strips;
  }

  private Strip row(List<Float> widths, List<String> cells, Ink ink, Color ground) {
    var broken = new ArrayList<List<String>>();
    int lines = 1;
    for (int i = 0; i < widths.size(); i++) {
      var cell = i < cells.size() ? cells.get(i) : "";
      var plain = cell.startsWith("!") ? cell.substring(1) : cell;
      var parts =
          Typesetter.wrapped(typeface, ink, plain, widths.get(i) * Typesetter.COLUMN - 2 * PAD);
      broken.add(parts);
      lines = Math.max(lines, parts.size());
    }
    float height = lines * LINE + 3.4f;
    var row = new Row(widths, cells, broken, ink, ground, height);
    return Strip.of(height, row::paint);
  }

  private record Row(
      List<Float> widths,
      List<String> cells,
      List<List<String>> broken,
      Ink ink,
      Color ground,
      float height) {

    void paint(Sheet sheet, float top) throws IOException {
      if (!ground.equals(Color.WHITE)) {
        sheet.fill(Sheet.LEFT, top, Typesetter.COLUMN, height, ground);
      }
      sheet.line(Sheet.LEFT, top + height, Sheet.RIGHT, top + height, 0.4f, RULE);
      float left = Sheet.LEFT;
      for (int i = 0; i < widths.size(); i++) {
        boolean strong = i < cells.size() && cells.get(i).startsWith("!");
        var shown = strong ? Ink.CELL_STRONG.with(ALARM) : ink;
        for (int line = 0; line < broken.get(i).size(); line++) {
          sheet.text(left + PAD, top + 9.4f + line * LINE, shown, broken.get(i).get(line));
        }
        left += widths.get(i) * Typesetter.COLUMN;
      }
    }
  }
}
