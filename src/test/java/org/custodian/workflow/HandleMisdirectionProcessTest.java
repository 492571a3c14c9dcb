package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.BreachWords;
import org.custodian.incident.Compromise;
import org.custodian.incident.Discovery;
import org.custodian.incident.Misdirection;
import org.custodian.incident.MisdirectionCase;
import org.custodian.incident.MisdirectionDates;
import org.custodian.incident.MisdirectionReported;
import org.custodian.incident.ReportPath;
import org.custodian.incident.RiskAssessment;
import org.custodian.intake.Channel;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A fax about Gina Holt went to a hardware shop on 13 July 2026, and the shop called two days on.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandleMisdirectionProcessTest extends ProcessTest {
  private static final String INCIDENT = "5f6e7d8c-0000-4000-8000-000000000016";
  private static final StaffId PRIYA = new StaffId("priya");
  private static final PatientRef GINA = new PatientRef("100016");
  private static final LocalDate ASSESS_BY = LocalDate.of(2026, 7, 22);
  private static final LocalDate NOTICE_DUE = LocalDate.of(2026, 9, 13);

  @Autowired Misdirection misdirection;
  @Autowired BreachNotification notification;
  @Autowired RiskAssessment assessment;

  @BeforeEach
  void twelve_pages_lie_with_a_shop() {
    reset(misdirection, assessment, notification);
    clock.set(Instant.parse("2026-07-15T15:00:00Z"));
    stands(Optional.empty(), Set.of());
    when(intake.request(number)).thenReturn(treatment());
    when(records.patient(GINA))
        .thenReturn(
            new PatientRecord(
                GINA,
                new PatientName("Holt", "Gina"),
                LocalDate.of(1971, 4, 9),
                "F",
                "",
                "3 Oak Street"));
    when(notification.language(INCIDENT)).thenReturn("en");
    events.publishEvent(new MisdirectionReported(INCIDENT, number));
    work();
  }

  @Test
  @Shows("P1")
  void the_pages_are_asked_back_on_the_same_day_and_the_privacy_officer_assesses() {
    assertThat(letters()).containsExactly("RETR");
    assertThat(waitingAt()).hasValue("userTask_assessMisdirection");
    assertThat(task().getDueDate().toInstant()).isEqualTo(endOf(ASSESS_BY).minusSeconds(1));
  }

  @Test
  @Shows("P1")
  void nobody_completes_the_assessment_without_a_decision() {
    tasks.claim(task().getId(), PRIYA.value());

    assertThatThrownBy(() -> tasks.complete(task().getId())).hasStackTraceContaining("FLW-30");
  }

  @Test
  @Shows("P1")
  void a_documented_low_probability_ends_it_and_nobody_is_alarmed() {
    stands(Optional.of(Compromise.LOW_PROBABILITY), Set.of());
    complete(PRIYA);

    verify(misdirection).close(INCIDENT, Actor.system("closeMisdirection"));
    verify(assessment, never()).presume(any());
    assertThat(letters()).containsExactly("RETR");
    assertThat(over()).isTrue();
  }

  @Test
  @Shows({"P1", "P2"})
  void without_an_assessment_in_time_it_is_a_breach_and_the_patient_is_told() {
    workUntil(endOf(ASSESS_BY).minusSeconds(2));
    verify(assessment, never()).presume(any());
    stands(Optional.of(Compromise.BREACH_PRESUMED), Set.of());
    workUntil(endOf(ASSESS_BY));

    verify(assessment).presume(INCIDENT);
    assertThat(waitingAt()).hasValue("userTask_writeBreachNotice");
    assertThat(task().getDueDate().toInstant())
        .isEqualTo(endOf(LocalDate.of(2026, 9, 11)).minusSeconds(1));
    written();
    complete(PRIYA);

    assertThat(letters()).containsExactly("RETR", "BRCH");
    verify(notification).noticeSent(INCIDENT, Actor.system("sendBreachNotice"));
    assertThat(waitingAt()).hasValue("userTask_reportBreach");
    assertThat(task().getDueDate().toInstant())
        .isEqualTo(endOf(LocalDate.of(2027, 3, 1)).minusSeconds(1));
  }

  @Test
  @Shows("P2")
  void after_sixty_days_the_lateness_is_recorded_and_the_notice_is_still_owed() {
    breach();
    workUntil(endOf(NOTICE_DUE).minusSeconds(2));
    verify(notification, never()).overdue(any(), any());
    workUntil(endOf(NOTICE_DUE));

    verify(notification).overdue(INCIDENT, Actor.system("recordLateNotice"));
    assertThat(waitingAt()).hasValue("userTask_writeBreachNotice");
  }

  @Test
  @Shows("M13")
  void with_one_of_two_reports_it_is_not_closed() {
    breach();
    written();
    complete(PRIYA);
    stands(Optional.of(Compromise.BREACH), Set.of(ReportPath.HIPAA));
    tasks.claim(task().getId(), PRIYA.value());

    assertThatThrownBy(() -> tasks.complete(task().getId())).hasStackTraceContaining("FLW-32");
    verify(misdirection, never()).close(any(), any());

    stands(Optional.of(Compromise.BREACH), Set.of(ReportPath.HIPAA, ReportPath.PART_TWO));
    tasks.complete(task().getId());
    work();

    verify(misdirection).close(eq(INCIDENT), any());
    assertThat(over()).isTrue();
  }

  @Test
  void a_notice_that_nobody_wrote_does_not_go() {
    breach();
    tasks.claim(task().getId(), PRIYA.value());

    assertThatThrownBy(() -> tasks.complete(task().getId())).hasStackTraceContaining("FLW-31");
    assertThat(letters()).containsExactly("RETR");
  }

  private void breach() {
    stands(Optional.of(Compromise.BREACH), Set.of());
    complete(PRIYA);
  }

  private void written() {
    when(notification.words(INCIDENT))
        .thenReturn(
            Optional.of(
                new BreachWords(
                    "Twelve pages went to a wrong number.",
                    List.of("Your name"),
                    List.of("We asked for them back."),
                    List.of("Call us."))));
  }

  private void stands(Optional<Compromise> decision, Set<ReportPath> reports) {
    when(misdirection.incident(INCIDENT))
        .thenReturn(
            new MisdirectionCase(
                INCIDENT,
                number,
                "d1",
                "d2",
                GINA,
                LocalDate.of(2026, 7, 13),
                LocalDate.of(2026, 7, 15),
                Discovery.RECIPIENT_TOLD,
                "Bend Hardware",
                Optional.empty(),
                12,
                1,
                true,
                new MisdirectionDates(
                    ASSESS_BY, LocalDate.of(2026, 9, 11), NOTICE_DUE, LocalDate.of(2027, 3, 1)),
                Map.of(),
                Optional.empty(),
                decision,
                Optional.empty(),
                reports,
                false));
  }

  private ReceivedRequest treatment() {
    return new ReceivedRequest(
        number,
        RequestClass.TREATMENT,
        Channel.FAX,
        "en",
        false,
        MONDAY,
        LocalDate.of(2026, 4, 6),
        new Requester(RequesterKind.PROVIDER, "", "Northside Clinic", "", "", "4 North Road"),
        new PatientAsWritten(
            new PatientName("Holt", "Gina"), LocalDate.of(1971, 4, 9), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "treatment",
        Optional.empty());
  }
}
