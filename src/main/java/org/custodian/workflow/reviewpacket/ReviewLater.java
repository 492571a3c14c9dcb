package org.custodian.workflow.reviewpacket;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.RequestVariables;
import org.custodian.workflow.StartVariables;
import org.springframework.stereotype.Component;

/** Has a second person look at an emergency release on the next business day. */
@Component
final class ReviewLater {
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private final RuntimeService runtime;
  private final StartVariables variables;
  private final Facility facility;
  private final Clock clock;

  ReviewLater(RuntimeService runtime, StartVariables variables, Facility facility, Clock clock) {
    this.runtime = runtime;
    this.variables = variables;
    this.facility = facility;
    this.clock = clock;
  }

  void start(RequestNumber request) {
    var day = BusinessCalendar.federal().after(facility.day(clock.instant()), 1);
    var start = variables.of(request);
    var due = day.atTime(EVENING).atZone(facility.zone()).toInstant();
    RequestVariables.REVIEW_DUE_AT.put(start, Date.from(due));
    runtime.startProcessInstanceByKey("review-after-release", request.value(), start);
  }
}
