package org.custodian.workflow.watchdeadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.Intake;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Whether the hospital objected, and in time (rules B8, B12). */
@Component
public final class ObjectionWatch {
  private static final String OBJECTION = "OBJ";

  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private final Intake intake;
  private final Correspondence correspondence;
  private final LegalClock legalClock;
  private final StaffAlarm alarm;
  private final Facility facility;
  private final Clock clock;

  ObjectionWatch(
      Intake intake,
      Correspondence correspondence,
      LegalClock legalClock,
      StaffAlarm alarm,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.correspondence = correspondence;
    this.legalClock = legalClock;
    this.alarm = alarm;
    this.facility = facility;
    this.clock = clock;
  }

  /** Raises the alarm if the first objection is dated after its last day. */
  public void objected(RequestNumber request) {
    var first = objections(request) <= 1;
    legalClock
        .of(request)
        .objectionDue()
        .filter(due -> first && facility.day(clock.instant()).isAfter(due))
        .ifPresent(due -> alarm.critical(request, "B8", "sendObjectionLetter", due));
  }

  /**
   * By when the hospital answers next: before the last day for an objection, and once it objected
   * on the evening of the return date.
   */
  public Instant answerBy(RequestNumber request) {
    return wentOut(request) ? afterObjection(request) : legalClock.lastObjectionAt(request);
  }

  /** The evening of the return date, until which the hospital waits for assurance. */
  public Instant afterObjection(RequestNumber request) {
    return legalClock.cureBy(request).atTime(EVENING).atZone(facility.zone()).toInstant();
  }

  /** Whether an objection went out and nothing came since, so that another says nothing new. */
  public boolean objectedToThis(RequestNumber request) {
    return correspondence.letters(request).stream()
        .filter(letter -> letter.code().equals(OBJECTION))
        .anyMatch(
            letter ->
                intake.papers(request).stream()
                    .noneMatch(paper -> paper.receivedAt().isAfter(letter.sentAt())));
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
