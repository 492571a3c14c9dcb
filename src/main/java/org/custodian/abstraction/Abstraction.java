package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Which pages may go and what is blacked out on them. */
@Component
public class Abstraction {

  /** Lets the rules speak once about every collected page. Runs again without effect. */
  public void propose(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** Every collected page with its decision, in the order of the documents. */
  public List<PageDecision> pages(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** The count of changes so far; a change must name the count it saw. */
  public long revision(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /**
   * A person decides about pages.
   *
   * @param revision the count of changes this person saw
   * @param reason a code, for example "outside-scope"
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
    throw new UnsupportedOperationException();
  }

  /** Marks a drawn region; a drag that touches words is snapped to whole words. */
  public List<Mark> mark(
      RequestNumber request,
      long revision,
      PageKey page,
      Box drawn,
      MarkReason reason,
      MarkOrigin origin,
      StaffId by) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /** Takes marks back. */
  public void unmark(RequestNumber request, long revision, List<String> marks, StaffId by) {
    throw new UnsupportedOperationException();
  }

  /** Where a text stands; adds nothing. */
  public TermPlaces find(RequestNumber request, String text) {
    throw new UnsupportedOperationException();
  }

  /**
   * Bans a text from every page.
   *
   * @throws AbstractionRefused with "term-not-found" if it stands nowhere
   */
  public Term addTerm(
      RequestNumber request, long revision, String text, MarkReason reason, StaffId by) {
    throw new UnsupportedOperationException();
  }

  /** Takes a text back. */
  public void removeTerm(RequestNumber request, long revision, String term, StaffId by) {
    throw new UnsupportedOperationException();
  }

  /** The marks that stand. */
  public List<Mark> marks(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** The terms that stand. */
  public List<Term> terms(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /** Codes of what still stands in the way of completing; empty if nothing. */
  public List<String> hindrances(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /**
   * Seals a version.
   *
   * @throws AbstractionRefused with the hindrances, if there are any
   */
  public void complete(RequestNumber request, StaffId by) {
    throw new UnsupportedOperationException();
  }

  /**
   * The newest sealed version.
   *
   * @throws IllegalStateException if nobody completed the work yet
   */
  public SealedAbstraction sealed(RequestNumber request) {
    return latest(request)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ABS-03 Request " + request + " has no completed page decisions yet."));
  }

  /** The newest sealed version, if there is one. */
  public Optional<SealedAbstraction> latest(RequestNumber request) {
    throw new UnsupportedOperationException();
  }
}
