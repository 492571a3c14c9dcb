package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Mail;
import org.custodian.house.Shows;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.verification.DeadlineExtended;
import org.custodian.verification.Deadlines;
import org.custodian.verification.Extension;
import org.custodian.verification.HoldLifted;
import org.custodian.verification.RequestHeld;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

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
    verify(overdue).record(number, RETURN_DATE, Actor.system("recordOverdue"));
  }

  @Test
  void a_released_request_is_answered_and_nobody_is_reminded() {
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    workUntil(endOf(RETURN_DATE));

    assertThat(passed()).contains("endEvent_deadlinesMet");
    assertThat(mails()).noneMatch(Mail.StaffReminder.class::isInstance);
    verify(overdue, never()).record(any(), any(), any());
  }

  @Test
  @Shows("D2")
  void on_the_day_the_window_closes_staff_hears_that_five_days_are_left() {
    var limit = LocalDate.of(2026, 5, 6);
    when(legalClock.of(number)).thenReturn(access(limit, Optional.of(limit)));
    receive(RequestClass.PATIENT_ACCESS);

    workUntil(Instant.parse("2026-05-01T13:00:00Z"));

    assertThat(mails()).contains(new Mail.StaffReminder("Verify request", limit));
    logged(Kind.WINDOW_CLOSING);
    verify(overdue, never()).record(any(), any(), any());
  }

  @Test
  @Shows("D2")
  void an_extension_sends_its_letter_and_moves_the_watch_without_telling_anything_twice() {
    var limit = LocalDate.of(2026, 5, 6);
    var later = LocalDate.of(2026, 6, 5);
    when(legalClock.of(number)).thenReturn(access(limit, Optional.of(limit)));
    receive(RequestClass.PATIENT_ACCESS);
    workUntil(endOf(LocalDate.of(2026, 4, 16)));
    when(legalClock.of(number)).thenReturn(access(later, Optional.empty()));
    when(extensions.of(number))
        .thenReturn(
            Optional.of(
                new Extension(limit, later, "OFFSITE", "Offsite storage.", "45 CFR 164.524(b)")));

    events.publishEvent(new DeadlineExtended(number, limit, later));
    work();

    assertThat(letters()).containsExactly("ACK", "EXT");
    assertThat(passed()).contains("endEvent_watchedAnew");
    workUntil(endOf(limit));
    verify(overdue, never()).record(any(), any(), any());
    workUntil(endOf(later));
    verify(overdue).record(number, later, Actor.system("recordOverdue"));
    var keys = ArgumentCaptor.forClass(String.class);
    verify(ledger, atLeastOnce())
        .appendOnce(keys.capture(), eq(number), eq(Kind.REMINDED), any(), any());
    assertThat(keys.getAllValues().stream().distinct()).hasSize(1);
  }

  @Test
  void a_request_without_a_limit_of_the_law_is_never_overdue() {
    when(legalClock.of(number)).thenReturn(policyOnly());
    receive(RequestClass.TREATMENT);

    workUntil(endOf(LocalDate.of(2026, 6, 30)));

    logged(Kind.ESCALATED);
    verify(overdue, never()).record(any(), any(), any());
  }

  @Test
  @Shows("D2")
  void in_the_night_that_has_its_hour_twice_every_timer_fires_once() {
    var sunday = LocalDate.of(2026, 11, 1);
    when(legalClock.of(number)).thenReturn(access(sunday, Optional.empty()));
    receive(RequestClass.PATIENT_ACCESS);

    for (var at = Instant.parse("2026-11-01T04:00:00Z");
        at.isBefore(Instant.parse("2026-11-02T09:00:00Z"));
        at = at.plus(Duration.ofMinutes(30))) {
      workUntil(at);
    }

    verify(overdue).record(number, sunday, Actor.system("recordOverdue"));
    assertThat(passed().stream().filter("serviceTask_recordOverdue"::equals)).hasSize(1);
  }

  @Test
  @Shows("D2")
  void in_the_night_that_lacks_an_hour_every_timer_fires_once() {
    clock.set(Instant.parse("2027-02-12T15:00:00Z"));
    var sunday = LocalDate.of(2027, 3, 14);
    when(legalClock.of(number)).thenReturn(access(sunday, Optional.empty()));
    receive(RequestClass.PATIENT_ACCESS);

    for (var at = Instant.parse("2027-03-14T05:00:00Z");
        at.isBefore(Instant.parse("2027-03-15T09:00:00Z"));
        at = at.plus(Duration.ofMinutes(30))) {
      workUntil(at);
    }

    verify(overdue).record(number, sunday, Actor.system("recordOverdue"));
    assertThat(passed().stream().filter("serviceTask_recordOverdue"::equals)).hasSize(1);
  }

  @Test
  @Shows("O1")
  void a_hold_that_lasts_too_long_is_reported_and_one_that_ended_is_not() {
    receive(RequestClass.PATIENT_ACCESS);
    when(holds.report(eq(number), any(), any())).thenReturn(true);
    events.publishEvent(new RequestHeld(number, "h-1", MONDAY.plus(Duration.ofHours(24))));
    work();

    workUntil(MONDAY.plus(Duration.ofHours(24)));

    verify(holds).report(number, "h-1", Actor.system("reportHold"));
    assertThat(mails()).contains(new Mail.StaffEscalation("Hold", LocalDate.of(2026, 4, 16)));

    events.publishEvent(new RequestHeld(number, "h-2", MONDAY.plus(Duration.ofHours(72))));
    work();
    events.publishEvent(new HoldLifted(number));
    workUntil(MONDAY.plus(Duration.ofHours(73)));

    verify(holds, never()).report(eq(number), eq("h-2"), any());
  }

  @Test
  @Shows("O1")
  void nothing_is_released_while_the_request_is_held_and_it_goes_on_by_itself_afterwards() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    when(holds.held(number)).thenReturn(true);

    assertThatThrownBy(() -> decides(Decision.RELEASE)).hasMessageContaining("FLW-24");
    when(holds.held(number)).thenReturn(false, true);
    tasks.setAssignee(task().getId(), null);
    decides(Decision.RELEASE);
    verify(delivery, never()).release(number);

    when(holds.held(number)).thenReturn(false);
    events.publishEvent(new HoldLifted(number));
    work();

    verify(delivery).release(number);
  }

  private static Deadlines access(LocalDate limit, Optional<LocalDate> extendBy) {
    return new Deadlines(
        LocalDate.of(2026, 4, 6),
        LocalDate.of(2026, 4, 16),
        Optional.of(limit),
        Optional.empty(),
        extendBy,
        Instant.parse("2026-04-14T13:00:00Z"),
        endOf(LocalDate.of(2026, 4, 16)).minusSeconds(1),
        Optional.of(endOf(limit).minusSeconds(1)),
        Optional.empty(),
        extendBy.map(last -> endOf(last.minusDays(6)).plus(Duration.ofHours(8))),
        List.of(),
        List.of());
  }

  private static Deadlines policyOnly() {
    return new Deadlines(
        LocalDate.of(2026, 4, 6),
        LocalDate.of(2026, 4, 8),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-04-07T13:00:00Z"),
        endOf(LocalDate.of(2026, 4, 8)).minusSeconds(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private void logged(Kind kind) {
    verify(ledger).appendOnce(any(), eq(number), eq(kind), any(), any());
  }
}
