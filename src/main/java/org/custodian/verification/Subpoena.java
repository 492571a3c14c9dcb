package org.custodian.verification;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * Process that no judge signed, 45 CFR 164.512(e)(1)(ii) (rules B2 to B7, B9).
 *
 * @param assurance what the party shows of notice or protective order, if anything
 * @param authorization the patient's permission, if it came along
 * @param limits what it commands, if its words name types or dates
 */
public record Subpoena(
    Enforceability enforceability,
    Optional<SatisfactoryAssurance> assurance,
    Optional<Authorization> authorization,
    List<ScopeLimit> limits)
    implements PresentedBasis {
  public Subpoena {
    limits = List.copyOf(limits);
  }

  /** Commands what the request asks for. */
  public Subpoena(
      Enforceability enforceability,
      Optional<SatisfactoryAssurance> assurance,
      Optional<Authorization> authorization) {
    this(enforceability, assurance, authorization, List.of());
  }

  /**
   * A valid authorization is the better basis, so it comes first (rule B9), and the narrower of the
   * two scopes holds; without one the assurance must hold (rule B2). Both together never heal each
   * other's defects.
   */
  @Override
  public Finding judged(Situation now) {
    var permitted = authorization.map(paper -> paper.judged(now));
    var found = new Judgement();
    permitted.ifPresent(
        paper ->
            found.note(
                "B9",
                paper.sufficient() ? Outcome.MET : Outcome.NOT_MET,
                "authorizationValid",
                paper.sufficient()));
    if (permitted.isPresent() && permitted.get() instanceof Finding.Sufficient good) {
      return found.see(good).on(good.basis(), good.grants().within(limits));
    }
    return onAssurance(found, permitted, now);
  }

  private Finding onAssurance(Judgement found, Optional<Finding> permitted, Situation now) {
    enforceability.judge(found, now);
    found.need(
        assurance.isPresent(),
        Defect.NO_SATISFACTORY_ASSURANCE,
        "assurance",
        assurance.map(shown -> shown.basis().name()).orElse("NONE"));
    assurance.ifPresent(shown -> shown.judge(found, now.day()));
    if (found.clean()) {
      permitted.ifPresent(found::see);
    } else {
      // The requester tried to show a permission, so it hears what that lacks as well.
      permitted.ifPresent(found::take);
    }
    var basis = assurance.map(SatisfactoryAssurance::basis).orElse(LegalBasis.SUBPOENA_NOTICE);
    return found.on(basis, Grants.none().within(limits));
  }

  @Override
  public Subpoena takenBack(TakenBack how) {
    return new Subpoena(
        enforceability, assurance, authorization.map(paper -> paper.takenBack(how)), limits);
  }
}
