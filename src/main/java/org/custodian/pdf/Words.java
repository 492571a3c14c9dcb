package org.custodian.pdf;

import java.util.ArrayList;
import java.util.List;
import org.custodian.pdf.content.Glyph;
import org.custodian.pdf.content.Layout;
import org.custodian.pdf.content.Line;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.SourcePage;

/** Cuts the lines of a page into words. */
final class Words {
  /** A page with fewer glyphs than this beside a large picture is a scan with a stamp on it. */
  private static final int FEW_GLYPHS = 60;

  private static final double LARGE = 0.4;

  /** Enough for a line of writing, on a page that has no text at all. */
  private static final double SMALL = 0.01;

  private final int page;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Box> letters = new ArrayList<>();

  private Words(int page) {
    this.page = page;
  }

  static PageText of(SourcePage page, Sight sight) {
    var collected = new Words(page.number());
    int number = 0;
    for (Line line : Layout.lines(sight.glyphs())) collected.add(line, ++number);
    int visible = 0;
    int unknown = 0;
    for (Glyph glyph : sight.glyphs()) {
      if (glyph.isRemoved() || glyph.isHidden()) continue;
      visible++;
      if (!glyph.known()) unknown++;
    }
    double share = sight.pictureShare(page);
    boolean picture = share > LARGE || visible == 0 && (share > SMALL || sight.drawsALot());
    return new PageText(
        page.number(),
        Boxes.of(page.cropBox()),
        page.rotation(),
        collected.words,
        unknown,
        picture && visible < FEW_GLYPHS);
  }

  /** The same as asking the page's text, which is made only where it matters. */
  static boolean searchable(SourcePage page, Sight sight) {
    // What a font says that cannot be read is not even counted.
    if (sight.flaws().contains(Sight.Flaw.FONT_UNREADABLE)) return false;
    boolean allKnown = true;
    int visible = 0;
    for (Glyph glyph : sight.glyphs()) {
      if (glyph.isRemoved() || glyph.isHidden()) continue;
      visible++;
      allKnown &= glyph.known();
    }
    return allKnown && visible >= FEW_GLYPHS || of(page, sight).searchable();
  }

  static boolean mostlyPicture(SourcePage page, Sight sight) {
    return sight.pictureShare(page) > LARGE;
  }

  /** A page whose content cannot be read: nothing on it can be searched. */
  static PageText unreadable(SourcePage page) {
    return new PageText(
        page.number(), Boxes.of(page.cropBox()), page.rotation(), List.of(), 0, true);
  }

  private void add(Line line, int number) {
    for (Line.Sign sign : line.signs()) {
      Glyph glyph = sign.glyph();
      if (glyph == null || sign.isSpace()) {
        finish(number);
        continue;
      }
      Box box = Boxes.of(glyph.box());
      text.append(sign.text());
      for (int i = 0; i < sign.text().length(); i++) letters.add(box);
    }
    finish(number);
  }

  private void finish(int line) {
    if (text.isEmpty()) return;
    Box box = letters.stream().reduce(Box::union).orElseThrow();
    words.add(new Word(page, line, text.toString(), box, letters));
    text.setLength(0);
    letters.clear();
  }
}
