package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.abstraction.Abstraction;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.ReleaseResult;
import org.custodian.delivery.ReleaseSlice;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.verification.Defect;
import org.custodian.verification.Finding;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ReleaseSlice
@Import(LogDisclosureTest.Here.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogDisclosureTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(500);
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId OMAR = new StaffId("omar");
  private static final Instant NOW = Instant.parse("2026-05-18T15:00:00Z");

  @ComponentScan({"org.custodian.accounting", "org.custodian.workflow.rules"})
  static class Here {}

  @Autowired private Accounting accounting;
  @Autowired private Delivery delivery;
  @Autowired private Approval approval;
  @Autowired private Ledger ledger;
  @MockitoBean private Packets packets;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Records records;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Correspondence correspondence;

  private final RequestNumber request = new RequestNumber("26-0" + NUMBER.incrementAndGet());

  @BeforeEach
  void kim_laus_packet_is_approved() {
    var packet = packet();
    when(packets.packet(request)).thenReturn(Optional.of(packet));
    when(packets.manifest(packet))
        .thenReturn(
            List.of(
                line("d1", 1, "INCLUDE"),
                line("d1", 2, "REDACT"),
                line("d2", 1, "WITHHOLD"),
                line("d3", 1, "INCLUDE")));
    when(records.documents(request))
        .thenReturn(
            List.of(
                document("d1", DocumentType.PROGRESS_NOTE, LocalDate.of(2024, 3, 1)),
                document("d2", DocumentType.PSYCHIATRIC_NOTE, LocalDate.of(2023, 1, 1)),
                document("d3", DocumentType.LABORATORY, LocalDate.of(2024, 11, 30))));
    when(records.patient(Released.KIM))
        .thenReturn(
            new PatientRecord(
                Released.KIM, new PatientName("Lau", "Kim"), LocalDate.EPOCH, "F", "", ""));
    when(verification.patient(request)).thenReturn(Optional.of(Released.KIM));
    when(intake.request(request)).thenReturn(received("To prove the injury."));
    lawful(LegalBasis.SUBPOENA_NOTICE);
    approval.decide(request, 1, Decision.RELEASE, "", "", OMAR);
  }

  @Test
  void a_release_under_a_subpoena_is_logged_with_every_fact_as_accountable() {
    delivery.release(request);

    var disclosure = accounting.of(request).get(0);
    assertThat(disclosure.accountable()).isTrue();
    assertThat(disclosure.accountableBy()).contains("164.528");
    assertThat(disclosure.disclosedOn()).isEqualTo(LocalDate.of(2026, 5, 18));
    assertThat(disclosure.patient()).isEqualTo(Released.KIM);
    assertThat(disclosure.patientName()).isEqualTo(new PatientName("Lau", "Kim"));
    assertThat(disclosure.recipient()).isEqualTo("Lee Brandt, Brandt & Hale LLP");
    assertThat(disclosure.address()).contains("12 Court Street\nSpringfield, IL 62701");
    assertThat(disclosure.courtCase()).contains("Circuit Court, Doe v. Roe, 26-CV-231");
    assertThat(disclosure.purpose()).contains("To prove the injury.");
    assertThat(disclosure.releasedBy()).isEqualTo(DANA);
    assertThat(disclosure.approvedBy()).contains(OMAR);
    assertThat(accounting.disclosure(disclosure.id())).contains(disclosure);
  }

  @Test
  void the_log_says_what_went_and_not_what_was_withheld() {
    delivery.release(request);

    assertThat(accounting.of(request).get(0).contents())
        .isEqualTo(
            new Contents(
                List.of("LABORATORY", "PROGRESS_NOTE"),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 11, 30),
                3,
                "RMC-" + request + "-000001",
                "RMC-" + request + "-000003",
                1,
                "a".repeat(64),
                "b".repeat(64)));
  }

  @Test
  void whether_a_disclosure_is_accountable_follows_from_the_rule_table_for_every_basis() {
    var accountable = new ArrayList<LegalBasis>();
    for (var basis : LegalBasis.values()) {
      var each = new LogDisclosureTest();
      each.takeFrom(this);
      each.kim_laus_packet_is_approved();
      each.lawful(basis);
      delivery.release(each.request);
      if (accounting.of(each.request).get(0).accountable()) {
        accountable.add(basis);
      }
    }

    assertThat(accountable)
        .containsExactly(
            LegalBasis.REQUIRED_BY_LAW,
            LegalBasis.PUBLIC_HEALTH,
            LegalBasis.ABUSE,
            LegalBasis.OVERSIGHT,
            LegalBasis.COURT_ORDER,
            LegalBasis.SUBPOENA_NOTICE,
            LegalBasis.SUBPOENA_QPO,
            LegalBasis.LE_PROCESS,
            LegalBasis.LE_LOCATE,
            LegalBasis.LE_VICTIM,
            LegalBasis.CORONER,
            LegalBasis.ORGAN,
            LegalBasis.RESEARCH_WAIVER,
            LegalBasis.THREAT,
            LegalBasis.WORKERS_COMP,
            LegalBasis.HHS_SECRETARY,
            LegalBasis.IMPERMISSIBLE,
            LegalBasis.P2_ORDER);
  }

  @Test
  @Shows("E10")
  void program_pages_that_went_by_consent_are_kept_for_their_own_accounting() {
    lawful(LegalBasis.TREATMENT);
    when(verification.partTwoBasis(request)).thenReturn(Optional.of(LegalBasis.P2_CONSENT));
    programPages();
    when(packets.partTwoNotice(any())).thenReturn(Optional.of("P2N-2/2024"));
    when(intake.papers(request))
        .thenReturn(
            List.of(new Paper("consent-1", PaperKind.AUTHORIZATION, "c".repeat(64), 1, 9, NOW)));
    delivery.release(request);

    var disclosure = accounting.of(request).get(0);
    assertThat(disclosure.accountable()).isFalse();
    assertThat(disclosure.further().partTwoAccounted()).isTrue();
    assertThat(disclosure.further().partTwoBasis()).contains(LegalBasis.P2_CONSENT);
    assertThat(disclosure.further().consentRef()).contains("consent-1");
    assertThat(disclosure.further().partTwoNotice()).contains("P2N-2/2024");
  }

  @Test
  @Shows("E10")
  void program_pages_in_an_emergency_or_to_the_patient_are_told_and_not_counted() {
    lawful(LegalBasis.TREATMENT);
    when(verification.partTwoBasis(request)).thenReturn(Optional.of(LegalBasis.P2_EMERGENCY));
    programPages();
    delivery.release(request);

    var disclosure = accounting.of(request).get(0);
    assertThat(disclosure.further().partTwoBasis()).contains(LegalBasis.P2_EMERGENCY);
    assertThat(disclosure.further().partTwoAccounted()).isFalse();
    assertThat(disclosure.further().consentRef()).isEmpty();
  }

  @Test
  @Shows("E10")
  void a_packet_without_program_pages_has_nothing_of_part_two() {
    delivery.release(request);

    assertThat(accounting.of(request).get(0).further()).isEqualTo(FurtherFacts.none());
  }

  private void programPages() {
    when(records.documents(request))
        .thenReturn(
            List.of(
                program(document("d1", DocumentType.PROGRESS_NOTE, LocalDate.of(2024, 3, 1))),
                document("d2", DocumentType.PSYCHIATRIC_NOTE, LocalDate.of(2023, 1, 1)),
                document("d3", DocumentType.LABORATORY, LocalDate.of(2024, 11, 30))));
  }

  @Test
  void a_second_release_writes_no_second_disclosure() {
    delivery.release(request);
    delivery.release(request);

    assertThat(accounting.of(request)).hasSize(1);
  }

  @Test
  void a_blocked_release_writes_no_disclosure() {
    when(verification.recheck(eq(request), any()))
        .thenReturn(new Finding.Deficient(List.of(Defect.REVOKED)));

    assertThat(delivery.release(request)).isInstanceOf(ReleaseResult.Blocked.class);

    assertThat(accounting.of(request)).isEmpty();
  }

  @Test
  void without_a_matched_patient_nothing_is_released() {
    when(verification.patient(request)).thenReturn(Optional.empty());

    nothingIsReleased();
  }

  @Test
  void with_a_manifest_that_names_an_unknown_document_nothing_is_released() {
    when(records.documents(request)).thenReturn(List.of());

    nothingIsReleased();
  }

  private void nothingIsReleased() {
    assertThatThrownBy(() -> delivery.release(request)).isInstanceOf(IllegalStateException.class);

    assertThat(accounting.of(request)).isEmpty();
    assertThat(delivery.released(request)).isEmpty();
    assertThat(ledger.trace(request)).extracting(Entry::kind).doesNotContain(Kind.RELEASED);
  }

  private void takeFrom(LogDisclosureTest other) {
    this.approval = other.approval;
    this.packets = other.packets;
    this.verification = other.verification;
    this.intake = other.intake;
    this.records = other.records;
  }

  private void lawful(LegalBasis basis) {
    when(verification.recheck(eq(request), any())).thenReturn(new Finding.Sufficient(basis));
  }

  private Packet packet() {
    var bates = "RMC-" + request + "-00000";
    return new Packet(
        request, 1, 9, 3, bates + "1", bates + "3", "a".repeat(64), "b".repeat(64), DANA, NOW);
  }

  private ReceivedRequest received(String purpose) {
    return new ReceivedRequest(
        request,
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        "en",
        false,
        NOW,
        LocalDate.of(2026, 5, 4),
        new Requester(
            RequesterKind.ATTORNEY,
            "Lee Brandt",
            "Brandt & Hale LLP",
            "lee@brandt.example",
            "",
            "12 Court Street\nSpringfield, IL 62701"),
        new PatientAsWritten(new PatientName("Lau", "Kim"), LocalDate.EPOCH, Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), "entire chart"),
        Optional.of(
            new CourtCase(
                "Circuit Court",
                "Doe v. Roe",
                "26-CV-231",
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 22),
                AssuranceClaim.NOTICE)),
        purpose,
        Optional.empty());
  }

  private static ManifestLine line(String document, int page, String verdict) {
    return new ManifestLine(
        document, page, verdict, "A10", "IN_SCOPE", "rule", bates(verdict, page), "TEXT", 0);
  }

  private static Optional<String> bates(String verdict, int page) {
    return verdict.equals("WITHHOLD") ? Optional.empty() : Optional.of("RMC-00000" + page);
  }

  private static CollectedDocument document(String id, DocumentType type, LocalDate day) {
    return new CollectedDocument(
        id, type, "MED", "E1", day, "Dr. Grant", "Note", 2, "c", Optional.empty(), Set.of());
  }

  private static CollectedDocument program(CollectedDocument plain) {
    return new CollectedDocument(
        plain.documentId(),
        plain.type(),
        "RRP",
        plain.encounter(),
        plain.serviceDate(),
        plain.author(),
        plain.title(),
        plain.pages(),
        plain.sha256(),
        plain.refused(),
        Set.of("42CFRPart2"));
  }
}
