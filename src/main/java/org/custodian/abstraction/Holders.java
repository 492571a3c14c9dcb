package org.custodian.abstraction;

import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds records that the hospital has not. A patient who asks is told, and a bare answer that
 * there are none is then refused, 45 CFR 164.524(d)(3) (rule D14).
 */
@Component
@Transactional
public class Holders {
  private final ToldFacts told;

  Holders(ToldFacts told) {
    this.told = told;
  }

  /** Notes who holds the records. */
  public void known(RequestNumber request, Holder holder, StaffId by) {
    told.keep(request, CaseFact.HOLDER, holder, Map.of(), by);
  }

  /** Who holds them, if somebody knows. */
  @Transactional(readOnly = true)
  public Optional<Holder> of(RequestNumber request) {
    return told.latest(request, CaseFact.HOLDER, Holder.class);
  }

  /** Whether a bare "no records" may be said. */
  @Transactional(readOnly = true)
  public RuleDecision bareAnswer(RequestNumber request) {
    boolean known = of(request).isPresent();
    return RuleDecision.of(
        "D14", known ? Outcome.NOT_MET : Outcome.NOT_APPLICABLE, Map.of("holderKnown", known));
  }
}
