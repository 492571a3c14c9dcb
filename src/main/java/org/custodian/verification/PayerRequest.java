package org.custodian.verification;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * A health plan or another covered entity asks for payment or for its operations, 45 CFR 164.506(c)
 * (rules C11, F4, F5). Needs no authorization; the records are cut to the minimum.
 *
 * @param planOrPayer whether the requester is a plan, a payer or another covered entity, or acts
 *     for one; an employer is none
 * @param namesClaim whether it names the claim or the operation
 * @param relationship whether it has or had a relationship with the patient; asked for operations
 * @param minimumStated what it states in writing as the least it needs; may be relied on (rule F4)
 */
public record PayerRequest(
    Use use,
    boolean planOrPayer,
    boolean namesClaim,
    boolean relationship,
    Optional<Minimum> minimumStated)
    implements PresentedBasis {

  /** What the records are for. */
  public enum Use {
    PAYMENT,
    /** Quality, review of competence, or detection of fraud: 164.506(c)(4). */
    OPERATIONS,
    OTHER
  }

  /**
   * What the requester states in writing.
   *
   * @param reasonGiven whether it says why it needs just that
   * @param records what it needs
   */
  public record Minimum(boolean reasonGiven, List<ScopeLimit> records) {
    public Minimum {
      records = List.copyOf(records);
    }
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(planOrPayer, Defect.NOT_A_PAYER, "planOrPayer", planOrPayer)
            .need(
                use != Use.OTHER && namesClaim,
                Defect.NOT_FOR_PAYMENT,
                "use",
                use,
                "namesClaim",
                namesClaim)
            .need(
                use != Use.OPERATIONS || relationship,
                Defect.NO_RELATIONSHIP,
                "relationship",
                relationship);
    minimumStated.ifPresent(
        stated ->
            found.note(
                "F4",
                planOrPayer && stated.reasonGiven() ? Outcome.MET : Outcome.NOT_MET,
                "coveredEntity",
                planOrPayer,
                "reasonGiven",
                stated.reasonGiven()));
    var basis = use == Use.OPERATIONS ? LegalBasis.OPERATIONS : LegalBasis.PAYMENT;
    return found.on(basis, Grants.none());
  }

  /** What may be relied on as the minimum beside a protocol; empty if nothing may. */
  public List<ScopeLimit> relied() {
    return planOrPayer
        ? minimumStated.filter(Minimum::reasonGiven).map(Minimum::records).orElse(List.of())
        : List.of();
  }
}
