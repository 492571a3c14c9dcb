package org.custodian.web.desk.notes;

import java.util.List;
import org.custodian.intake.ReceivedRequest;
import org.custodian.retention.LegalHold;
import org.custodian.retention.Retention;
import org.custodian.vocabulary.Facility;
import org.custodian.web.desk.notes.Note.Standing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Legal holds in force, in words that name no patient. */
@Component
class HoldsShown {
  private final Retention retention;
  private final Facility facility;
  private final MessageSource messages;

  HoldsShown(Retention retention, Facility facility, MessageSource messages) {
    this.retention = retention;
    this.facility = facility;
    this.messages = messages;
  }

  /** Those that keep files of the request; all of them where no request is meant. */
  List<LegalHold> of(About about) {
    return retention.holds().stream()
        .filter(
            hold ->
                about.request().isEmpty()
                    || hold.request().equals(about.request().map(ReceivedRequest::number))
                    || hold.patient().isPresent() && hold.patient().equals(about.patient()))
        .toList();
  }

  Standing told(LegalHold hold) {
    return Standing.of(
        hold.request().isPresent() ? "note.legal-hold.request" : "note.legal-hold.patient",
        "note.hold." + hold.reason(),
        facility.day(hold.placedAt()),
        hold.placedBy().value(),
        hold.request().map(number -> number.value()).orElse(""));
  }

  String words(LegalHold hold) {
    var told = told(hold);
    return Wordings.of(messages, LocaleContextHolder.getLocale()).say(told);
  }
}
