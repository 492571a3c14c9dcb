package org.custodian.abstraction;

import java.util.Optional;

/**
 * No more than the purpose needs (rules F1 to F5, C9). A protocol names the documents; what the
 * requester may be relied on for is added; the entire record needs a reason in writing.
 */
final class NeedRule implements PageRule {
  private final Frame frame;
  private final Need need;

  NeedRule(Frame frame) {
    this.frame = frame;
    this.need = frame.need();
  }

  @Override
  public Optional<Ruling> speak(PageFacts page) {
    if (frame.permits().injuryOnly() || need.manner() == Need.Manner.INJURY && need.applies()) {
      return Optional.of(injury(page));
    }
    if (!need.applies()) return Optional.empty();
    if (need.relied().stream().anyMatch(part -> part.covers(page))) {
      return Optional.of(Ruling.let("F4", "relied-on", "protocol", need.protocol()));
    }
    if (need.justified()) {
      return Optional.of(Ruling.let("F5", "entire-record-justified", "protocol", need.protocol()));
    }
    return Optional.of(
        switch (need.manner()) {
          case LIST -> listed(page);
          case RELY -> relied();
          case OFFICIAL -> Ruling.let("F4", "relied-on", "protocol", need.protocol());
          case COMMANDED, INJURY ->
              Ruling.let("F1", "in-scope-minimum", "protocol", need.protocol());
          case REVIEW -> Ruling.ask("F3", "need-unclear", "protocol", need.protocol());
        });
  }

  private Ruling listed(PageFacts page) {
    if (!need.types().contains(page.type())) {
      return Ruling.hold("F3", "beyond-protocol", "protocol", need.protocol(), "type", page.type());
    }
    if (!need.encounterOnly()) {
      return Ruling.let("F3", "in-protocol", "protocol", need.protocol());
    }
    if (!need.visitKnown()) {
      return Ruling.ask("F3", "visit-unknown", "protocol", need.protocol());
    }
    return need.ofTheVisit(page)
        ? Ruling.let("F3", "in-protocol", "protocol", need.protocol())
        : Ruling.hold("F3", "other-visit", "protocol", need.protocol());
  }

  private Ruling relied() {
    return frame.asked().limited()
        ? Ruling.let("F4", "relied-on", "protocol", need.protocol())
        : Ruling.ask("F5", "entire-record-unjustified", "protocol", need.protocol());
  }

  private Ruling injury(PageFacts page) {
    if (!frame.injury().known()) return Ruling.ask("C9", "injury-unknown", "claim", "unknown");
    if (frame.injury().concerns(page)) return Ruling.let("C9", "of-the-injury", "claim", "known");
    if (!frame.injury().sameDay(page)) return Ruling.hold("C9", "not-the-injury", "claim", "known");
    // What is sensitive may have nothing to do with an injury of the same day.
    return page.sensitive()
        ? Ruling.ask("C9", "injury-unknown", "claim", "day")
        : Ruling.let("C9", "of-the-injury", "claim", "day");
  }
}
