package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The marks and terms of a request as rows. */
@Component
class Marks {
  private static final int MOST_LETTERS = 200;

  private final MarkRows marks;
  private final TermRows terms;
  private final Clock clock;

  Marks(MarkRows marks, TermRows terms, Clock clock) {
    this.marks = marks;
    this.terms = terms;
    this.clock = clock;
  }

  List<Mark> standing(RequestNumber request) {
    return rows(request).stream().map(MarkRow::mark).toList();
  }

  List<Term> terms(RequestNumber request) {
    return termRows(request).stream().map(TermRow::term).toList();
  }

  List<Mark> add(
      RequestNumber request,
      PageKey page,
      List<Box> boxes,
      MarkReason reason,
      MarkOrigin origin,
      StaffId by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var act = id();
    return boxes.stream()
        .map(box -> new Mark(id(), page, box, reason.name(), origin.name(), by.value(), act))
        .map(mark -> marks.save(new MarkRow(request, mark, now)).mark())
        .toList();
  }

  /** Takes back whole acts; a mark alone would leave a half of what the hand meant. */
  int remove(RequestNumber request, Set<String> acts, StaffId by) {
    var chosen = rows(request).stream().filter(row -> acts.contains(row.act)).toList();
    chosen.forEach(row -> row.remove(by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return (int) chosen.stream().map(row -> row.act).distinct().count();
  }

  /** Acts that were taken back stand again. */
  void restore(RequestNumber request, Set<String> acts) {
    if (acts.isEmpty()) return;
    marks.findByRequestNoAndActIn(request.value(), acts).forEach(MarkRow::restore);
  }

  /** The page of an act, standing or not. */
  Optional<PageKey> page(RequestNumber request, String act) {
    return marks.findByRequestNoAndActIn(request.value(), Set.of(act)).stream()
        .map(row -> row.mark().page())
        .findFirst();
  }

  void restoreTerm(RequestNumber request, String id) {
    terms
        .findById(id)
        .filter(row -> row.requestNo.equals(request.value()))
        .ifPresent(TermRow::restore);
  }

  Term addTerm(RequestNumber request, String text, MarkReason reason, StaffId by) {
    var known = terms(request).stream().filter(term -> same(term.text(), text)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var term = new Term(id(), text, reason.name());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return terms.save(new TermRow(request, term, by, now)).term();
  }

  boolean removeTerm(RequestNumber request, String id, StaffId by) {
    var row = termRows(request).stream().filter(term -> term.id.equals(id)).findFirst();
    row.ifPresent(term -> term.remove(by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return row.isPresent();
  }

  /** The text as it is searched for: no spaces around it, single spaces within. */
  static String cleaned(String text) {
    var clean = text.strip().replaceAll("\\s+", " ");
    if (clean.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      throw new AbstractionRefused("term-too-short");
    }
    if (clean.length() > MOST_LETTERS) {
      throw new AbstractionRefused("term-too-long");
    }
    return clean;
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private List<MarkRow> rows(RequestNumber request) {
    return marks.findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(request.value());
  }

  private List<TermRow> termRows(RequestNumber request) {
    return terms.findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(request.value());
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
