package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.custodian.pdf.file.SourcePage;

/** What one pass over a page saw: the frames to write it from, and everything it shows. */
public final class Sight {
  /** What makes a page unfit for cutting, should a mark lie on it. */
  public enum Flaw {
    FONT_UNREADABLE,
    TEXT_IN_PATTERN,
    TEXT_IN_MASK,
    TEXT_AS_CLIP,
    VALUE_NOT_SHOWN
  }

  final Frame root;
  final List<Glyph> glyphs = new ArrayList<>();
  final List<Picture> pictures = new ArrayList<>();
  final List<Drawing> drawings = new ArrayList<>();
  final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

  /** Text that is seen through patterns, masks and glyph procedures and cannot be cut there. */
  final List<Glyph> uncuttable = new ArrayList<>();

  /** Where letters and pictures of masks shape what is seen. */
  final List<Rectangle2D> masked = new ArrayList<>();

  /** The visible part of the page. */
  Rectangle2D visible = Interpreter.everywhere();

  Sight(Frame root) {
    this.root = root;
  }

  public List<Glyph> glyphs() {
    return glyphs;
  }

  public List<Glyph> uncuttable() {
    return uncuttable;
  }

  public Set<Flaw> flaws() {
    return flaws;
  }

  public boolean hasPictures() {
    return !pictures.isEmpty();
  }

  /** How much of the visible page its largest picture covers, from 0 to 1. */
  public double pictureShare(SourcePage page) {
    Rectangle2D visible = PageReader.rectangle(page.cropBox());
    double largest = 0;
    for (Picture picture : pictures) {
      Rectangle2D shown = picture.box().createIntersection(visible);
      if (shown.getWidth() > 0 && shown.getHeight() > 0)
        largest = Math.max(largest, shown.getWidth() * shown.getHeight());
    }
    return largest / (visible.getWidth() * visible.getHeight());
  }

  /** How often each letter, or what stands for letters, is shown; blanks apart. */
  public Map<String, Integer> letters() {
    return counted(glyph -> true);
  }

  /** The same of what is neither marked nor hidden. */
  public Map<String, Integer> remainingLetters() {
    return counted(glyph -> !glyph.removed && !glyph.hidden);
  }

  private Map<String, Integer> counted(Predicate<Glyph> which) {
    var counts = new IdentityHashMap<String, int[]>();
    for (Glyph glyph : glyphs)
      if (glyph.unicode != null && which.test(glyph))
        counts.computeIfAbsent(glyph.unicode, text -> new int[1])[0]++;
    var letters = new HashMap<String, Integer>();
    counts.forEach(
        (text, count) -> {
          if (!text.isBlank()) letters.merge(text, count[0], Integer::sum);
        });
    return letters;
  }

  /** Where something stands that must not be covered; backgrounds and page-wide scans apart. */
  public List<Rectangle2D> occupied(SourcePage page) {
    Rectangle2D visible = PageReader.rectangle(page.cropBox());
    double most = visible.getWidth() * visible.getHeight() / 4;
    var boxes = new ArrayList<Rectangle2D>();
    for (Glyph glyph : glyphs) if (!glyph.hidden && !glyph.removed) boxes.add(glyph.box());
    for (Picture picture : pictures) boxes.add(picture.box());
    for (Drawing drawing : drawings) boxes.add(drawing.box());
    boxes.removeIf(box -> box.getWidth() * box.getHeight() > most);
    return boxes;
  }

  /** Where lines and surfaces are drawn, in their order. */
  public List<Rectangle2D> drawingBoxes() {
    return drawings.stream().map(Drawing::box).toList();
  }

  /** Where pictures are drawn, in their order. */
  public List<Rectangle2D> pictureBoxes() {
    return pictures.stream().map(Picture::box).toList();
  }

  /** Whether there are so many drawings that they may be letters. */
  public boolean drawsALot() {
    return drawings.size() > 100 || pictures.size() > 4;
  }
}
