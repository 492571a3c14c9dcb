package org.custodian.abstraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is blacked out on pages that go: places of a page, and texts wherever they stand. Changes
 * name the count they saw, as those of {@link Abstraction} do.
 */
@Component
@Transactional
public class Redactions {
  private final Work work;
  private final Decisions decisions;
  private final Marks marks;
  private final Terms terms;
  private final Chart chart;
  private final Journal journal;
  private final Views views;

  Redactions(
      Work work,
      Decisions decisions,
      Marks marks,
      Terms terms,
      Chart chart,
      Journal journal,
      Views views) {
    this.work = work;
    this.decisions = decisions;
    this.marks = marks;
    this.terms = terms;
    this.chart = chart;
    this.journal = journal;
    this.views = views;
  }

  /**
   * Marks a drawn region; a drag that touches words is snapped to whole words.
   *
   * @return the boxes it took, all of one act
   */
  public List<Mark> mark(
      RequestNumber request,
      long revision,
      PageKey page,
      Box drawn,
      MarkReason reason,
      MarkOrigin origin,
      StaffId by) {
    return add(
        request, revision, page, Snap.drawn(chart.page(request, page), drawn), reason, origin, by);
  }

  /** Marks words by their place in the page's word list, from 0. */
  public List<Mark> markWords(
      RequestNumber request,
      long revision,
      PageKey page,
      List<Integer> words,
      MarkReason reason,
      MarkOrigin origin,
      StaffId by) {
    var text = chart.page(request, page);
    if (words.isEmpty() || words.stream().anyMatch(w -> w < 0 || w >= text.words().size())) {
      throw new AbstractionRefused("unknown-word");
    }
    return add(request, revision, page, Snap.words(text, words), reason, origin, by);
  }

  private List<Mark> add(
      RequestNumber request,
      long revision,
      PageKey page,
      List<Box> boxes,
      MarkReason reason,
      MarkOrigin origin,
      StaffId by) {
    work.change(request, revision);
    var added = marks.add(request, page, boxes, reason, origin, by);
    var act = added.get(0).act();
    journal.did(request, by, List.of(JournalItem.came(JournalItem.Kind.ACT, act)));
    views.marked(request, "mark", 1, reason.name(), by);
    return added;
  }

  /** Takes back every mark of these acts. */
  public void unmark(RequestNumber request, long revision, List<String> acts, StaffId by) {
    work.change(request, revision);
    var known = marks.standing(request).stream().map(Mark::act).collect(Collectors.toSet());
    var gone = Set.copyOf(acts).stream().filter(known::contains).sorted().toList();
    int count = marks.remove(request, Set.copyOf(gone), by);
    journal.did(
        request,
        by,
        gone.stream().map(act -> JournalItem.went(JournalItem.Kind.ACT, act)).toList());
    views.marked(request, "mark taken back", count, "", by);
  }

  /** Where a text stands on pages that go; adds nothing. */
  @Transactional(readOnly = true)
  public TermPlaces find(RequestNumber request, String text) {
    return terms.find(
        request, Marks.cleaned(text), PageDecision.going(decisions.standing(request)));
  }

  /**
   * Bans a text from every page.
   *
   * @throws AbstractionRefused with "term-not-found" if it stands on no page that goes
   */
  public Term addTerm(
      RequestNumber request, long revision, String text, MarkReason reason, StaffId by) {
    work.change(request, revision);
    if (find(request, text).count() == 0) {
      throw new AbstractionRefused("term-not-found");
    }
    var known = marks.terms(request);
    var term = marks.addTerm(request, Marks.cleaned(text), reason, by);
    if (!known.contains(term)) {
      journal.did(request, by, List.of(JournalItem.came(JournalItem.Kind.TERM, term.id())));
    }
    views.marked(request, "term", 1, reason.name(), by);
    return term;
  }

  /**
   * Bans a text, but the patient's own name or number only if somebody says to be sure.
   *
   * @throws AbstractionRefused with "patients-own" if it is and nobody is sure
   */
  public Term addTerm(
      RequestNumber request,
      long revision,
      String text,
      MarkReason reason,
      boolean sure,
      StaffId by) {
    if (!sure && find(request, text).patientsOwn()) {
      throw new AbstractionRefused("patients-own");
    }
    return addTerm(request, revision, text, reason, by);
  }

  /** Takes a text back. */
  public void removeTerm(RequestNumber request, long revision, String term, StaffId by) {
    work.change(request, revision);
    int count = marks.removeTerm(request, term, by) ? 1 : 0;
    if (count > 0) journal.did(request, by, List.of(JournalItem.went(JournalItem.Kind.TERM, term)));
    views.marked(request, "term taken back", count, "", by);
  }

  /** The marks that stand. */
  @Transactional(readOnly = true)
  public List<Mark> marks(RequestNumber request) {
    return marks.standing(request);
  }

  /** The terms that stand. */
  @Transactional(readOnly = true)
  public List<Term> terms(RequestNumber request) {
    return marks.terms(request);
  }
}
