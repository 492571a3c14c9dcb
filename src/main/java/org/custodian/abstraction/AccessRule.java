package org.custodian.abstraction;

import java.util.Optional;
import org.custodian.records.DocumentFlag;

/**
 * What a patient's right of access does not reach, 45 CFR 164.524(a)(1) and (2) (rules D1, D10).
 * What was compiled for a lawsuit stays; where the law lets the hospital deny, a person decides.
 */
final class AccessRule implements PageRule {
  private final Frame frame;

  AccessRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    if (page.has(DocumentFlag.FOR_LITIGATION)) {
      return Optional.of(
          frame.access()
              ? Ruling.hold("D1.lawsuit", "litigation-file", "basis", frame.basis())
              : Ruling.ask("D1.lawsuit", "litigation-file", "basis", frame.basis()));
    }
    if (!frame.access()) return Optional.empty();
    if (page.has(DocumentFlag.IN_CONFIDENCE)) return may("U5");
    if (page.has(DocumentFlag.PRIVACY_ACT)) return may("U4");
    if (page.has(DocumentFlag.RESEARCH_IN_PROGRESS)) return may("U3");
    return Optional.empty();
  }

  private static Optional<Ruling> may(String ground) {
    return Optional.of(Ruling.ask("D10", "may-be-denied", "ground", ground));
  }
}
