package org.custodian.accounting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * An agency's wish that a patient shall not hear of its disclosures for a time, 45 CFR
 * 164.528(a)(2) (rule E8). Until its last day the accounting is silent about them, and about being
 * silent.
 *
 * @param request whose disclosures are meant; empty if a single one is
 * @param disclosure the single one
 * @param agency the law enforcement or oversight agency
 * @param official who stated it
 * @param written whether there is a statement in writing
 * @param lastDay the last day on which nothing is said
 */
@Phi
public record Suspension(
    Optional<RequestNumber> request,
    Optional<String> disclosure,
    String agency,
    String official,
    boolean written,
    LocalDate statedOn,
    LocalDate lastDay) {
  /** Only an official who enforces the law and an oversight agency may ask for it. */
  private static final Set<LegalBasis> MAY_ASK =
      Set.of(
          LegalBasis.LE_PROCESS, LegalBasis.LE_LOCATE, LegalBasis.LE_VICTIM, LegalBasis.OVERSIGHT);

  /** Whether a disclosure on this basis went to somebody who may ask for silence. */
  static boolean mayConcern(Disclosure disclosure) {
    return MAY_ASK.contains(disclosure.basis());
  }

  /** Whether an accounting that is made on this day leaves the disclosure out. */
  boolean hides(Disclosure fact, LocalDate madeOn) {
    boolean meant =
        disclosure.filter(fact.id()::equals).isPresent()
            || request.isPresent() && request.equals(fact.request());
    return meant && mayConcern(fact) && !madeOn.isBefore(statedOn) && !madeOn.isAfter(lastDay);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Suspension[withheld]";
  }
}
