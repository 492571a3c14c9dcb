package org.custodian.pdf;

import static org.custodian.pdf.Obstacle.CANNOT_BE_SEARCHED;
import static org.custodian.pdf.Obstacle.READ_WITH_DOUBTS;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.custodian.pdf.content.CannotCut;
import org.custodian.pdf.content.Export;
import org.custodian.pdf.content.Glyph;
import org.custodian.pdf.content.Marks;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Remains;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Refusal;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** One page on its way down the ladder: text, else a picture, else held. */
final class PageJob {
  private static final int RASTER_DPI = 200;

  private final SourcePage page;
  private final RedactionPlan plan;
  private final Scans scans;
  private int readHits;
  private boolean blind;
  private PageOutcome outcome = new PageOutcome.Vector();
  private boolean layered = true;
  private boolean decided;
  private @Nullable Sight sight;
  private @Nullable Found found;

  /** What of the marks is needed after the page was written. */
  private record Found(
      List<Rectangle2D> boxes, List<Rectangle2D> places, int hits, Map<String, Integer> kept) {}

  PageJob(SourcePage page, RedactionPlan plan, Scans scans) {
    this.page = page;
    this.plan = plan;
    this.scans = scans;
  }

  /** Looks at the page, marks what goes, and takes it out; nothing if that is still known. */
  void prepare(PageReader reader) {
    if (sight != null || held()) return;
    try {
      Sight seen = reader.look(page);
      Marks marks = marked(seen);
      found = new Found(marks.boxes(), marks.places(), marks.termHits(), seen.remainingLetters());
      sight = seen;
      if (!decided) decide(seen, marks);
      else if (outcome instanceof PageOutcome.Vector) Export.cut(seen, marks);
      decided = true;
    } catch (CannotCut resists) {
      decided = true;
      resist(resists.what());
    } catch (Refusal tooMuch) {
      hold(Obstacle.TOO_MUCH_WORK);
    } catch (IOException | RuntimeException unreadable) {
      hold(Obstacle.UNREADABLE_CONTENT);
    }
  }

  private Marks marked(Sight seen) {
    var marks = new Marks(seen);
    // Terms first: a letter that an area takes away must not hide the rest of its word.
    marks.addTerms(
        plan.wanted(),
        switch (plan.gap()) {
          case QUANTISED -> Marks.Gap.STEPS;
          case EXACT -> Marks.Gap.EXACT;
          case LINE -> Marks.Gap.LINE;
        },
        areas());
    areas().forEach(marks::addArea);
    blind = !Words.searchable(page, seen);
    if (blind) inPicture().forEach(marks::addArea);
    return marks;
  }

  private void decide(Sight seen, Marks marks) throws CannotCut {
    boolean picture = plan.pictures().contains(page.number());
    // A picture shows what readers show, so a value that none shows stays behind.
    if (seen.flaws().contains(Sight.Flaw.VALUE_NOT_SHOWN) && !picture)
      hold(Obstacle.VALUE_NOT_SHOWN);
    else if (marks.termBeyondReach()) hold(Obstacle.TEXT_IN_PATTERN);
    else if (unseen()) hold(reading() == null ? CANNOT_BE_SEARCHED : READ_WITH_DOUBTS);
    else if (picture) fall(Obstacle.PICTURE_CHOSEN);
    else if (seen.flaws().contains(Sight.Flaw.FONT_UNREADABLE)) fall(Obstacle.UNREADABLE_FONT);
    else Export.cut(seen, marks);
  }

  /** Lets go of what takes much memory; {@link #prepare} brings it back. */
  void forget() {
    sight = null;
  }

  private List<Rectangle2D> areas() {
    return plan.areas().stream()
        .filter(area -> area.page() == page.number())
        .map(area -> Boxes.rectangle(area.box()))
        .toList();
  }

  private boolean unseen() {
    ScanReading reading = reading();
    return blind
        && !plan.wanted().isEmpty()
        && !plan.reviewedPages().contains(page.number())
        && (reading == null || !reading.sure());
  }

  private @Nullable ScanReading reading() {
    return scans.readings().get(page.number());
  }

  /** Where something wanted was read in the page's picture. */
  private List<Rectangle2D> inPicture() {
    var boxes = new ArrayList<>(scans.alsoOn(page.number()));
    ScanReading reading = reading();
    if (reading != null && !plan.wanted().isEmpty()) {
      List<TermHit> hits = ScanMarks.find(reading, page.number(), plan.wanted());
      readHits = hits.size();
      boxes.addAll(ScanMarks.boxes(reading, hits, plan.gap()));
    }
    return boxes.stream().map(Boxes::rectangle).toList();
  }

