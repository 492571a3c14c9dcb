package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.custodian.correspondence.SentLetter;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PapersAdded;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.records.PatientRecord;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CounselDecision;
import org.custodian.verification.CourtRuled;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.Defect;
import org.custodian.verification.PatientNoticeOrdered;
import org.custodian.verification.PatientObjected;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Process served on Monday 6 April 2026; the own target for an objection is the 15th here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskCounselProcessTest extends ProcessTest {
  private static final StaffId CARL = new StaffId("carl");

  @Test
  @Shows({"B2", "B12"})
  void process_without_assurance_waits_for_counsel_and_nothing_is_opened() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);

    assertThat(waitingAt()).hasValue("userTask_counselReview");
    assertThat(letters()).containsExactly("ACK");
    verify(records, never()).collect(any(), any());
  }

  @Test
  @Shows({"B2", "B8"})
  void counsel_objects_and_the_request_waits_until_its_return_date() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    decides(CounselAnswer.OBJECT);

    assertThat(letters()).containsExactly("ACK", "OBJ");
    assertThat(over()).isFalse();

    workUntil(endOf(RETURN_DATE).minusSeconds(300));

    assertThat(over()).isTrue();
    verify(intake).close(number, Outcome.OBJECTED, Actor.system("closeUncuredRequest"));
    verify(overdue, never()).record(any(), any(), any());
  }

  @Test
  void a_task_that_counsel_did_not_decide_cannot_be_completed() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);

    assertThatThrownBy(() -> complete(CARL)).hasMessageContaining("FLW-21");
    decided(CounselAnswer.OBJECT, "staff:dana", clock.instant());
    assertThatThrownBy(() -> complete(CARL)).hasMessageContaining("FLW-21");
    decided(CounselAnswer.OBJECT, "staff:carl", clock.instant().minusSeconds(60));
    assertThatThrownBy(() -> complete(CARL)).hasMessageContaining("FLW-21");

    assertThat(waitingAt()).hasValue("userTask_counselReview");
  }

  @Test
  @Shows("B8")
  void an_objection_goes_out_by_itself_if_counsel_is_silent() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);

    workUntil(Instant.parse("2026-04-15T12:59:59Z"));
    assertThat(letters()).containsExactly("ACK");
    workUntil(Instant.parse("2026-04-15T13:00:00Z"));

    assertThat(letters()).containsExactly("ACK", "OBJ");
    assertThat(waitingAt()).isEmpty();
  }

  @Test
  @Shows("B7")
  void process_of_another_state_goes_on_once_counsel_accepts_it_and_nobody_reads_it_again() {
    reachCounsel(Defect.NO_JURISDICTION);
    when(verification.review(number)).thenReturn(sufficient());
    when(proceedings.newsSince(eq(number), any())).thenReturn(true);
    decides(CounselAnswer.ACCEPT);

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(letters()).containsExactly("ACK");
  }

  @Test
  @Shows("B12")
  void quashed_process_ends_as_quashed() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    when(proceedings.quashed(number)).thenReturn(true);
    whenClosed();
    decides(CounselAnswer.QUASHED);

    assertThat(letters()).containsExactly("ACK", "CNCL");
    verify(intake).close(number, Outcome.QUASHED, Actor.system("closeEndedProcess"));
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("B12")
  void process_that_was_taken_back_ends_as_withdrawn() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    whenClosed();
    decides(CounselAnswer.WITHDRAWN);

    verify(intake).close(number, Outcome.WITHDRAWN, Actor.system("closeEndedProcess"));
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("B12")
  void a_court_that_quashes_stops_the_request_wherever_it_stands() {
    receive(RequestClass.SUBPOENA);
    complete(DANA);
    assertThat(waitingAt()).hasValue("userTask_decidePages");
    when(proceedings.quashed(number)).thenReturn(true);

    events.publishEvent(new CourtRuled(number, CourtRuling.QUASHED));
    work();

    verify(intake).close(number, Outcome.QUASHED, Actor.system("confirmWithdrawal"));
    assertThat(over()).isTrue();
    verify(delivery, never()).release(any());
  }

  @Test
  @Shows("B1")
  void a_court_that_orders_to_produce_has_the_order_read() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    when(proceedings.orderedSince(eq(number), any())).thenReturn(true);

    events.publishEvent(new CourtRuled(number, CourtRuling.PRODUCE));
    work();

    assertThat(waitingAt()).hasValue("userTask_verifyLegalProcess");
  }

  @Test
  void papers_that_come_while_counsel_thinks_are_read_first() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    when(intake.papers(number)).thenReturn(List.of(paper()));

    events.publishEvent(new PapersAdded(number));
    work();

    assertThat(waitingAt()).hasValue("userTask_verifyLegalProcess");
    verify(ledger).append(eq(number), eq(Kind.RESUMED), any(), any());
  }

  @Test
  @Shows("B5")
  void the_hospital_tells_the_patient_and_goes_on_after_silence() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    tellsThePatient(LocalDate.of(2026, 4, 10));

    assertThat(letters()).containsExactly("ACK", "NOTICE");
    workUntil(endOf(LocalDate.of(2026, 4, 10)).minusSeconds(1));
    assertThat(waitingAt()).isEmpty();

    when(verification.review(number)).thenReturn(sufficient());
    when(proceedings.newsSince(eq(number), any())).thenReturn(true);
    workUntil(endOf(LocalDate.of(2026, 4, 10)));

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(letters()).containsExactly("ACK", "NOTICE");
  }

  @Test
  @Shows({"B3", "B5"})
  void a_patient_who_objects_to_the_notice_stops_the_request() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    tellsThePatient(LocalDate.of(2026, 4, 14));
    when(proceedings.objectionStands(number)).thenReturn(true);

    events.publishEvent(new PatientObjected(number));
    work();
    workUntil(endOf(LocalDate.of(2026, 4, 14)));

    assertThat(letters()).containsExactly("ACK", "NOTICE", "OBJ");
    assertThat(waitingAt()).isEmpty();
    assertThat(over()).isFalse();
    verify(records, never()).collect(any(), any());
  }

  @Test
  @Shows({"B5", "B8"})
  void a_notice_that_lasts_longer_than_the_time_to_object_does_not_cost_the_objection() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    tellsThePatient(LocalDate.of(2026, 4, 18));

    workUntil(Instant.parse("2026-04-17T22:00:00Z"));
    assertThat(letters()).containsExactly("ACK", "NOTICE", "OBJ");

    when(verification.review(number)).thenReturn(sufficient());
    workUntil(endOf(LocalDate.of(2026, 4, 18)));

    assertThat(waitingAt()).hasValue("userTask_decidePages");
  }

  @Test
  @Shows("B8")
  void an_objection_after_its_last_day_raises_the_alarm() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    clock.set(endOf(RETURN_DATE));
    decides(CounselAnswer.OBJECT);

    verify(ledger)
        .appendOnce(
            any(),
            eq(number),
            eq(Kind.CRITICAL),
            eq(Actor.system("sendObjectionLetter")),
            argThat(facts -> "B8".equals(facts.get("rule"))));
  }

  @Test
  @Shows("B12")
  void a_return_date_that_passes_without_any_answer_is_critical() {
    receive(RequestClass.SUBPOENA);
    complete(DANA);
    assertThat(waitingAt()).hasValue("userTask_decidePages");

    workUntil(endOf(RETURN_DATE));

    verify(ledger)
        .appendOnce(
            any(),
            eq(number),
            eq(Kind.CRITICAL),
            eq(Actor.system("recordOverdue")),
            argThat(facts -> "B12".equals(facts.get("rule"))));
    assertThat(task().getPriority()).isEqualTo(100);
  }

  @Test
  @Shows("B12")
  void a_return_date_after_an_objection_is_not_critical() {
    reachCounsel(Defect.NO_SATISFACTORY_ASSURANCE);
    decides(CounselAnswer.OBJECT);
    when(correspondence.letters(number))
        .thenReturn(List.of(new SentLetter("1", "OBJ", MONDAY, "0".repeat(64), 1)));
    when(verification.review(number)).thenReturn(sufficient());
    events.publishEvent(new PapersAdded(number));
    work();
    complete(DANA);

    workUntil(endOf(RETURN_DATE));

    verify(ledger, never()).appendOnce(any(), any(), eq(Kind.CRITICAL), any(), any());
    verify(overdue).record(number, RETURN_DATE, Actor.system("recordOverdue"));
  }

  private void reachCounsel(Defect... defects) {
    when(verification.review(number)).thenReturn(deficient(defects));
    when(verification.defects(number)).thenReturn(List.of(defects));
    receive(RequestClass.SUBPOENA);
    complete(DANA);
  }

  private void decides(CounselAnswer answer) {
    decided(answer, "staff:carl", clock.instant());
    complete(CARL);
  }

  private void decided(CounselAnswer answer, String by, Instant at) {
    when(proceedings.decision(number))
        .thenReturn(Optional.of(new CounselDecision(answer, Optional.empty(), by, at)));
  }

  private void tellsThePatient(LocalDate objectBy) {
    when(proceedings.noticeEndsOn(number)).thenReturn(Optional.of(objectBy));
    when(records.patient(any())).thenReturn(patient());
    decided(CounselAnswer.NOTIFY_PATIENT, "staff:carl", clock.instant());
    events.publishEvent(new PatientNoticeOrdered(number, objectBy));
    complete(CARL);
  }

  /** From the close on, the request says that it is closed, as the real module does. */
  private void whenClosed() {
    var open = intake.request(number);
    var outcome = new AtomicReference<Optional<Outcome>>(Optional.empty());
    when(intake.request(number)).thenAnswer(call -> with(open, outcome.get()));
    doAnswer(
            call -> {
              outcome.set(Optional.of(call.getArgument(1, Outcome.class)));
              return null;
            })
        .when(intake)
        .close(eq(number), any(), any());
  }

  private static ReceivedRequest with(ReceivedRequest open, Optional<Outcome> outcome) {
    return new ReceivedRequest(
        open.number(),
        open.requestClass(),
        open.channel(),
        open.language(),
        open.stat(),
        open.receivedAt(),
        open.receivedOn(),
        open.requester(),
        open.patient(),
        open.scope(),
        open.courtCase(),
        open.purpose(),
        outcome);
  }

  private static Paper paper() {
    return new Paper("p", PaperKind.SUBPOENA, "0".repeat(64), 1, 900, MONDAY.plusSeconds(60));
  }

  private static PatientRecord patient() {
    return new PatientRecord(
        new PatientRef("100009"),
        new PatientName("Lau", "Kim"),
        LocalDate.of(1980, 2, 3),
        "F",
        "(555) 010-0199",
        "4 Mill Lane");
  }
}
