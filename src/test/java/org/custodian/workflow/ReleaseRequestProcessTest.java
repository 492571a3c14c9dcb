package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Mail;
import org.custodian.correspondence.MailRefused;
import org.custodian.delivery.ReleaseResult;
import org.custodian.intake.Outcome;
import org.custodian.intake.PapersAdded;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.ledger.Actor;
import org.custodian.packet.AssemblyResult;
import org.custodian.verification.AuthorizationRevoked;
import org.custodian.verification.Defect;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseRequestProcessTest extends ProcessTest {

  @ParameterizedTest
  @EnumSource(
      value = RequestClass.class,
      names = {"ACCOUNTING", "OUTGOING"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_request_with_a_sufficient_basis_is_released_and_fetched(RequestClass requestClass) {
    receive(requestClass);
    assertThat(waitingAt())
        .hasValue(
            requestClass.legalProcess() ? "userTask_verifyLegalProcess" : "userTask_verifyRequest");
    complete(DANA);
    assertThat(waitingAt()).hasValue("userTask_decidePages");
    complete(DANA);
    if (requestClass.legalProcess()) {
      assertThat(waitingAt()).hasValue("userTask_counselSignOff");
      complete(CARL);
    }
    assertThat(waitingAt()).hasValue("userTask_approveRelease");
    decides(Decision.RELEASE);
    fetched();

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK");
    assertThat(mails())
        .hasOnlyElementsOfTypes(Mail.RequestReceived.class, Mail.PacketReady.class)
        .hasSize(2);
    assertThat(passed()).contains("endEvent_recordsReleased", "endEvent_deadlinesMet");
    var outcome = requestClass.legalProcess() ? Outcome.PRODUCED : Outcome.RELEASED;
    verify(intake).close(number, outcome, Actor.system("closeDeliveredRequest"));
    verify(abstraction).complete(number, DANA);
  }

  @Test
  void a_task_belongs_to_its_group_and_says_number_and_class_and_day() {
    receive(RequestClass.AUTHORIZATION);

    var open = worklist.open(number).get(0);

    assertThat(task().getDescription()).isEqualTo(number + " · authorization · due 2026-04-16");
    assertThat(open.due()).hasValue(endOf(LocalDate.of(2026, 4, 16)).minusSeconds(1));
    assertThat(open.assignee()).isEmpty();
    assertThat(open.priority()).isLessThan(90);
    assertThat(
            tasks
                .createTaskQuery()
                .taskId(open.taskId())
                .taskCandidateGroup("roi-specialist")
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_stat_request_has_stat_tasks() {
    receive(RequestClass.TREATMENT, true);

    assertThat(task().getPriority()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void verification_is_not_complete_before_the_checklist_is_recorded() {
    when(verification.recorded(number)).thenReturn(Optional.empty());
    receive(RequestClass.AUTHORIZATION);

    assertThatThrownBy(() -> complete(DANA)).hasStackTraceContaining("FLW-05");
    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    verify(records, never()).collect(any(), any());
  }

  @Test
  void a_task_that_nobody_claimed_is_not_completed() {
    receive(RequestClass.AUTHORIZATION);

    assertThatThrownBy(() -> tasks.complete(task().getId())).hasStackTraceContaining("FLW-02");
  }

  @Test
  void the_approval_is_not_complete_without_a_decision_of_the_same_person() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);

    assertThatThrownBy(() -> complete(QUINN)).hasStackTraceContaining("FLW-07");
    assertThat(waitingAt()).hasValue("userTask_approveRelease");
    verify(delivery, never()).release(any());
  }

  @Test
  void a_packet_that_is_sent_back_is_decided_anew() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    decides(Decision.SEND_BACK);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    verify(delivery, never()).release(any());

    complete(DANA);
    decides(Decision.RELEASE);

    assertThat(passed()).contains("serviceTask_sendReleaseNotice");
  }

  @Test
  void a_sensitive_packet_waits_for_a_second_approver_before_it_goes() {
    when(approval.approversOf(number)).thenReturn(2);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    var first = task().getId();
    decides(Decision.RELEASE);

    assertThat(waitingAt()).hasValue("userTask_approveRelease");
    assertThat(task().getId()).isNotEqualTo(first);
    assertThat(task().getAssignee()).isNull();
    verify(delivery, never()).release(any());

    decides(Decision.RELEASE);

    verify(approval, Mockito.times(2)).finishLook(number, QUINN);
    assertThat(passed()).contains("serviceTask_sendReleaseNotice");
  }

  @Test
  void who_looked_first_cannot_complete_the_second_look() {
    when(approval.approversOf(number)).thenReturn(2);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    decides(Decision.RELEASE);
    doThrow(new IllegalStateException("APR-10 Ask another one."))
        .when(approval)
        .finishLook(number, QUINN);

    assertThatThrownBy(() -> complete(QUINN)).hasStackTraceContaining("APR-10");
    assertThat(waitingAt()).hasValue("userTask_approveRelease");
    verify(delivery, never()).release(any());
  }

  @Test
  void a_first_approver_who_sends_back_leaves_no_second_look() {
    when(approval.approversOf(number)).thenReturn(2);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    decides(Decision.SEND_BACK);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
  }

  @Test
  void a_refused_release_ends_with_a_letter_and_no_packet() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);
    decides(Decision.REFUSE);

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "DEN");
    assertThat(passed()).contains("endEvent_releaseNotApproved", "endEvent_deadlinesMet");
    verify(intake).close(number, Outcome.REFUSED, Actor.system("sendRefusalLetter"));
    verify(delivery, never()).release(any());
  }

  @Test
  void a_packet_that_is_not_safe_goes_back_to_the_pages_and_not_to_the_approver() {
    when(assembly.assemble(eq(number), any())).thenReturn(new AssemblyResult.Unsafe(List.of()));
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(passed()).doesNotContain("userTask_approveRelease");
  }

  @Test
  void a_chart_without_a_page_ends_with_a_letter() {
    when(records.collect(any(), any())).thenReturn(0);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "NRF");
    verify(intake).close(number, Outcome.NO_RECORDS, Actor.system("sendNoRecordsLetter"));
  }

  @Test
  void a_request_whose_every_page_is_withheld_ends_with_the_same_letter() {
    when(assembly.assemble(eq(number), any())).thenReturn(new AssemblyResult.Empty());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "NRF");
    verify(delivery, never()).release(any());
  }

  @Test
  void a_withdrawn_request_stops_where_it_stands() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    events.publishEvent(new RequestWithdrawn(number));
    work();

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "CNCL");
    verify(intake).close(number, Outcome.WITHDRAWN, Actor.system("confirmWithdrawal"));
    verify(delivery, never()).release(any());
  }

  @Test
  void a_revocation_stops_the_second_look_and_tells_patient_and_requester() {
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    complete(DANA);

    events.publishEvent(new AuthorizationRevoked(number));
    work();

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "REV", "CNCL");
    verify(intake).close(number, Outcome.REVOKED, Actor.system("acknowledgeRevocation"));
    verify(delivery, never()).release(any());
  }

  @Test
  void a_revocation_after_the_release_ends_the_wait_for_the_recipient() {
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    events.publishEvent(new AuthorizationRevoked(number));
    work();

    assertThat(over()).isTrue();
    verify(intake).close(number, Outcome.REVOKED, Actor.system("acknowledgeRevocation"));
  }

  @Test
  void a_basis_that_lapsed_blocks_the_release_and_nothing_is_mailed() {
    doReturn(new ReleaseResult.Blocked(List.of(Defect.EXPIRED))).when(delivery).release(number);
    when(verification.review(number)).thenReturn(sufficient(), deficient(Defect.EXPIRED));
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    assertThat(waitingAt()).isEmpty();
    assertThat(letters()).containsExactly("ACK", "DEF");
    assertThat(mails()).noneMatch(Mail.PacketReady.class::isInstance);

    workUntil(endOf(LocalDate.of(2026, 5, 6)));

    assertThat(over()).isTrue();
    assertThat(passed())
        .contains("event_notReleased", "endEvent_nothingReleased")
        .doesNotContain("endEvent_recordsReleased");
    verify(intake).close(number, Outcome.NOT_CURED, Actor.system("closeUncuredRequest"));
    verify(packetLinks, never()).address(any());
  }

  @Test
  void a_lapsed_basis_that_is_cured_is_verified_again_and_then_released() {
    doReturn(new ReleaseResult.Blocked(List.of(Defect.EXPIRED))).when(delivery).release(number);
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    events.publishEvent(new PapersAdded(number));
    work();
    assertThat(waitingAt()).hasValue("userTask_verifyRequest");

    doAnswer(call -> released()).when(delivery).release(number);
    complete(DANA);

    assertThat(mails()).anyMatch(Mail.PacketReady.class::isInstance);

    fetched();

    assertThat(over()).isTrue();
    assertThat(passed()).contains("endEvent_deliveredAfterCure", "endEvent_recordsReleased");
  }

  @Test
  void a_link_that_nobody_used_is_closed_on_its_last_day() {
    receive(RequestClass.AUTHORIZATION);
    reachRelease();

    workUntil(endOf(LocalDate.of(2026, 5, 6)));

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "CNCL");
    verify(packetLinks).close(number, 1, "EXPIRED", Actor.system("closeLink"));
    verify(intake).close(number, Outcome.LINK_EXPIRED, Actor.system("closeLink"));
  }

  @Test
  void a_mail_server_that_refuses_is_asked_again_and_then_a_supervisor_sees_it() {
    receive(RequestClass.AUTHORIZATION);
    doThrow(new MailRefused(451, false))
        .when(correspondence)
        .mail(eq(number), any(Mail.PacketReady.class), any(), any(), any());
    reachRelease();
    assertThat(worklist.incidents()).isEmpty();

    for (int hour = 0; hour < 6; hour++) {
      hours(1);
    }

    assertThat(worklist.incidents())
        .filteredOn(incident -> incident.request().equals(number))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.step()).isEqualTo("serviceTask_sendReleaseNotice");
              assertThat(incident.message()).contains("COR-01");
            });

    org.mockito.Mockito.doNothing().when(correspondence).mail(any(), any(), any(), any(), any());
    worklist.retry(
        worklist.incidents().stream()
            .filter(incident -> incident.request().equals(number))
            .findFirst()
            .orElseThrow()
            .id());
    work();

    assertThat(worklist.incidents()).noneMatch(incident -> incident.request().equals(number));
    verify(delivery).release(number);
  }

  @Test
  void a_silent_mail_server_does_not_hold_up_a_request() {
    doThrow(new MailRefused(0, false)).when(correspondence).mail(any(), any(), any(), any(), any());
    receive(RequestClass.AUTHORIZATION);

    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
  }
}
