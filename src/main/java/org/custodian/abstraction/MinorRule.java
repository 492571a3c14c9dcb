package org.custodian.abstraction;

import java.util.Optional;
import java.util.Set;
import org.custodian.records.Encounter;

/**
 * A parent stands in for a minor, but not for visits to which the minor lawfully consented alone,
 * 45 CFR 164.502(g)(3) (rule L2). Which services and from which age says the state.
 */
final class MinorRule implements PageRule {
  private static final Set<String> WHATEVER_THE_AGE =
      Set.of(Encounter.BY_COURT, Encounter.PARENT_AGREED);

  private final Frame frame;

  MinorRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    if (!frame.permits().parent()) return Optional.empty();
    return page.visit().flatMap(Encounter::minorConsent).map(service -> said(page, service));
  }

  private Ruling said(PageFacts page, String service) {
    int age = page.ageOfSomebodyBorn(frame.born());
    if (WHATEVER_THE_AGE.contains(service)) {
      return Ruling.hold("L2", "minors-own-visit", "consent", service, "age", age);
    }
    var least = frame.state().minorConsent().get(service);
    if (least == null) {
      // The federal rule points to the state; where the state says nothing a person has to judge.
      return Ruling.ask("L2", "minor-consent-unclear", "pack", frame.state().pack(), "age", age);
    }
    return age >= least
        ? Ruling.hold("L2", "minors-own-visit", "age", age, "from", least)
        : Ruling.let("L2", "minor-too-young", "age", age, "from", least);
  }
}
