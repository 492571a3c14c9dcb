package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.LegalBasis;

/**
 * An authority that receives reports of abuse, neglect or domestic violence of adults asks, 45 CFR
 * 164.512(c) (rule C3). The patient is told promptly: {@link Duty#INFORM_PATIENT}.
 *
 * @param lawId the law that requires or authorizes the report, as lawyers cite it; may be empty if
 *     the patient agreed
 * @param seriousHarm whether the report is believed necessary to prevent serious harm; asked where
 *     a law only authorizes it
 */
public record AbuseReport(Ground ground, String lawId, boolean seriousHarm, List<ScopeLimit> limits)
    implements PresentedBasis {
  public AbuseReport {
    limits = List.copyOf(limits);
  }

  /** Why the law lets it go. */
  public enum Ground {
    REQUIRED_BY_LAW,
    AGREED,
    AUTHORIZED_BY_LAW,
    NONE
  }

  @Override
  public Finding judged(Situation now) {
    return new Judgement()
        .need(
            holds(),
            Defect.ABUSE_GROUND_MISSING,
            "ground",
            ground,
            "lawNamed",
            RequiredByLaw.names(lawId),
            "seriousHarm",
            seriousHarm)
        .on(LegalBasis.ABUSE, Grants.none().within(limits));
  }

  private boolean holds() {
    return switch (ground) {
      case AGREED -> true;
      case REQUIRED_BY_LAW -> RequiredByLaw.names(lawId);
      case AUTHORIZED_BY_LAW -> RequiredByLaw.names(lawId) && seriousHarm;
      case NONE -> false;
    };
  }
}
