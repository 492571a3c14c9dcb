package org.custodian.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Breaks blocks into strips of the column's width. */
final class Typesetter {
  static final float COLUMN = Sheet.RIGHT - Sheet.LEFT;
  private static final float LEADING = 12.6f;

  private final Typeface typeface;
  private final Color accent;

  Typesetter(Typeface typeface, Color accent) {
    this.typeface = typeface;
    this.accent = accent;
  }

  /** A new page of the document, in the same typeface. */
  Sheet sheet(PDDocument pdf) throws IOException {
    return new Sheet(pdf, typeface);
  }

  List<Strip> set(Block block) {
    if (block instanceof Block.Heading heading) return heading(heading.text());
    if (block instanceof Block.Banner banner) return banner(banner.text());
    if (block instanceof Block.Prose prose) return prose(prose.text());
    if (block instanceof Block.Bullet bullet) return indented(bullet.mark(), bullet.text(), 16, 1);
    if (block instanceof Block.Field field) return field(field);
    if (block instanceof Block.Tick tick) return tick(tick);
    if (block instanceof Block.Hand hand) return hand(hand);
    if (block instanceof Block.Room room) return List.of(Strip.of(room.height(), Sheet::keepRoom));
    if (block instanceof Block.PageBreak) return List.of();
    return new GridSetter(typeface, accent).set((Block.Grid) block);
  }

  private List<Strip> heading(String text) {
    var style = new Ink(Ink.Cut.BOLD, 9.6f, accent);
    return List.of(
        Strip.of(
                24,
                (sheet, top) -> {
                  sheet.text(Sheet.LEFT, top + 16, style, text.toUpperCase(Locale.ROOT));
                  sheet.line(Sheet.LEFT, top + 19.5f, Sheet.RIGHT, top + 19.5f, 0.5f, accent);
                })
            .stayingWithNext());
  }

  private List<Strip> banner(String text) {
    var style = new Ink(Ink.Cut.BOLD, 11.5f, Ink.BLACK);
    return List.of(
        Strip.of(26, (sheet, top) -> sheet.centered(top + 17, style, text)).stayingWithNext());
  }

  private List<Strip> prose(String text) {
    var strips = new ArrayList<>(List.of(Strip.gap(2.5f).stayingWithNext()));
    strips.addAll(indented("", text, 0, 4));
    return strips;
  }

  private List<Strip> indented(String mark, String text, float indent, float after) {
    var strips = new ArrayList<Strip>();
    var lines = wrapped(typeface, Ink.BODY, text, COLUMN - indent);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var shownMark = i == 0 ? mark : "";
      var height = LEADING + (i == lines.size() - 1 ? after : 0);
      strips.add(
          Strip.of(
              height,
              (sheet, top) -> {
                mark(sheet, top, shownMark);
                sheet.text(Sheet.LEFT + indent, top + 9.6f, Ink.BODY, line);
              }));
    }
    return strips;
  }

  /** The dot is drawn: as a letter it would need a font that has it. */
  private static void mark(Sheet sheet, float top, String mark) throws IOException {
    if (mark.equals(Script.DOT)) sheet.fill(Sheet.LEFT + 5, top + 5.4f, 2.4f, 2.4f, Ink.BLACK);
    else sheet.text(Sheet.LEFT + 3, top + 9.6f, Ink.BODY, mark);
  }

  private List<Strip> field(Block.Field field) {
    var strips = new ArrayList<Strip>();
    var lines = wrapped(typeface, Ink.BODY, field.value(), COLUMN - 118);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var label = i == 0 ? field.label() : "";
      strips.add(
          Strip.of(
              LEADING + 1,
              (sheet, top) -> {
                sheet.text(Sheet.LEFT, top + 9.6f, Ink.STRONG.with(Ink.GREY), label);
                sheet.text(Sheet.LEFT + 118, top + 9.6f, Ink.BODY, line);
              }));
    }
    return strips;
  }

  private List<Strip> tick(Block.Tick tick) {
    var strips = new ArrayList<Strip>();
    var lines = wrapped(typeface, Ink.BODY, tick.text(), COLUMN - 20);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean first = i == 0;
      strips.add(
          Strip.of(
              LEADING + (i == lines.size() - 1 ? 3 : 0),
              (sheet, top) -> {
                if (first) box(sheet, top + 1.6f, tick.ticked());
                sheet.text(Sheet.LEFT + 20, top + 9.6f, Ink.BODY, line);
              }));
    }
    return strips;
  }

  private static void box(Sheet sheet, float top, boolean ticked) throws IOException {
    float left = Sheet.LEFT + 3;
    sheet.frame(left, top, 9, 9, Ink.BLACK);
    if (!ticked) return;
    sheet.line(left + 1.5f, top + 1.5f, left + 7.5f, top + 7.5f, 1.2f, Ink.BLACK);
    sheet.line(left + 1.5f, top + 7.5f, left + 7.5f, top + 1.5f, 1.2f, Ink.BLACK);
  }

  private List<Strip> hand(Block.Hand hand) {
    return List.of(
        Strip.of(
            58,
            (sheet, top) -> {
              if (!hand.name().isEmpty()) sheet.scribble(Sheet.LEFT + 8, top + 32, hand.name());
              sheet.line(Sheet.LEFT, top + 38, Sheet.LEFT + 230, top + 38, 0.7f, Ink.BLACK);
              sheet.text(Sheet.LEFT, top + 49, Ink.BODY.at(8.5f), hand.name());
              sheet.line(Sheet.LEFT + 260, top + 38, Sheet.LEFT + 400, top + 38, 0.7f, Ink.BLACK);
              sheet.text(Sheet.LEFT + 264, top + 34, Ink.BODY, hand.remark());
              sheet.text(Sheet.LEFT + 260, top + 49, Ink.TINY.at(8.5f), "Date");
            }));
  }

  /** Greedy, word by word; a word wider than the line stands alone. */
  static List<String> wrapped(Typeface typeface, Ink ink, String text, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    float used = 0;
    float space = typeface.width(ink, " ");
    for (String word : text.split(" ")) {
      float wide = typeface.width(ink, word);
      if (line.length() > 0 && used + space + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (line.length() > 0) {
        line.append(' ');
        used += space;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }
}
