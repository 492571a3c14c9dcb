package org.custodian.abstraction;

import java.util.Optional;

/** Whether the page can be trusted to be this patient's (rule G1), and can be read at all (O3). */
final class IdentityRule implements PageRule {
  @Override
  public Optional<Ruling> speak(PageFacts page) {
    var reading = page.reading();
    if (!page.readable()) return Optional.of(Ruling.ask("O3", PageReading.UNREADABLE));
    if (!reading.searchable()) return Optional.of(Ruling.ask("G1", PageReading.PICTURE));
    if (reading.otherPatient()) {
      // With the patient's own number beside it the page may be a mother's on her child's chart.
      return Optional.of(
          reading.identified()
              ? Ruling.ask("G1", PageReading.OTHER_PATIENT, "ownNumber", true)
              : Ruling.hold("G1", PageReading.OTHER_PATIENT, "ownNumber", false));
    }
    if (reading.lookAlike()) return Optional.of(Ruling.ask("G1", PageReading.LOOK_ALIKE));
    return reading.identified()
        ? Optional.empty()
        : Optional.of(Ruling.ask("G1", PageReading.NO_IDENTIFIER));
  }
}
