package org.custodian.abstraction;

import java.util.Optional;

/**
 * Nothing goes that was not asked for, or that a paper behind the request does not cover (rules A8,
 * A10, B1, B9, D1).
 */
final class ScopeRule implements PageRule {
  private final Frame frame;

  ScopeRule(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    return frame
        .asked()
        .misses(page)
        .map(why -> Ruling.hold(frame.scopeRule(), why, "of", "request"))
        .or(() -> beyondAPaper(page))
        .or(() -> takenBack(page));
  }

  private Optional<Ruling> beyondAPaper(PageFacts page) {
    return frame.permits().limits().stream()
        .flatMap(limit -> limit.misses(page).stream())
        .findFirst()
        .map(why -> Ruling.hold(frame.limitRule(), why, "of", "paper"));
  }

  private Optional<Ruling> takenBack(PageFacts page) {
    return frame.permits().excluded().stream().anyMatch(part -> part.covers(page))
        ? Optional.of(Ruling.hold("A8", "taken-back", "of", "revocation"))
        : Optional.empty();
  }
}
