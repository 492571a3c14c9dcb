package org.custodian.web.desk.notes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who opened the form of a note, which shows what stands about the patient so far. */
@Component
class NoteLooks {
  private final Ledger ledger;
  private final Clock clock;

  NoteLooks(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A reload within the hour is the same look. */
  @Transactional
  public void opened(About about, String note, StaffId by) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var key = "opened/note/" + note + "/" + about.number() + "/" + by.value() + "/" + hour;
    var facts = Map.of("facts", "note", "note", note);
    ledger.appendOnce(key, about.number(), Kind.PAPER_VIEWED, Actor.staff(by), facts);
  }
}
