package org.custodian.verification;

import java.time.LocalDate;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fact that a last lawful day passed without an answer, written down once per day. */
@Component
public class Overdue {
  private final Ledger ledger;

  Overdue(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Writes it, once for each deadline. */
  @Transactional
  public void record(RequestNumber request, LocalDate due, Actor by) {
    var key = Kind.OVERDUE + "/" + request + "/" + due;
    ledger.appendOnce(key, request, Kind.OVERDUE, by, Map.of("due", due));
  }
}
