package org.custodian.abstraction;

import static org.custodian.vocabulary.LegalBasis.P2_CONSENT;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Categories that a state lets go on an authorization only where the patient named them with
 * initials of their own (rules A10, Q1).
 */
final class OptInRule implements PageRule {
  private final Frame frame;

  OptInRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    if (!frame.signedByPatient()) return Optional.empty();
    var needed = new TreeSet<String>();
    for (var category : frame.state().optIns()) {
      if (page.carriesAny(Labels.ofCategory(category))) needed.add(category);
    }
    if (needed.isEmpty()) return Optional.empty();
    var missing = new TreeSet<>(needed);
    missing.removeAll(given(page));
    return Optional.of(
        missing.isEmpty()
            ? Ruling.let("Q1", "opt-in-given", "categories", needed, "pack", frame.state().pack())
            : missing(missing));
  }

  /** Categories that no paper opened, among those that the state asks for. */
  Set<String> closed() {
    if (!frame.signedByPatient()) return Set.of();
    var closed = new TreeSet<>(frame.state().optIns());
    closed.removeAll(frame.permits().optIns());
    return closed;
  }

  private Set<String> given(PageFacts page) {
    var given = new HashSet<>(frame.permits().optIns());
    // A paper of their own names what these records are more plainly than initials would.
    if (page.psychotherapy() && frame.permits().notesOnly()) given.add("MENTAL_HEALTH");
    if (page.partTwo() && frame.permits().partTwoOn(P2_CONSENT)) given.add("SUD");
    return given;
  }

  private Ruling missing(Set<String> categories) {
    var state = frame.state();
    return Ruling.hold(
            "Q1",
            "opt-in-missing",
            "categories",
            categories,
            "pack",
            state.pack(),
            "verified",
            state.optInVerified())
        .citing("45 CFR 164.508(a)(1); state pack " + state.pack() + ", " + state.optInKey());
  }
}
