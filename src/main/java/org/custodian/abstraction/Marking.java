package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What makes marking quick: suggestions and their answers, forms found everywhere, one place on
 * many pages, and steps that can be undone without end. Changes name the count they saw, as those
 * of {@link Abstraction} do.
 */
@Component
@Transactional
public class Marking {
  private final Work work;
  private final Decisions decisions;
  private final Marks marks;
  private final Suggestions suggestions;
  private final Patterns patterns;
  private final Proposal proposal;
  private final Chart chart;
  private final Journal journal;
  private final Turning turning;
  private final Views views;

  Marking(
      Work work,
      Decisions decisions,
      Marks marks,
      Suggestions suggestions,
      Patterns patterns,
      Proposal proposal,
      Chart chart,
      Journal journal,
      Turning turning,
      Views views) {
    this.work = work;
    this.decisions = decisions;
    this.marks = marks;
    this.suggestions = suggestions;
    this.patterns = patterns;
    this.proposal = proposal;
    this.chart = chart;
    this.journal = journal;
    this.turning = turning;
    this.views = views;
  }

  /** What undo and redo would reach. */
  public record Reach(boolean undo, boolean redo) {}

  /**
   * Marks the words of suggestions, one act each.
   *
   * @param ids of open suggestions; one that is not open any more is left out
   * @throws AbstractionRefused with "suggestion-answered" if none of them is open
   * @throws AbstractionChanged if the work was changed in between
   */
  public List<Mark> accept(RequestNumber request, long revision, List<Long> ids, StaffId by) {
    work.change(request, revision);
    var added = new ArrayList<Mark>();
    for (var one : chosen(request, ids)) {
      var boxes = Snap.words(chart.page(request, one.page()), one.words());
      var reason = one.source().reason();
      added.addAll(marks.add(request, one.page(), boxes, reason, MarkOrigin.OFFERED, by));
    }
    return done(request, added, by);
  }

  /**
   * A person says that suggested words may go.
   *
   * @throws AbstractionRefused with "suggestion-answered" if none of them is open
   */
  public void reject(RequestNumber request, long revision, List<Long> ids, StaffId by) {
    work.change(request, revision);
    var rejected = suggestions.reject(request, chosen(request, ids), by);
    journal.did(
        request,
        by,
        rejected.stream().map(id -> JournalItem.came(JournalItem.Kind.ANSWER, id)).toList());
    views.marked(request, "suggestion rejected", rejected.size(), "", by);
  }

  private List<Suggestion> chosen(RequestNumber request, List<Long> ids) {
    var wanted = Set.copyOf(ids);
    var open =
        suggestions.open(request, decisions.standing(request)).stream()
            .filter(one -> wanted.contains(one.id()))
            .toList();
    if (open.isEmpty()) throw new AbstractionRefused("suggestion-answered");
    return open;
  }

  /** Blacks out everything on a page but a region: the inverse of a drawn mark. */
  public List<Mark> keepOnly(
      RequestNumber request, long revision, PageKey page, Box kept, MarkReason reason, StaffId by) {
    work.change(request, revision);
    var boxes = Snap.around(chart.page(request, page), kept);
    return done(request, marks.add(request, page, boxes, reason, MarkOrigin.DRAG, by), by);
  }

  /**
   * Puts the boxes of an act on the same place of every other page that goes.
   *
   * @param everywhere on all documents; only on the act's own otherwise
   */
  public List<Mark> repeat(
      RequestNumber request, long revision, String act, boolean everywhere, StaffId by) {
    work.change(request, revision);
    var model = marks.standing(request).stream().filter(mark -> mark.act().equals(act)).toList();
    if (model.isEmpty()) throw new AbstractionRefused("unknown-mark");
    var first = model.get(0);
    var reason = MarkReason.valueOf(first.reason());
    var size = chart.page(request, first.page()).cropBox();
    var added = new ArrayList<Mark>();
    for (var page : going(request)) {
      boolean meant = everywhere || page.documentId().equals(first.page().documentId());
      if (!meant || page.equals(first.page())) continue;
      var text = chart.page(request, page);
      // On paper of another size the same numbers are another place.
      if (!text.cropBox().equals(size)) continue;
      var boxes =
          model.stream().flatMap(mark -> Snap.drawn(text, mark.box()).stream()).distinct().toList();
      added.addAll(marks.add(request, page, boxes, reason, MarkOrigin.DRAG, by));
    }
    if (added.isEmpty()) throw new AbstractionRefused("nothing-to-repeat");
    return done(request, added, by);
  }

  /** Where a form such as a telephone number stands on pages that go; adds nothing. */
  @Transactional(readOnly = true)
  public TermPlaces find(RequestNumber request, PatternKind kind) {
    return patterns.find(request, kind, going(request)).places();
  }

  /**
   * Marks every place where a form stands, but not the patient's own.
   *
   * @throws AbstractionRefused with "term-not-found" if it stands on no page that goes
   */
  public List<Mark> markAll(
      RequestNumber request, long revision, PatternKind kind, MarkReason reason, StaffId by) {
    work.change(request, revision);
    var added = new ArrayList<Mark>();
    patterns
        .find(request, kind, going(request))
        .pages()
        .forEach(
            (page, hits) ->
                hits.forEach(
                    hit ->
                        added.addAll(marks.add(request, page, hit, reason, MarkOrigin.TERM, by))));
    if (added.isEmpty()) throw new AbstractionRefused("term-not-found");
    return done(request, added, by);
  }

  /** Whose page it is, as its own text tells. */
  @Transactional(readOnly = true)
  public List<Identifier> identifiers(RequestNumber request, PageKey page) {
    return proposal.reader(request).identifiers(chart.page(request, page));
  }

  /** What this person could undo and do again. */
  @Transactional(readOnly = true)
  public Reach reach(RequestNumber request, StaffId by) {
    return new Reach(
        journal.undoable(request, by).isPresent(), journal.redoable(request, by).isPresent());
  }

  /**
   * Takes this person's newest step back.
   *
   * @return a page on which something changed
   * @throws AbstractionRefused with "nothing-to-undo", or with "overtaken" if somebody decided
   *     otherwise about its pages since
   */
  public Optional<PageKey> undo(RequestNumber request, long revision, StaffId by) {
    work.change(request, revision);
    var step =
        journal.undoable(request, by).orElseThrow(() -> new AbstractionRefused("nothing-to-undo"));
    var place = turning.turn(request, step, true, by);
    step.state = JournalRow.State.UNDONE;
    views.marked(request, "step undone", step.items.size(), "", by);
    return place;
  }

  /** Does this person's step again that was undone last. */
  public Optional<PageKey> redo(RequestNumber request, long revision, StaffId by) {
    work.change(request, revision);
    var step =
        journal.redoable(request, by).orElseThrow(() -> new AbstractionRefused("nothing-to-redo"));
    var place = turning.turn(request, step, false, by);
    step.state = JournalRow.State.DONE;
    views.marked(request, "step done again", step.items.size(), "", by);
    return place;
  }

  private List<Mark> done(RequestNumber request, List<Mark> added, StaffId by) {
    var acts = added.stream().map(Mark::act).distinct().toList();
    journal.did(
        request,
        by,
        acts.stream().map(act -> JournalItem.came(JournalItem.Kind.ACT, act)).toList());
    var reason = added.isEmpty() ? "" : added.get(0).reason();
    views.marked(request, "mark", acts.size(), reason, by);
    return List.copyOf(added);
  }

  private Set<PageKey> going(RequestNumber request) {
    return PageDecision.going(decisions.standing(request));
  }
}
