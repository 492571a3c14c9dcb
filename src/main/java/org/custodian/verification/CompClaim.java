package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * An insurer, employer or board handles a work injury, 45 CFR 164.512(l) (rule C9). Whether that
 * needs an authorization, and how far it reaches, the law of the state says.
 *
 * @param claimShown whether there is a claim for a work injury of this patient
 * @param requesterIsParty whether the requester is the insurer, the employer, or the board of it
 * @param injuryOn the day of the injury
 */
public record CompClaim(boolean claimShown, boolean requesterIsParty, Optional<LocalDate> injuryOn)
    implements PresentedBasis {

  @Override
  public Finding judged(Situation now) {
    var law = now.law();
    var found =
        new Judgement()
            .need(
                law.compWithoutAuthorization(),
                Defect.COMP_NEEDS_AUTHORIZATION,
                "pack",
                law.pack(),
                "allowedWithoutAuthorization",
                law.compWithoutAuthorization(),
                "injuryOnly",
                law.compInjuryOnly())
            .need(
                claimShown && requesterIsParty && injuryOn.isPresent(),
                Defect.COMP_CLAIM_NOT_SHOWN,
                "claimShown",
                claimShown,
                "requesterIsParty",
                requesterIsParty,
                "injuryOn",
                injuryOn);
    found.note("Q1", Outcome.MET, "pack", law.pack());
    return found.on(LegalBasis.WORKERS_COMP, grants(law));
  }

  private Grants grants(StateLaw law) {
    if (!law.compInjuryOnly() || injuryOn.isEmpty()) {
      return Grants.none();
    }
    return Grants.none().within(List.of(ScopeLimit.since(injuryOn.get()))).aboutInjuryOnly();
  }
}
