package org.custodian.sample;

import java.time.Clock;
import java.time.LocalDate;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.Facility;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the first requests of the sample hospital, so that Tasklist is not empty. As soon as
 * there is any request it takes in none, today or at a later start.
 */
@Component
@Profile("sample")
@ConditionalOnProperty("custodian.sample.requests")
class RequestsAtStart {
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final Intake intake;
  private final Facility facility;
  private final Clock clock;

  RequestsAtStart(Intake intake, Facility facility, Clock clock) {
    this.intake = intake;
    this.facility = facility;
    this.clock = clock;
  }

  /** All in one transaction: a start that is cut off leaves none, and the next makes up for it. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Transactional
  public void takeIn() {
    var today = facility.day(clock.instant());
    if (!intake.received(LONG_AGO, today.plusDays(1)).isEmpty()) {
      return;
    }
    int count = 0;
    for (var request : SampleRequests.atFirstStart(today)) {
      count++;
      request.send(intake, "sample-request-" + count);
    }
  }
}
