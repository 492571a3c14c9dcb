package org.custodian.abstraction;

import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * What the patient asked not to tell (rules J1, J2): a plan is not told of a visit that was paid
 * out of pocket; an agreed restriction holds for treatment, payment and operations, and yields to
 * emergencies and to the law.
 */
final class RestrictionRule implements PageRule {
  private final Frame frame;

  RestrictionRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    var held =
        frame.restrictions().stream().filter(one -> one.covers(page)).map(this::said).toList();
    return held.stream()
        .filter(ruling -> ruling.is(Verdict.WITHHOLD))
        .findFirst()
        .or(() -> held.stream().findFirst());
  }

  private Ruling said(Restriction restriction) {
    return restriction.kind() == Restriction.Kind.SELF_PAY ? selfPay() : agreed();
  }

  private Ruling selfPay() {
    boolean holds = frame.toHealthPlan() && paymentOrOperations();
    return holds
        ? Ruling.hold("J1", "self-pay", "basis", frame.basis(), "toHealthPlan", true)
        : Ruling.let("J1", "self-pay-elsewhere", "basis", frame.basis());
  }

  private Ruling agreed() {
    boolean restricted =
        paymentOrOperations()
            || frame.basis() == LegalBasis.TREATMENT
            || frame.basis() == LegalBasis.INVOLVED;
    if (!restricted) {
      return Ruling.let("J2", "restriction-yields", "basis", frame.basis());
    }
    return frame.overrides().stream()
        .filter(code -> code.fits(frame.basis()))
        .findFirst()
        .map(code -> Ruling.let("J2", "restriction-overridden", "override", code))
        .orElseGet(() -> Ruling.hold("J2", "restricted", "basis", frame.basis()));
  }

  private boolean paymentOrOperations() {
    return frame.basis() == LegalBasis.PAYMENT || frame.basis() == LegalBasis.OPERATIONS;
  }
}
