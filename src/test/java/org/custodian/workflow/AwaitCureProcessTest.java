package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.custodian.correspondence.Letter;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PapersAdded;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.verification.Defect;
import org.custodian.verification.Finding;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AwaitCureProcessTest extends ProcessTest {

  @Test
  void a_defective_authorization_gives_one_letter_with_every_defect_and_opens_no_record() {
    when(verification.review(number)).thenReturn(deficient(Defect.NO_EXPIRY, Defect.NOT_DATED));
    when(verification.defects(number)).thenReturn(List.of(Defect.NO_EXPIRY, Defect.NOT_DATED));
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    var letter = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence)
        .send(
            eq(number),
            letter.capture(),
            eq("en"),
            org.mockito.ArgumentMatchers.startsWith("DEF/"));
    var deficiency = (Letter.Deficiency) letter.getValue();
    assertThat(deficiency.defects()).hasSize(2).allMatch(line -> !line.cure().isBlank());
    assertThat(deficiency.answerBy()).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(waitingAt()).isEmpty();
    assertThat(over()).isFalse();
    verify(records, never()).collect(any(), any());
  }

  @Test
  void corrected_papers_resume_the_same_request() {
    lacks(Defect.NO_EXPIRY);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    events.publishEvent(new PapersAdded(number));
    work();

    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    verify(ledger).append(eq(number), eq(Kind.RESUMED), any(), any());

    when(verification.review(number)).thenReturn(sufficient());
    complete(DANA);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(letters()).containsExactly("ACK", "DEF");
  }

  @Test
  void papers_that_are_deficient_again_give_a_second_letter() {
    lacks(Defect.NO_EXPIRY);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    events.publishEvent(new PapersAdded(number));
    work();
    complete(DANA);

    assertThat(letters()).containsExactly("ACK", "DEF", "DEF");
    var keys = ArgumentCaptor.forClass(String.class);
    verify(correspondence, org.mockito.Mockito.times(3)).send(any(), any(), any(), keys.capture());
    assertThat(keys.getAllValues()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTHORIZATION", "SUBPOENA"})
  void nobody_completes_with_defects_before_the_letter_that_tells_them_was_shown(
      RequestClass requestClass) {
    lacks(Defect.NO_EXPIRY);
    when(verification.letterUnseen(number, DANA)).thenReturn(true);
    receive(requestClass);
    var open = waitingAt();

    assertThatThrownBy(() -> complete(DANA))
        .hasStackTraceContaining("FLW-09")
        .hasStackTraceContaining("Open the letter on the page before you complete.");
    assertThat(waitingAt()).isEqualTo(open).isPresent();
    assertThat(letters()).containsExactly("ACK");

    when(verification.letterUnseen(number, DANA)).thenReturn(false);
    tasks.complete(task().getId());
    work();
    assertThat(waitingAt()).isNotEqualTo(open);
  }

  @Test
  void papers_that_came_while_the_letter_waited_are_not_overlooked() {
    lacks(Defect.NO_EXPIRY);
    when(correspondence.send(any(), any(Letter.Deficiency.class), any(), any()))
        .thenThrow(new IllegalStateException("the vault is full"))
        .thenReturn(null);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    events.publishEvent(new PapersAdded(number));
    when(intake.papers(number))
        .thenReturn(
            List.of(
                new Paper(
                    "p", PaperKind.AUTHORIZATION, "0".repeat(64), 1, 900, MONDAY.plusSeconds(60))));

    hours(1);

    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    assertThat(passed()).contains("endEvent_waitOver");
  }

  @Test
  void a_request_that_is_never_cured_is_closed_and_nothing_was_opened() {
    lacks(Defect.NO_EXPIRY);
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    workUntil(endOf(LocalDate.of(2026, 5, 6)).minusSeconds(301));
    assertThat(over()).isFalse();
    workUntil(endOf(LocalDate.of(2026, 5, 6)));

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "DEF", "CNCL");
    verify(intake).close(number, Outcome.NOT_CURED, Actor.system("closeUncuredRequest"));
    verify(records, never()).collect(any(), any());
    verify(delivery, never()).release(any());
  }

  @Test
  void a_subpoena_nobody_works_on_is_objected_to_before_the_last_day() {
    when(verification.review(number)).thenReturn(deficient(Defect.BASIS_NOT_RECORDED));
    receive(RequestClass.SUBPOENA);

    workUntil(Instant.parse("2026-04-15T13:00:00Z"));

    assertThat(letters()).containsExactly("ACK", "OBJ");
    assertThat(passed()).contains("event_objectionDay");

    workUntil(endOf(RETURN_DATE));

    assertThat(over()).isTrue();
    verify(intake).close(number, Outcome.OBJECTED, Actor.system("closeUncuredRequest"));
    verify(records, never()).collect(any(), any());
    verify(delivery, never()).release(any());
  }

  @Test
  void assurance_that_comes_after_the_objection_is_verified_until_the_return_date() {
    when(verification.review(number)).thenReturn(deficient(Defect.NO_SATISFACTORY_ASSURANCE));
    receive(RequestClass.SUBPOENA);
    workUntil(Instant.parse("2026-04-15T13:00:00Z"));

    events.publishEvent(new PapersAdded(number));
    workUntil(Instant.parse("2026-04-17T13:00:00Z"));

    assertThat(waitingAt()).hasValue("userTask_verifyLegalProcess");

    when(verification.review(number)).thenReturn(sufficient());
    complete(DANA);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(letters()).containsExactly("ACK", "OBJ");
  }

  @Test
  @Shows({"G1", "L1"})
  void where_only_proof_is_lacking_the_letter_asks_for_it_and_the_close_says_so() {
    when(verification.review(number)).thenReturn(deficient(Defect.IDENTITY_NOT_ESTABLISHED));
    when(verification.defects(number)).thenReturn(List.of(Defect.IDENTITY_NOT_ESTABLISHED));
    receive(RequestClass.PATIENT_ACCESS);
    complete(DANA);

    workUntil(endOf(LocalDate.of(2026, 5, 6)));

    assertThat(letters()).containsExactly("ACK", "IDV", "CNCL");
    verify(intake).close(number, Outcome.NOT_CURED, Actor.system("closeUncuredRequest"));
  }

  @Test
  @Shows("A8")
  void what_only_the_hospital_can_mend_gives_the_requester_no_letter() {
    when(verification.review(number)).thenReturn(deficient(Defect.REVOKED_ORALLY));
    when(verification.defects(number)).thenReturn(List.of(Defect.REVOKED_ORALLY));
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThat(letters()).containsExactly("ACK");
    assertThat(passed()).contains("gateway_cureOrTime");
  }

  @Test
  @Shows("L4")
  void records_that_are_not_protected_any_more_leave_by_another_way() {
    when(verification.review(number))
        .thenReturn(new Finding.NotProtected(LocalDate.of(2020, 5, 2), List.of()));
    receive(RequestClass.RESEARCH);
    complete(DANA);

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("ACK", "CNCL");
    verify(intake).close(number, Outcome.NON_PHI, Actor.system("closeUnprotectedRequest"));
    verify(records, never()).collect(any(), any());
    verify(delivery, never()).release(any());
  }

  @Test
  void a_letter_that_cannot_be_made_becomes_an_incident_and_is_not_skipped() {
    lacks(Defect.NO_EXPIRY);
    doThrow(new IllegalStateException("the vault is full"))
        .when(correspondence)
        .send(any(), any(Letter.Deficiency.class), any(), any());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    for (int hour = 0; hour < 6; hour++) {
      hours(1);
    }

    assertThat(worklist.incidents())
        .filteredOn(incident -> incident.request().equals(number))
        .extracting(OpenIncident::step)
        .containsExactly("serviceTask_sendDeficiencyLetter");
    assertThat(passed()).doesNotContain("serviceTask_lookForCure");
  }

  private void lacks(Defect... defects) {
    when(verification.review(number)).thenReturn(deficient(defects));
    when(verification.defects(number)).thenReturn(List.of(defects));
  }
}
