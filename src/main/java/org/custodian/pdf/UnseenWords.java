package org.custodian.pdf;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.custodian.pdf.content.CrossHatching;
import org.custodian.pdf.content.Glyph;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.Refusal;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that are in a file and not on its picture: under a black box or a pasted picture, in
 * the paper's own colour, outside the page. The page is drawn and each word's place is looked at; a
 * place of one single colour shows no word. What stands on a shaded table or a banner is seen
 * there, so it is not reported.
 */
final class UnseenWords {
  private static final int DPI = 72;
  private static final long NANOS_FOR_ALL = 2_500_000_000L;
  private static final int SAME_COLOUR = 10;
  private static final int DARK = 90;
  private static final double MOSTLY = 0.8;
  private static final double SCAN = 0.4;

  /** What a page has to be looked at with. */
  private record Candidate(
      SourcePage page,
      List<Word> words,
      List<Rectangle2D> drawings,
      List<Rectangle2D> pictures,
      boolean scan) {
    boolean covers() {
      return words.stream().anyMatch(w -> covered(w, drawings) || covered(w, pictures));
    }
  }

  private final SourceFile file;
  private final NoticedPages found;
  private final List<Candidate> candidates = new ArrayList<>();

  UnseenWords(SourceFile file, NoticedPages found) {
    this.file = file;
    this.found = found;
  }

  /** Takes note of a page that has been followed already. */
  void add(SourcePage page, Sight sight, PageText text) {
    if (text.imageOnly()) found.on(page.number(), Notice.CANNOT_BE_SEARCHED);
    else if (!text.searchable()) found.on(page.number(), Notice.LETTERS_WITHOUT_MEANING);
    Rectangle2D visible = Boxes.rectangle(text.cropBox());
    for (Glyph glyph : sight.glyphs())
      if (says(glyph.unicode()) && !glyph.box().intersects(visible)) {
        found.on(page.number(), Notice.TEXT_OUTSIDE_PAGE);
        break;
      }
    List<Word> words =
        text.words().stream()
            .filter(word -> word.text().codePoints().filter(Character::isLetterOrDigit).count() > 1)
            .filter(word -> visible.contains(Boxes.rectangle(word.box())))
            .toList();
    if (words.isEmpty()) return;
    var hatching = new CrossHatching(sight);
    if (words.stream().anyMatch(word -> hatching.over(Boxes.rectangle(word.box()))))
      found.on(page.number(), Notice.CROSS_HATCHED);
    boolean scan = sight.pictureShare(page) > SCAN;
    candidates.add(new Candidate(page, words, sight.drawingBoxes(), sight.pictureBoxes(), scan));
  }

  private static boolean says(@Nullable String unicode) {
    return unicode != null && !unicode.isBlank();
  }

  /** Looks at the pages, those with something drawn over words first, while there is time. */
  void look() {
    candidates.sort(Comparator.comparing(candidate -> !candidate.covers()));
    long latest = cpu() + NANOS_FOR_ALL;
    for (Candidate candidate : candidates) {
      if (cpu() > latest) return;
      try {
        look(candidate, Renderer.draw(file, candidate.page(), DPI, false));
      } catch (IOException | RuntimeException | StackOverflowError notDrawable) {
        // A page that cannot be drawn is told when somebody wants to see it.
        if (notDrawable instanceof Refusal) return;
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void look(Candidate page, BufferedImage image) {
    for (Word word : page.words()) {
      int colour = singleColour(image, page.page(), word.box());
      if (colour < 0) continue;
      boolean dark = (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255) < 3 * DARK;
      if (covered(word, page.pictures()) && !page.scan()) note(page, Notice.TEXT_UNDER_IMAGE);
      else if (dark && covered(word, page.drawings())) note(page, Notice.TEXT_UNDER_RECTANGLE);
      // Beside a scan lies its recognised text, unseen on purpose, and some of it on blank paper.
      else if (!page.scan()) note(page, Notice.HIDDEN_TEXT);
    }
  }

  private void note(Candidate page, Notice notice) {
    found.on(page.page().number(), notice);
  }

  /** The colour of every dot in the box, or -1 if there are several. */
  private static int singleColour(BufferedImage image, SourcePage page, Box box) {
    double scaleX = image.getWidth() / (double) page.cropBox().getWidth();
    double scaleY = image.getHeight() / (double) page.cropBox().getHeight();
    int left = (int) Math.ceil((box.x1() - page.cropBox().getLowerLeftX()) * scaleX);
    int right = (int) Math.floor((box.x2() - page.cropBox().getLowerLeftX()) * scaleX);
    int top = (int) Math.ceil((page.cropBox().getUpperRightY() - box.y2()) * scaleY);
    int bottom = (int) Math.floor((page.cropBox().getUpperRightY() - box.y1()) * scaleY);
    if (right - left < 2 || bottom - top < 2) return -1;
    int first = image.getRGB(left, top) & 0xFFFFFF;
    for (int y = top; y < Math.min(bottom, image.getHeight()); y++)
      for (int x = left; x < Math.min(right, image.getWidth()); x++)
        if (differs(first, image.getRGB(x, y))) return -1;
    return first;
  }

  private static boolean differs(int one, int other) {
    return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) > SAME_COLOUR
        || Math.abs((one >> 8 & 255) - (other >> 8 & 255)) > SAME_COLOUR
        || Math.abs((one & 255) - (other & 255)) > SAME_COLOUR;
  }

  private static boolean covered(Word word, List<Rectangle2D> over) {
    Rectangle2D box = Boxes.rectangle(word.box());
    double area = box.getWidth() * box.getHeight();
    for (Rectangle2D cover : over) {
      Rectangle2D both = cover.createIntersection(box);
      if (both.getWidth() > 0
          && both.getHeight() > 0
          && both.getWidth() * both.getHeight() >= MOSTLY * area) return true;
    }
    return false;
  }
}
