package org.custodian.verification;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * An order of a court under 42 CFR part 2, subpart E (rules M8, M9). It permits and does not
 * compel: without a subpoena beside it counsel decides.
 *
 * @param kind GENERAL for an order or warrant that was not made under subpart E
 * @param fromCourt whether a court of competent jurisdiction made it
 * @param inForce whether it is neither stayed nor vacated
 * @param confidentialCommunications whether it reaches what the patient said in treatment
 * @param groundsFor263 whether it then states a ground of 42 CFR 2.63
 * @param subpoenaPresent whether a subpoena or like process came with it
 * @param clearedByCounsel whether counsel said to answer the order although nothing compels
 * @param limits what the order reaches
 */
public record PartTwoOrder(
    Kind kind,
    CaseKind caseKind,
    boolean fromCourt,
    boolean inForce,
    boolean namesThisPatient,
    Findings findings,
    boolean confidentialCommunications,
    boolean groundsFor263,
    boolean subpoenaPresent,
    boolean clearedByCounsel,
    List<ScopeLimit> limits)
    implements PartTwo {
  public PartTwoOrder {
    limits = List.copyOf(limits);
  }

  /** Under which section it was made. */
  public enum Kind {
    /** Not for a crime of the patient: civil, administrative, legislative. */
    SECTION_2_64(CaseKind.NONCRIMINAL),
    /** To investigate or prosecute the patient. */
    SECTION_2_65(CaseKind.CRIMINAL_AGAINST_PATIENT),
    /** To investigate or prosecute the program or the holder. */
    SECTION_2_66(CaseKind.AGAINST_PROGRAM),
    /** An ordinary order or warrant: does not reach these records. */
    GENERAL;

    private final List<CaseKind> fits;

    Kind(CaseKind... fits) {
      this.fits = List.of(fits);
    }

    boolean fits(CaseKind caseKind) {
      return fits.contains(caseKind);
    }
  }

  /** What the case is about. */
  public enum CaseKind {
    NONCRIMINAL,
    CRIMINAL_AGAINST_PATIENT,
    AGAINST_PROGRAM
  }

  /**
   * What the order says that the court found.
   *
   * @param noticeGiven patient and holder had notice and could answer; 2.65 asks it for the holder
   * @param otherWaysUnavailable other ways to the facts are not available or would not work
   * @param publicInterestOutweighs the public interest outweighs the harm to the patient
   * @param extremelySerious the crime is extremely serious; asked by 2.65 only
   */
  public record Findings(
      boolean noticeGiven,
      boolean otherWaysUnavailable,
      boolean publicInterestOutweighs,
      boolean extremelySerious) {}

  @Override
  public void judge(Judgement found, Situation now) {
    found
        .need(kind != Kind.GENERAL && fromCourt, Defect.PROGRAM_ORDER_MISSING, "orderKind", kind)
        .need(inForce, Defect.PROGRAM_ORDER_NOT_IN_FORCE, "inForce", inForce)
        .need(namesThisPatient, Defect.PROGRAM_ORDER_FOR_OTHER_PATIENT);
    if (kind != Kind.GENERAL) {
      fit(found);
    }
    found.need(
        subpoenaPresent || clearedByCounsel,
        Defect.PROGRAM_ORDER_WITHOUT_SUBPOENA,
        "subpoenaPresent",
        subpoenaPresent,
        "clearedByCounsel",
        clearedByCounsel);
  }

  @Override
  public PartTwoGrant grant() {
    return new PartTwoGrant(LegalBasis.P2_ORDER, Optional.empty(), false, limits);
  }

  private void fit(Judgement found) {
    found
        .need(
            kind.fits(caseKind),
            Defect.PROGRAM_ORDER_DOES_NOT_FIT,
            "orderKind",
            kind,
            "caseKind",
            caseKind)
        .need(
            enoughFound(),
            Defect.PROGRAM_ORDER_WITHOUT_FINDINGS,
            "noticeGiven",
            findings.noticeGiven,
            "otherWaysUnavailable",
            findings.otherWaysUnavailable,
            "publicInterestOutweighs",
            findings.publicInterestOutweighs,
            "extremelySerious",
            findings.extremelySerious)
        .need(
            !confidentialCommunications || groundsFor263,
            Defect.PROGRAM_ORDER_WITHOUT_GROUNDS,
            "confidentialCommunications",
            confidentialCommunications);
  }

  /** 2.66 may be made without notice, and only 2.65 asks for the gravity of the crime. */
  private boolean enoughFound() {
    return findings.otherWaysUnavailable
        && findings.publicInterestOutweighs
        && (findings.noticeGiven || kind == Kind.SECTION_2_66)
        && (findings.extremelySerious || kind != Kind.SECTION_2_65);
  }
}
