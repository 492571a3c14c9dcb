package org.custodian.abstraction;

import java.util.Optional;
import org.custodian.records.DocumentFlag;
import org.custodian.vocabulary.LegalBasis;

/**
 * Records of a substance-use program, 42 CFR part 2 (rules M1, M2, M6, M8, M10 to M12): the patient
 * sees them, a consent, an emergency or an order of their own opens them, and a subpoena or a
 * general order never does.
 */
final class ProgramRule implements PageRule {
  private final Frame frame;

  ProgramRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    return page.partTwo() ? Optional.of(said(page)) : Optional.empty();
  }

  private Ruling said(PageFacts page) {
    boolean underTpo = page.has(DocumentFlag.RECEIVED_UNDER_TPO);
    var ground = frame.permits().partTwo().filter(of -> of.reaches(page));
    if (frame.basis() == LegalBasis.ACCESS || frame.basis() == LegalBasis.ACCESS_PR) {
      // What a minor told a program, a parent learns only if the minor signed, 42 CFR 2.14.
      return frame.permits().parent() && ground.isEmpty()
          ? Ruling.hold("M11", "program-records", "asker", "PARENT")
          : Ruling.let("M12", "patients-own-program", "unit", page.unit());
    }
    if (ground.isPresent()) {
      return Ruling.let(ground.get().rule(), "program-permitted", "ground", ground.get().basis());
    }
    if (underTpo && !frame.proceeding()) {
      return Ruling.let("M6", "received-for-care", "basis", frame.basis());
    }
    return frame.proceeding()
        ? Ruling.hold("M8", "program-records", "basis", frame.basis(), "underTpo", underTpo)
        : Ruling.hold("M2", "program-records", "basis", frame.basis());
  }
}