  /** Whether no text search can tell the words of the finished page. */
  boolean blind() {
    return blind || outcome instanceof PageOutcome.Raster && !layered;
  }

  private void resist(CannotCut.What what) {
    switch (what) {
      // The picture would be missing from a drawing of the page, too.
      case PICTURE -> hold(Obstacle.UNREADABLE_IMAGE);
      case WORK -> hold(Obstacle.TOO_MUCH_WORK);
      case DRAWING -> fall(Obstacle.DRAWING_UNDER_MARK);
      case FONT -> fall(Obstacle.UNREADABLE_FONT);
      case PATTERN -> fall(Obstacle.TEXT_IN_PATTERN);
      case MASK -> fall(Obstacle.TEXT_IN_MASK);
    }
  }

  /** One step down: from text to picture with its words, to picture alone, to held. */
  void fall(Obstacle because) {
    if (because == Obstacle.TERM_WITHOUT_PLACE) hold(because);
    else if (outcome instanceof PageOutcome.Vector)
      outcome =
          plan.rasterAllowed()
              ? new PageOutcome.Raster(because)
              : new PageOutcome.Held(Obstacle.RASTER_FORBIDDEN);
    else if (layered) layered = false;
    else hold(because);
  }

  void hold(Obstacle because) {
    outcome = new PageOutcome.Held(because);
  }

  PageOutcome outcome() {
    return outcome;
  }

  boolean held() {
    return outcome instanceof PageOutcome.Held;
  }

  SourcePage page() {
    return page;
  }

  List<Rectangle2D> boxes() {
    if (found == null) return List.of();
    // A picture shows every word where the source has it.
    return outcome instanceof PageOutcome.Vector ? found.boxes() : found.places();
  }

  /** How often each letter must still be there; empty for a picture. */
  Map<String, Integer> remaining() {
    return found == null || !(outcome instanceof PageOutcome.Vector) ? Map.of() : found.kept();
  }

  // Read words on top of letters would make two of each for other programs, or none that is whole.
  private boolean showsLetters() {
    return sight != null
        && outcome instanceof PageOutcome.Vector
        && sight.glyphs().stream()
            .anyMatch(glyph -> !glyph.isRemoved() && !glyph.isHidden() && !glyph.invisible());
  }

  /** The words that go over a picture; none that a mark or a doubt lies on. */
  private List<Glyph> layer() {
    if (sight == null || !layered) return List.of();
    List<Rectangle2D> black = boxes();
    return Stream.concat(sight.glyphs().stream(), sight.uncuttable().stream())
        .filter(glyph -> !glyph.isRemoved() && !glyph.isHidden())
        .filter(glyph -> !Remains.isUnder(glyph, black))
        .toList();
  }

  PageResult result(int outputPage) {
    return new PageResult(
        page.number(),
        outputPage,
        outcome,
        Boxes.of(boxes()),
        found == null ? 0 : found.hits() + readHits,
        PageResult.Scan.NONE);
  }

  /** Writes the page as its outcome says; null if it turned out that it must be held. */
  @Nullable COSDictionary write(PageReader reader, Export export, PdfOutput output) {
    try {
      COSDictionary written = picked(reader, export, output);
      ScanReading layer = scans.layers().get(page.number());
      if (layer != null && blind() && !showsLetters())
        ReadLayer.put(written, layer, boxes(), output);
      return written;
    } catch (PictureMissing missing) {
      hold(Obstacle.UNREADABLE_IMAGE);
    } catch (Refusal tooMuch) {
      hold(Obstacle.TOO_MUCH_WORK);
    } catch (IOException | RuntimeException | StackOverflowError notDrawable) {
      hold(Obstacle.CANNOT_BE_DRAWN);
    }
    return null;
  }

  private COSDictionary picked(PageReader reader, Export export, PdfOutput output)
      throws IOException {
    if (outcome instanceof PageOutcome.Vector && sight != null)
      return export.page(page, sight, boxes());
    if (sight == null) export.loseUnseen();
    else export.lose(sight);
    // A picture of the page without one of its pictures would pass for the whole.
    BufferedImage image =
        Renderer.draw(reader.file(), page, RASTER_DPI, false, BoundedDrawing::decoderMissing);
    Renderer.burn(image, page, boxes());
    // What was read in the redacted picture goes over a page whose own letters say nothing.
    List<Glyph> words = blind() ? List.of() : layer();
    return new RasterPage(output).write(export.frameOf(page), page, image, words);
  }
}
