package org.custodian.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.custodian.pdf.content.Wanted;

/**
 * Redacts files with scanned pages, in rounds: what cannot be searched is read, redacted where
 * something wanted was read, and the finished page is read again, until that reading is clean.
 * Files without such pages take one round and cost nothing more.
 */
final class ScanRedaction {
  /** A slip of the first reading is found by the second, and one of that by the third. */
  private static final int MOST_READINGS = 3;

  private static final int MOST_ROUNDS = 8;

  /** The work on one source, wherever it is done. */
  interface Work {
    Attempt redact(Scans scans);

    /**
     * @throws ScanUnread if it cannot be read
     */
    ScanReading read(int page);

    /**
     * @param page of the redacted document, from 1
     * @throws ScanUnread if it cannot be drawn
     */
    default ScanPicture picture(RedactedDocument done, int page) {
      return ScanReader.picture(done.bytes(), page);
    }
  }

  private final Work work;
  private final ScanReader reader;
  private final Wanted wanted;
  private final GapWidth gap;
  private Scans scans = Scans.NONE;

  /** How often a finished page was read and something wanted was still there, by source page. */
  private final Map<Integer, Integer> leftovers = new HashMap<>();

  ScanRedaction(Work work, RedactionPlan plan, ScanReader reader) {
    this.work = work;
    this.reader = reader;
    this.wanted = plan.wanted();
    this.gap = plan.gap();
  }

  Attempt run(Scans known) {
    scans = known;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Attempt attempt = work.redact(scans);
      if (!reader.ready()) return told(attempt, Set.of());
      try {
        if (attempt.result() instanceof RedactionResult.Held held) {
          List<Integer> unread = unread(held, scans);
          if (unread.isEmpty()) return attempt;
          var failed = new ArrayList<RedactionResult.HeldPage>();
          scans = read(unread, failed);
          if (!failed.isEmpty()) return held(work.redact(scans), failed);
        } else {
          var document = ((RedactionResult.Redacted) attempt.result()).document();
          Scans before = scans;
          readAgain(document, attempt.blind());
          if (scans.equals(before)) return told(attempt, scans.layers().keySet());
        }
      } catch (PageUnread stop) {
        return Attempt.held(List.of(new RedactionResult.HeldPage(stop.page, stop.because)));
      }
    }
    throw new PdfRefused(Reason.TOO_LARGE);
  }

  /** The pages to read, if that can help at all. */
  private static List<Integer> unread(RedactionResult.Held held, Scans scans) {
    boolean mayHelp =
        held.pages().stream().allMatch(page -> page.because() == Obstacle.CANNOT_BE_SEARCHED);
    return held.pages().stream()
        .map(RedactionResult.HeldPage::page)
        .filter(page -> mayHelp && !scans.readings().containsKey(page))
        .toList();
  }

  /** Every reading of the source so far. */
  Map<Integer, ScanReading> readings() {
    return scans.readings();
  }

  private Scans read(List<Integer> unread, List<RedactionResult.HeldPage> failed) {
    Scans now = scans;
    for (int page : unread) {
      try {
        now = now.withReading(page, work.read(page));
      } catch (ScanUnread cannot) {
        failed.add(new RedactionResult.HeldPage(page, cannot.because()));
      }
    }
    return now;
  }

  /** Reads what became of scanned pages, but not those that look as when they were found clean. */
  private void readAgain(RedactedDocument document, List<Integer> blind) throws PageUnread {
    for (int output : blind) {
      int page = document.pages().get(output - 1).sourcePage();
      try {
        ScanPicture picture = work.picture(document, output);
        ScanReading layer = scans.layers().get(page);
        if (layer != null && layer.picture().equals(picture.sha256())) continue;
        scans = readAgain(page, picture);
      } catch (ScanUnread unread) {
        // Nobody asked for words; the page then goes without an unseen text over it.
        if (!wanted.isEmpty()) throw new PageUnread(page, unread.because());
      }
    }
  }

  private Scans readAgain(int page, ScanPicture picture) throws PageUnread {
    ScanReading source = scans.readings().get(page);
    ScanReading now =
        source != null && source.picture().equals(picture.sha256())
            ? source
            : reader.read(page, picture, source == null ? picture.rotation() : source.direction());
    List<TermHit> left = wanted.isEmpty() ? List.of() : ScanMarks.find(now, page, wanted);
    if (left.isEmpty()) return scans.withLayer(page, now);
    if (leftovers.merge(page, 1, Integer::sum) > MOST_READINGS)
      throw new PageUnread(page, Obstacle.LEFT_AFTER_REMOVAL);
    return scans.withAlso(page, ScanMarks.boxes(now, left, gap));
  }

  /** The attempt with the evidence of what was read. */
  private static Attempt told(Attempt attempt, Set<Integer> pages) {
    if (!(attempt.result() instanceof RedactionResult.Redacted redacted)) return attempt;
    if (attempt.blind().isEmpty()) return attempt;
    var results = new ArrayList<PageResult>();
    int again = 0;
    for (PageResult result : redacted.document().pages()) {
      boolean blind = attempt.blind().contains(result.outputPage());
      boolean read = blind && pages.contains(result.sourcePage());
      if (read) again++;
      if (read) results.add(result.with(PageResult.Scan.READ_AGAIN));
      else results.add(blind ? result.with(PageResult.Scan.UNREAD) : result);
    }
    var document = redacted.document().with(results);
    Proof.Check check = ScanCheck.madeBefore(again, attempt.blind().size() - again);
    return new Attempt(
        new RedactionResult.Redacted(document),
        attempt.proof().map(proof -> proof.with(check)),
        attempt.blind());
  }

  /** Every page that is held, those that could not be read with that reason. */
  private static Attempt held(Attempt others, List<RedactionResult.HeldPage> unread) {
    var pages = new TreeMap<Integer, RedactionResult.HeldPage>();
    if (others.result() instanceof RedactionResult.Held held)
      held.pages().forEach(page -> pages.put(page.page(), page));
    unread.forEach(page -> pages.put(page.page(), page));
    return Attempt.held(List.copyOf(pages.values()));
  }

  /** One page on which the work ends. */
  private static final class PageUnread extends Exception {
    private static final long serialVersionUID = 1L;

    private final int page;
    private final Obstacle because;

    PageUnread(int page, Obstacle because) {
      this.page = page;
      this.because = because;
    }
  }
}
