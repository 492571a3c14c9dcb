package org.custodian.abstraction;

import static org.custodian.vocabulary.LegalBasis.P2_EMERGENCY;

import java.util.Optional;

/**
 * Notes that a therapist or counselor keeps apart: rules A9 and D1 for psychotherapy notes, rule M3
 * for counseling notes of a program.
 */
final class NotesRules {
  private final Frame frame;

  NotesRules(Frame frame) {
    this.frame = frame;
  }

  Optional<Ruling> psychotherapy(PageFacts page) {
    boolean only = frame.permits().notesOnly();
    if (!page.psychotherapy()) {
      return only
          ? Optional.of(Ruling.hold("A9", "only-notes-authorized", "basis", frame.basis()))
          : Optional.empty();
    }
    if (frame.access()) {
      return Optional.of(Ruling.hold("D1.notes", "psychotherapy-notes", "type", page.type()));
    }
    if (only) {
      return Optional.of(Ruling.let("A9", "notes-authorized", "authorization", "of their own"));
    }
    var exception = frame.notesException().filter(code -> code.fits(frame.basis()));
    return Optional.of(
        exception
            .map(code -> Ruling.let("A9", "notes-exception", "exception", code))
            .orElseGet(() -> Ruling.hold("A9", "psychotherapy-notes", "type", page.type())));
  }

  Optional<Ruling> counseling(PageFacts page) {
    boolean only =
        frame.permits().partTwo().filter(Permits.PartTwoGround::counselingNotes).isPresent();
    if (!page.counselingNotes()) {
      return only
          ? Optional.of(Ruling.hold("M3", "only-notes-authorized", "basis", frame.basis()))
          : Optional.empty();
    }
    if (patientsOwn() || frame.permits().partTwoOn(P2_EMERGENCY)) {
      return Optional.empty();
    }
    return Optional.of(
        only
            ? Ruling.let("M3", "notes-authorized", "consent", "of their own")
            : Ruling.hold("M3", "counseling-notes", "type", page.type()));
  }

  private boolean patientsOwn() {
    return switch (frame.basis()) {
      case ACCESS, ACCESS_PR -> true;
      default -> false;
    };
  }
}
