package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pages may go, proposed by the rules and decided by people. A change names the count of
 * changes it saw ({@link #revision}); if the work has moved on, nothing is saved and {@link
 * AbstractionChanged} says so.
 */
@Component
@Transactional
public class Abstraction {
  private final Work work;
  private final Decisions decisions;
  private final Marks marks;
  private final Terms terms;
  private final Chart chart;
  private final Seals seals;
  private final Views views;
  private final Explanations explanations;
  private final Hindrances hindrances;
  private final Suggestions suggestions;
  private final Journal journal;
  private final Clock clock;

  Abstraction(
      Work work,
      Decisions decisions,
      Marks marks,
      Terms terms,
      Chart chart,
      Seals seals,
      Views views,
      Explanations explanations,
      Hindrances hindrances,
      Suggestions suggestions,
      Journal journal,
      Clock clock) {
    this.work = work;
    this.decisions = decisions;
    this.marks = marks;
    this.terms = terms;
    this.chart = chart;
    this.seals = seals;
    this.views = views;
    this.explanations = explanations;
    this.hindrances = hindrances;
    this.suggestions = suggestions;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Lets the rules speak about every collected page. A later run opens no file again: the rules
   * speak anew, on the papers as they are then, about the pages that no person decided.
   */
  public void propose(RequestNumber request) {
    if (work.begun(request)) {
      if (decisions.again(request)) {
        work.moved(request);
        views.proposed(request, decisions.standing(request));
      }
      return;
    }
    work.begin(request);
    var pages = decisions.propose(request);
    if (!pages.isEmpty()) {
      views.proposed(request, pages);
    }
  }

  /** Lets the rules speak anew, if they spoke before; what the law holds by now is taken out. */
  public void reconsider(RequestNumber request) {
    if (work.begun(request)) {
      propose(request);
    }
  }

  /**
   * Takes the file of a document from the chart anew, after somebody mended it there. Marks on the
   * old pages are taken back and the rules speak about the new ones; every person's decision about
   * this document is made again.
   *
   * @param revision the count of changes this person saw
   * @throws AbstractionRefused with "replace-same" if the chart has the same file as before, with
   *     "replace-locked" if a page of it went before or is denied
   * @throws AbstractionChanged if the work was changed in between
   */
  public void replace(RequestNumber request, long revision, String documentId, StaffId by) {
    work.change(request, revision);
    decisions.mayReplace(request, documentId);
    if (!chart.takeAnew(request, documentId, by)) {
      throw new AbstractionRefused("replace-same");
    }
    var acts =
        marks.standing(request).stream()
            .filter(mark -> mark.page().documentId().equals(documentId))
            .map(Mark::act)
            .collect(Collectors.toSet());
    marks.remove(request, acts, by);
    journal.forget(request);
    decisions.replaced(request, documentId);
    work.forget(request);
    views.proposed(request, decisions.standing(request));
  }

  /**
   * Opens the next batch after a release: what went with the newest sealed version does not go
   * again, and the rules speak anew, on the papers as they are now, about what was put off, what a
   * review freed and what only rules withheld. Again without effect.
   *
   * @return how many pages would go or wait for a person; 0 if there is no further batch
   * @throws IllegalStateException if nothing was sealed yet
   */
  public int nextBatch(RequestNumber request) {
    work.moved(request);
    journal.forget(request);
    decisions.nextBatch(request, sealed(request));
    var open =
        decisions.standing(request).stream()
            .filter(page -> page.verdict().goes() || page.verdict() == Verdict.UNDECIDED)
            .toList();
    views.batchOpened(request, open.size());
    return open.size();
  }

  /** How many pages were put off for a later batch, by a person or by a review that freed them. */
  @Transactional(readOnly = true)
  public int putOff(RequestNumber request) {
    return (int)
        decisions.standing(request).stream()
            .filter(page -> page.verdict() == Verdict.LATER)
            .count();
  }

  /** What the rules said about the pages: each answer once, with the number of its pages. */
  @Transactional(readOnly = true)
  public List<RuleDecision> rules(RequestNumber request) {
    return explanations.summed(request, decisions.standing(request));
  }

  /** Everything that the rules said about one page, on the facts as they are now. */
  @Transactional(readOnly = true)
  public List<RuleDecision> explain(RequestNumber request, PageKey page) {
    return explanations.of(request, decisions.standing(request), page);
  }

  /**
   * Looks once more, at release: which rules hold pages back now that a sealed version lets go, for
   * example a restriction agreed to since (rules J1, J2), and which decisions overtook it, for
   * example a denial or its review (rules D10, D11, D13). Empty if none does. No page is decided
   * about until the transaction ends.
   *
   * @param version the sealed version that a packet was made of
   * @throws IllegalStateException if there is no such version
   */
  public List<RuleDecision> recheck(RequestNumber request, int version) {
    work.locked(request);
    return explanations.heldNow(
        request, seals.version(request, version), decisions.standing(request));
  }

  /** What the patient is denied, for the letter (rules D10 to D12). */
  @Transactional(readOnly = true)
  public List<Denial> denials(RequestNumber request) {
    return explanations.denials(request);
  }

  /**
   * Words on pages that go which repeat what does not go: medicines, diagnoses, codes. A person
   * decides about each; a word that is marked already is not offered.
   */
  @Transactional(readOnly = true)
  public List<Suggestion> suggestions(RequestNumber request) {
    return suggestions.open(request, decisions.standing(request));
  }

  /**
   * Every collected page with its decision, in the order of the documents. A page that goes and
   * carries a mark or a term is {@link Verdict#REDACT}.
   */
  @Transactional(readOnly = true)
  public List<PageDecision> pages(RequestNumber request) {
    var standing = decisions.standing(request);
    var blackened = terms.pages(request, marks.terms(request), PageDecision.going(standing));
    marks.standing(request).forEach(mark -> blackened.add(mark.page()));
    return standing.stream()
        .map(page -> blackened.contains(page.page()) ? page.redacted() : page)
        .toList();
  }

  /** The count of changes so far; a change must name the count it saw. */
  @Transactional(readOnly = true)
  public long revision(RequestNumber request) {
    return work.revision(request);
  }

  /**
   * A person decides about pages.
   *
   * @param revision the count of changes this person saw
   * @param reason a {@link DecisionReason#code}
   * @throws AbstractionRefused with "locked" if the law withholds one of the pages
   * @throws AbstractionChanged if the work was changed in between
   */
  public void decide(
      RequestNumber request,
      long revision,
      List<PageKey> pages,
      Verdict verdict,
      String reason,
      StaffId by) {
    work.change(request, revision);
    var done = decisions.decide(request, Set.copyOf(pages), verdict, reason, by);
    journal.did(request, by, done);
    views.decided(request, done.size(), verdict, reason, by);
  }

  /** Codes of what still stands in the way of completing; empty if nothing. */
  @Transactional(readOnly = true)
  public List<String> hindrances(RequestNumber request) {
    return hindrances(request, decisions.standing(request));
  }

  private List<String> hindrances(RequestNumber request, List<PageDecision> pages) {
    var found = new ArrayList<>(hindrances.of(request, pages));
    // A word list decides nothing, so a person answers each of its findings.
    if (!suggestions.open(request, pages).isEmpty()) found.add("open-suggestions");
    return found;
  }

  /**
   * Seals a version. Pages put off for a later batch stay out of it.
   *
   * @throws AbstractionRefused with the hindrances, if there are any
   */
  public void complete(RequestNumber request, StaffId by) {
    work.locked(request);
    var pages = pages(request);
    var found = hindrances(request, pages);
    if (!found.isEmpty()) {
      throw new AbstractionRefused(found);
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var sealed =
        new SealedAbstraction(
            request,
            seals.nextVersion(request),
            by,
            at,
            pages,
            marks.standing(request),
            marks.terms(request));
    seals.keep(sealed);
    views.sealed(sealed);
  }

  /**
   * The newest sealed version.
   *
   * @throws IllegalStateException if nobody completed the work yet
   */
  @Transactional(readOnly = true)
  public SealedAbstraction sealed(RequestNumber request) {
    return latest(request)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ABS-03 Request " + request + " has no completed page decisions yet."));
  }

  /** The newest sealed version, if there is one. */
  @Transactional(readOnly = true)
  public Optional<SealedAbstraction> latest(RequestNumber request) {
    return seals.latest(request);
  }
}
