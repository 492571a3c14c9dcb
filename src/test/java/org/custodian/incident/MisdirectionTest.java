package org.custodian.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.abstraction.Abstraction;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.Method;
import org.custodian.accounting.OutsideDisclosure;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.ReleaseSlice;
import org.custodian.delivery.StoppedClock;
import org.custodian.house.Shows;
import org.custodian.intake.Channel;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Twelve pages about Gina Holt were faxed to a hardware shop on 13 July 2026. */
@ReleaseSlice
@Import(MisdirectionTest.Here.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MisdirectionTest {
  private static final StaffId PRIYA = new StaffId("priya");
  private static final Actor STEP = Actor.system("test");
  private static final LocalDate DISCOVERED = LocalDate.of(2026, 7, 15);
  private static final AtomicInteger NUMBER = new AtomicInteger(8000);

  @ComponentScan({
    "org.custodian.accounting",
    "org.custodian.incident",
    "org.custodian.workflow.rules"
  })
  static class Here {}

  @Autowired private Misdirection misdirection;
  @Autowired private SendingAgain sending;
  @Autowired private BreachNotification notification;
  @Autowired private RiskAssessment assessment;
  @Autowired private Accounting accounting;
  @Autowired private Ledger ledger;
  @Autowired private JdbcTemplate database;
  @Autowired private Clock clock;
  @MockitoBean private Packets packets;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Records records;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Correspondence correspondence;

  private final RequestNumber request = new RequestNumber("26-" + NUMBER.incrementAndGet());
  private final PatientRef gina = new PatientRef("4" + NUMBER.get());
  private Disclosure meant;

  @BeforeEach
  void a_fax_went_astray() {
    on(DISCOVERED);
    when(records.letterLanguage(any(), any())).thenReturn("en");
    when(records.patient(gina))
        .thenReturn(
            new PatientRecord(
                gina, new PatientName("Holt", "Gina"), LocalDate.of(1971, 4, 9), "F", "", ""));
    when(intake.request(request)).thenReturn(treatment());
    when(verification.preview(request)).thenReturn(new Finding.Sufficient(LegalBasis.TREATMENT));
    meant = faxed(Optional.empty());
  }

  @Test
  @Shows({"E2", "P1"})
  void the_log_is_corrected_by_a_new_row_that_an_accounting_tells() {
    var incident = misdirection.incident(reported());

    var really = accounting.disclosure(incident.corrected()).orElseThrow();
    assertThat(really.recipient()).isEqualTo("Bend Hardware");
    assertThat(really.accountable()).isTrue();
    assertThat(really.contents().recordPages()).isEqualTo(12);
    assertThat(accounting.accountingOf(gina, DISCOVERED.minusYears(1), DISCOVERED).disclosures())
        .containsExactly(really);
    assertThat(accounting.disclosure(meant.id())).contains(meant);
  }

  @Test
  void what_was_sent_to_somebody_else_goes_once_more_whatever_was_shown_besides() {
    gone(Method.INSPECTION, Optional.empty());
    assertThat(sending.astray(request)).isFalse();

    reported();

    assertThat(sending.astray(request)).isTrue();
  }

  @Test
  @Shows({"P1", "P2"})
  void a_report_sets_every_date_and_presumes_nothing_yet() {
    var incident = misdirection.incident(reported());

    assertThat(incident.dates())
        .isEqualTo(
            new MisdirectionDates(
                LocalDate.of(2026, 7, 22),
                LocalDate.of(2026, 9, 11),
                LocalDate.of(2026, 9, 13),
                LocalDate.of(2027, 3, 1)));
    assertThat(incident.decision()).isEmpty();
    assertThat(outcomes(incident.id()))
        .containsExactly(Outcome.ASK_A_PERSON, Outcome.ASK_A_PERSON, Outcome.NOT_APPLICABLE);
  }

  @Test
  @Shows("P1")
  void a_low_probability_needs_four_factors_and_an_assurance() {
    var incident = reported();
    for (var factor : Factor.values()) {
      assertThatThrownBy(() -> assessment.decide(incident, Compromise.LOW_PROBABILITY, PRIYA))
          .hasMessageContaining("INC-06");
      assessment.assess(incident, factor, Risk.LOW, "The shop read one line.", PRIYA);
    }
    assertThatThrownBy(() -> assessment.decide(incident, Compromise.LOW_PROBABILITY, PRIYA))
        .hasMessageContaining("INC-06");

    assessment.assured(incident, Assurance.DESTRUCTION_STATEMENT, DISCOVERED, PRIYA);
    assessment.decide(incident, Compromise.LOW_PROBABILITY, PRIYA);

    assertThat(misdirection.incident(incident).decision()).contains(Compromise.LOW_PROBABILITY);
    assertThat(outcomes(incident))
        .containsExactly(Outcome.MET, Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
    misdirection.close(incident, STEP);
    assertThat(misdirection.incident(incident).closed()).isTrue();
  }

  @Test
  @Shows("P1")
  void after_the_fifth_business_day_a_low_probability_comes_too_late() {
    var incident = reported();
    Arrays.stream(Factor.values())
        .forEach(factor -> assessment.assess(incident, factor, Risk.LOW, "Note.", PRIYA));
    assessment.assured(incident, Assurance.RETURNED, DISCOVERED, PRIYA);
    on(LocalDate.of(2026, 7, 23));

    assertThatThrownBy(() -> assessment.decide(incident, Compromise.LOW_PROBABILITY, PRIYA))
        .hasMessageContaining("INC-17");
    assessment.presume(incident);

    assertThat(misdirection.incident(incident).decision()).contains(Compromise.BREACH_PRESUMED);
    assertThat(kinds()).contains(Kind.BREACH_PRESUMED);
  }

  @Test
  @Shows("P1")
  void the_first_decision_stands_and_no_person_presumes() {
    var incident = reported();
    assertThatThrownBy(() -> assessment.decide(incident, Compromise.BREACH_PRESUMED, PRIYA))
        .hasMessageContaining("INC-05");
    assessment.decide(incident, Compromise.BREACH, PRIYA);
    assessment.presume(incident);

    assertThat(misdirection.incident(incident).decision()).contains(Compromise.BREACH);
  }

  @Test
  @Shows("P1")
  void a_factor_without_a_reason_is_refused_and_the_newest_look_counts() {
    var incident = reported();

    assertThatThrownBy(() -> assessment.assess(incident, Factor.WHO_GOT_IT, Risk.LOW, " ", PRIYA))
        .hasMessageContaining("INC-04");
    assessment.assess(incident, Factor.WHO_GOT_IT, Risk.LOW, "A clinic.", PRIYA);
    assessment.assess(incident, Factor.WHO_GOT_IT, Risk.HIGH, "No, a shop.", PRIYA);

    assertThat(misdirection.incident(incident).factors())
        .containsEntry(Factor.WHO_GOT_IT, Risk.HIGH);
  }

  @Test
  @Shows("P2")
  void a_notice_on_day_sixty_is_in_time() {
    var inTime = breach(reported());
    on(LocalDate.of(2026, 9, 13));
    notification.noticeSent(inTime, STEP);

    assertThat(misdirection.incident(inTime).noticeLate()).isFalse();
    assertThat(outcomes(inTime).get(1)).isEqualTo(Outcome.MET);
    assertThat(kinds()).doesNotContain(Kind.OVERDUE);
  }

  @Test
  @Shows("P2")
  void a_letter_on_day_sixty_one_is_a_violation_that_is_written_down_once() {
    var late = breach(reported());
    on(LocalDate.of(2026, 9, 14));
    notification.overdue(late, STEP);
    notification.noticeSent(late, STEP);

    assertThat(misdirection.incident(late).noticeLate()).isTrue();
    assertThat(outcomes(late).get(1)).isEqualTo(Outcome.NOT_MET);
    assertThat(kinds()).filteredOn(Kind.OVERDUE::equals).hasSize(1);
  }

  @Test
  @Shows({"M13", "P2"})
  void a_breach_of_program_records_is_not_closed_with_one_report() {
    meant = faxed(Optional.of(LegalBasis.P2_CONSENT));
    var incident = breach(reported());
    assertThatThrownBy(() -> misdirection.close(incident, STEP)).hasMessageContaining("INC-18");
    notification.noticeSent(incident, STEP);
    notification.reported(incident, ReportPath.HIPAA, DISCOVERED, PRIYA);

    assertThatThrownBy(() -> misdirection.close(incident, STEP)).hasMessageContaining("INC-10");
    assertThat(outcomes(incident).get(2)).isEqualTo(Outcome.NOT_MET);

    notification.reported(incident, ReportPath.PART_TWO, DISCOVERED, PRIYA);
    misdirection.close(incident, STEP);
    assertThat(outcomes(incident).get(2)).isEqualTo(Outcome.MET);
  }

  @Test
  @Shows("M13")
  void other_records_need_one_report_only() {
    var incident = breach(reported());
    notification.noticeSent(incident, STEP);
    assertThat(misdirection.incident(incident).missingReports()).containsExactly(ReportPath.HIPAA);
    notification.reported(incident, ReportPath.HIPAA, DISCOVERED, PRIYA);
    misdirection.close(incident, STEP);

    assertThat(misdirection.incident(incident).closed()).isTrue();
  }

  @Test
  void a_report_of_tomorrow_or_of_before_it_happened_or_of_nothing_is_refused() {
    assertThatThrownBy(() -> report(DISCOVERED.plusDays(1))).hasMessageContaining("INC-13");
    assertThatThrownBy(() -> report(LocalDate.of(2026, 7, 12))).hasMessageContaining("INC-13");
    reported();
    assertThatThrownBy(() -> report(DISCOVERED)).hasMessageContaining("ACC-17");
    assertThat(kinds()).filteredOn(Kind.MISDIRECTION_REPORTED::equals).hasSize(1);
  }

  @Test
  void the_draft_names_nobody_and_both_languages_have_one() {
    var incident = misdirection.incident(reported());

    assertThat(notification.draft(incident.id()).what())
        .isEqualTo(
            "On July 13, 2026 we sent 12 pages of your health records to somebody they were not"
                + " meant for.");
    assertThat(new IncidentWords().draft(incident, Locale.forLanguageTag("es")).what())
        .startsWith("El 13 de julio de 2026 enviamos 12 páginas");
  }

  @Test
  void what_was_written_down_cannot_be_changed() {
    breach(reported());

    for (var change :
        List.of("update misdirection set pages = 0", "delete from misdirection_step")) {
      assertThatThrownBy(() -> database.update(change)).hasMessageContaining("append-only");
    }
  }

  private String breach(String incident) {
    assessment.decide(incident, Compromise.BREACH, PRIYA);
    return incident;
  }

  private String reported() {
    return report(DISCOVERED);
  }

  private String report(LocalDate discoveredOn) {
    return misdirection.report(
        MisdirectionReport.of(
            meant.id(), discoveredOn, Discovery.RECIPIENT_TOLD, "Bend Hardware", Optional.empty()),
        PRIYA);
  }

  private List<Outcome> outcomes(String incident) {
    return misdirection.decisions(incident).stream().map(RuleDecision::outcome).toList();
  }

  private List<Kind> kinds() {
    return ledger.trace(request).stream().map(Entry::kind).toList();
  }

  private Disclosure faxed(Optional<LegalBasis> partTwo) {
    return gone(Method.FAX, partTwo);
  }

  private Disclosure gone(Method method, Optional<LegalBasis> partTwo) {
    return accounting.recordOutside(
        new OutsideDisclosure(
            Optional.of(request),
            gina,
            Instant.parse("2026-07-13T15:00:00Z"),
            "Northside Clinic",
            Optional.of("4 North Road"),
            false,
            "Chart summary",
            12,
            Optional.empty(),
            Optional.empty(),
            "Treatment",
            Optional.empty(),
            LegalBasis.TREATMENT,
            method,
            Optional.empty(),
            Optional.empty(),
            partTwo,
            Optional.empty()),
        PRIYA);
  }

  private ReceivedRequest treatment() {
    return new ReceivedRequest(
        request,
        RequestClass.TREATMENT,
        Channel.FAX,
        "en",
        false,
        Instant.parse("2026-07-13T14:00:00Z"),
        LocalDate.of(2026, 7, 13),
        new Requester(RequesterKind.PROVIDER, "", "Northside Clinic", "", "", "4 North Road"),
        new PatientAsWritten(
            new PatientName("Holt", "Gina"), LocalDate.of(1971, 4, 9), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "treatment",
        Optional.empty());
  }

  private void on(LocalDate day) {
    ((StoppedClock) clock).set(day + "T16:00:00Z");
  }
}
