package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.LegalBasis;

/**
 * A disclosure that the law permits once somebody with the power decided it, 45 CFR 164.512(h) to
 * (k), 164.514(e) (rule C10).
 *
 * @param decidedOn the day of the decision
 * @param documented whether the decision and what it rests on are among the papers
 * @param limits what was decided
 */
public record DecidedDisclosure(
    Kind kind,
    DecidedBy decidedBy,
    Optional<LocalDate> decidedOn,
    boolean documented,
    List<ScopeLimit> limits)
    implements PresentedBasis {
  public DecidedDisclosure {
    limits = List.copyOf(limits);
  }

  /** What is disclosed for. */
  public enum Kind {
    RESEARCH_WAIVER(LegalBasis.RESEARCH_WAIVER, DecidedBy.IRB, DecidedBy.PRIVACY_BOARD),
    LIMITED_DATA_SET(
        LegalBasis.LIMITED_DATA_SET,
        DecidedBy.IRB,
        DecidedBy.PRIVACY_BOARD,
        DecidedBy.PRIVACY_OFFICER),
    ORGAN(LegalBasis.ORGAN, DecidedBy.ORGAN_ORGANIZATION, DecidedBy.PROFESSIONAL),
    THREAT(LegalBasis.THREAT, DecidedBy.PROFESSIONAL, DecidedBy.PRIVACY_OFFICER),
    CUSTODY(LegalBasis.CUSTODY, DecidedBy.OFFICIAL),
    NATIONAL_SECURITY(LegalBasis.NATIONAL_SECURITY, DecidedBy.OFFICIAL);

    private final LegalBasis basis;
    private final Set<DecidedBy> deciders;

    Kind(LegalBasis basis, DecidedBy... deciders) {
      this.basis = basis;
      this.deciders = Set.of(deciders);
    }
  }

  /** Who decided. */
  public enum DecidedBy {
    IRB,
    PRIVACY_BOARD,
    PRIVACY_OFFICER,
    /** A licensed health care professional. */
    PROFESSIONAL,
    ORGAN_ORGANIZATION,
    /** The authorized official of the agency or institution. */
    OFFICIAL,
    CLERK,
    NOBODY
  }

  @Override
  public Finding judged(Situation now) {
    boolean decided =
        decidedBy != DecidedBy.NOBODY
            && documented
            && decidedOn.filter(day -> !day.isAfter(now.day())).isPresent();
    return new Judgement()
        .need(
            decided,
            Defect.NOBODY_DECIDED,
            "kind",
            kind,
            "decidedBy",
            decidedBy,
            "decidedOn",
            decidedOn,
            "documented",
            documented)
        .need(
            decidedBy == DecidedBy.NOBODY || kind.deciders.contains(decidedBy),
            Defect.DECIDED_BY_WRONG_PERSON)
        .on(kind.basis, Grants.none().within(limits));
  }
}
