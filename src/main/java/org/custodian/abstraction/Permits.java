package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;

/**
 * How far the papers behind a basis reach. What is not in here was not granted.
 *
 * @param optIns categories that the paper names: HIV, MENTAL_HEALTH, SUD, GENETIC
 * @param partTwo the ground on which program records may go, if there is one
 * @param notesOnly whether the paper opens psychotherapy notes and nothing else (rule A9)
 * @param limits every one has to reach a page: each paper narrows (rules A10, B1, B9)
 * @param excluded what was taken back again (rule A8)
 * @param parent whether a parent acts for a minor, so that visits to which the minor consented
 *     alone stay (rule L2)
 * @param injuryOnly whether no more than the claimed injury may go (rule C9)
 */
@Phi
record Permits(
    Set<String> optIns,
    Optional<PartTwoGround> partTwo,
    boolean notesOnly,
    List<Reach> limits,
    List<Reach> excluded,
    boolean parent,
    boolean injuryOnly) {
  static final Permits NONE =
      new Permits(Set.of(), Optional.empty(), false, List.of(), List.of(), false, false);

  /**
   * Why program records may go, 42 CFR part 2.
   *
   * @param basis P2_CONSENT, P2_EMERGENCY or P2_ORDER
   * @param counselingNotes whether it opens a counselor's separate notes, and nothing else
   * @param limits every one has to reach a page of the program
   */
  record PartTwoGround(LegalBasis basis, boolean counselingNotes, List<Reach> limits) {
    boolean reaches(PageFacts page) {
      return limits.stream().allMatch(limit -> limit.covers(page));
    }

    /** The rule under which pages go on this ground. */
    String rule() {
      return switch (basis) {
        case P2_EMERGENCY -> "M10";
        case P2_ORDER -> "M8";
        default -> "M2";
      };
    }
  }

  /** Whether the ground for program records, if there is one, is of this kind. */
  boolean partTwoOn(LegalBasis basis) {
    return partTwo.filter(ground -> ground.basis() == basis).isPresent();
  }

  @Override
  public String toString() {
    return "Permits[withheld]";
  }
}
