package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * Why records of a substance use program may go, beside the basis of the release itself, 42 CFR
 * part 2 (rules M2, M8, M10).
 *
 * @param basis P2_CONSENT, P2_EMERGENCY or P2_ORDER
 * @param variant which kind of consent; empty without one
 * @param counselingNotes whether counseling notes may go; only a consent of their own opens them
 *     (rule M3), and then nothing else
 * @param limits every one must reach a document of the program
 */
public record PartTwoGrant(
    LegalBasis basis,
    Optional<PartTwo.Variant> variant,
    boolean counselingNotes,
    List<ScopeLimit> limits) {
  public PartTwoGrant {
    limits = List.copyOf(limits);
  }

  /** Whether the ground reaches a document of the program of this type and day. */
  public boolean reaches(String documentType, LocalDate serviceDate) {
    return limits.stream().allMatch(limit -> limit.covers(documentType, serviceDate));
  }
}
