package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import org.custodian.correspondence.Mail;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchDeadlinesProcessTest extends ProcessTest {

  @Test
  void staff_is_reminded_before_the_target_day_and_the_work_goes_on() {
    receive(RequestClass.PATIENT_ACCESS);

    workUntil(Instant.parse("2026-04-14T13:00:00Z"));

    assertThat(mails())
        .contains(new Mail.StaffReminder("Verify request", LocalDate.of(2026, 4, 16)));
    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    logged(Kind.REMINDED);
  }

  @Test
  void after_the_target_day_the_task_rises_and_the_supervisor_is_told() {
    receive(RequestClass.PATIENT_ACCESS);
    var before = task().getPriority();

    workUntil(endOf(LocalDate.of(2026, 4, 16)));

    assertThat(task().getPriority()).isGreaterThan(before).isLessThan(90);
    assertThat(mails())
        .contains(new Mail.StaffEscalation("Verify request", LocalDate.of(2026, 4, 16)));
    logged(Kind.ESCALATED);
  }

  @Test
  void after_the_last_lawful_day_the_request_is_overdue_and_still_open() {
    receive(RequestClass.PATIENT_ACCESS);

    workUntil(endOf(RETURN_DATE));

    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    logged(Kind.OVERDUE);
  }

  @Test
  void a_released_request_is_answered_and_nobody_is_reminded() {
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    workUntil(endOf(RETURN_DATE));

    assertThat(passed()).contains("endEvent_deadlinesMet");
    assertThat(mails()).noneMatch(Mail.StaffReminder.class::isInstance);
    verify(ledger, never()).appendOnce(any(), any(), eq(Kind.OVERDUE), any(), any());
  }

  private void logged(Kind kind) {
    verify(ledger).appendOnce(any(), eq(number), eq(kind), any(), any());
  }
}
