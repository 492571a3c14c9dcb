package org.custodian.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * Who saw the letter of what is missing before it may go. The log says it, so that there is no
 * second truth about it.
 */
@Component
class ShownLetters {
  private static final String LETTER = "letter";
  private static final String DRAFT = "draft";
  private static final String MISSING = "missing";

  /**
   * Names of kinds that others write here; after one of these the letter may say something else.
   */
  private static final Set<String> NEWS =
      Set.of("BASIS_RECORDED", "PATIENT_MATCHED", "NOBODY_MATCHED");

  private final Ledger ledger;

  ShownLetters(Ledger ledger) {
    this.ledger = ledger;
  }

  void shown(RequestNumber request, List<Defect> missing, StaffId by) {
    ledger.append(
        request,
        Kind.PAPER_VIEWED,
        Actor.staff(by),
        Map.of(LETTER, DRAFT, MISSING, codes(missing)));
  }

  /** Whether this person has not seen the letter with exactly these defects since the last news. */
  boolean unseen(RequestNumber request, List<Defect> missing, StaffId by) {
    if (missing.isEmpty()) return false;
    var person = Actor.staff(by).value();
    return ledger.trace(request).stream()
        .filter(entry -> NEWS.contains(entry.kind().name()) || draft(entry, person))
        .reduce((earlier, later) -> later)
        .filter(last -> draft(last, person))
        .filter(last -> codes(missing).equals(last.facts().get(MISSING)))
        .isEmpty();
  }

  private static boolean draft(Entry entry, String person) {
    return entry.kind() == Kind.PAPER_VIEWED
        && entry.actor().equals(person)
        && DRAFT.equals(entry.facts().get(LETTER));
  }

  private static String codes(List<Defect> missing) {
    return missing.stream().map(Defect::name).sorted().collect(Collectors.joining(", "));
  }
}
