package org.custodian.workflow.watchdeadlines;

import java.time.Clock;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Whether the hospital objected, and in time (rules B8, B12). */
@Component
public final class ObjectionWatch {
  private static final String OBJECTION = "OBJ";

  private final Correspondence correspondence;
  private final Verification verification;
  private final StaffAlarm alarm;
  private final Facility facility;
  private final Clock clock;

  ObjectionWatch(
      Correspondence correspondence,
      Verification verification,
      StaffAlarm alarm,
      Facility facility,
      Clock clock) {
    this.correspondence = correspondence;
    this.verification = verification;
    this.alarm = alarm;
    this.facility = facility;
    this.clock = clock;
  }

  /** Raises the alarm if the first objection is dated after its last day. */
  public void objected(RequestNumber request) {
    var first = objections(request) <= 1;
    verification
        .deadlines(request)
        .objectionDue()
        .filter(due -> first && facility.day(clock.instant()).isAfter(due))
        .ifPresent(due -> alarm.critical(request, "B8", "sendObjectionLetter", due));
  }

  /** Whether an objection went out. */
  boolean wentOut(RequestNumber request) {
    return objections(request) > 0;
  }

  private long objections(RequestNumber request) {
    return correspondence.letters(request).stream()
        .map(SentLetter::code)
        .filter(OBJECTION::equals)
        .count();
  }
}
