package org.custodian.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.abstraction.Abstraction;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.ReleaseSlice;
import org.custodian.delivery.StoppedClock;
import org.custodian.house.Shows;
import org.custodian.intake.Channel;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request of 5 January 2026 that ended on 20 January, with a paper, a letter and a packet. */
@ReleaseSlice
@Import(RetentionTest.Here.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(9000);
  private static final StaffId OTTO = new StaffId("otto");
  private static final Actor JOB = Actor.system("purge");
  private static final Instant CAME = Instant.parse("2026-01-05T15:00:00Z");

  @ComponentScan({"org.custodian.retention", "org.custodian.workflow.rules"})
  static class Here {}

  @Autowired private Retention retention;
  @Autowired private Vault vault;
  @Autowired private Ledger ledger;
  @Autowired private Clock clock;
  @Autowired private PlatformTransactionManager transactions;
  @MockitoBean private Packets packets;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Records records;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Correspondence correspondence;

  private final List<ReceivedRequest> all = new ArrayList<>();
  private RequestNumber request;
  private String paper;
  private String letter;
  private String packet;

  @BeforeEach
  void a_request_ended_long_ago() {
    when(intake.received(any(), any())).thenReturn(all);
    request = received(Optional.of(Outcome.RELEASED));
    paper = kept("authorization " + request);
    letter = kept("letter " + request);
    packet = kept("packet " + request);
    when(intake.papers(request))
        .thenReturn(List.of(new Paper("p1", PaperKind.AUTHORIZATION, paper, 1, 9, CAME)));
    when(correspondence.letters(request))
        .thenReturn(List.of(new SentLetter("l1", "ACK", CAME, letter, 1)));
    when(packets.files(request)).thenReturn(Map.of(packet, CAME));
    on("2026-01-20");
    closed(request);
  }

  @Test
  @Shows({"I1", "A11"})
  void the_day_after_six_years_papers_letters_and_packets_go_and_the_log_names_them() {
    on("2032-01-20");
    assertThat(retention.purge(JOB)).isEqualTo(new PurgeReport(0, 0, 0, 0, 0));
    assertThatThrownBy(() -> retention.purge(request, JOB)).hasMessageContaining("RET-02");
    assertThat(vault.read(paper)).isNotEmpty();

    on("2032-01-21");
    assertThat(retention.purge(JOB)).isEqualTo(new PurgeReport(1, 3, 0, 0, 0));

    for (var file : List.of(paper, letter, packet)) {
      assertThatThrownBy(() -> vault.read(file)).hasMessageContaining("VLT-07");
    }
    assertThat(entries(Kind.PURGED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("files", "3"))
        .satisfies(entry -> assertThat(entry.facts().get("ids")).contains("p1", "l1", packet));
  }

  @Test
  @Shows("I1")
  void what_the_log_says_of_persons_is_destroyed_too_but_not_before_and_not_under_a_hold() {
    when(intake.papers(request)).thenReturn(List.of());
    named();
    on("2032-01-20");
    assertThat(retention.purge(JOB).shredded()).isZero();
    var hold = retention.hold(request, HoldReason.LITIGATION, OTTO);
    on("2032-01-21");
    assertThat(retention.purge(JOB).shredded()).isZero();
    assertThat(opened().values()).containsEntry("patientName", "Kim Lau");

    retention.lift(hold, OTTO);
    assertThat(retention.purge(JOB).shredded()).isEqualTo(1);

    assertThat(opened().values()).isEmpty();
    assertThat(opened().shreddedAt()).isPresent();
    assertThat(entries(Kind.SHREDDED)).hasSize(1);
    assertThat(retention.purge(JOB).shredded()).isZero();
  }

  private void named() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                ledger.append(
                    request,
                    Kind.DISCLOSED,
                    JOB,
                    Map.of(),
                    Details.none().with(Details.PATIENT_NAME, "Kim Lau")));
  }

  private org.custodian.ledger.OpenedDetails opened() {
    return ledger.details(entries(Kind.DISCLOSED).get(0));
  }

  @Test
  @Shows("I1")
  void a_second_purge_destroys_nothing_more() {
    on("2032-01-21");
    retention.purge(JOB);

    assertThat(retention.purge(JOB)).isEqualTo(new PurgeReport(0, 0, 0, 0, 0));
    assertThat(entries(Kind.PURGED)).hasSize(1);
  }

  @Test
  @Shows("I1")
  void a_legal_hold_keeps_files_that_are_due_until_it_is_lifted() {
    on("2032-01-21");
    var hold = retention.hold(request, HoldReason.LITIGATION, OTTO);

    assertThat(retention.purge(JOB)).isEqualTo(new PurgeReport(0, 0, 3, 0, 0));
    assertThatThrownBy(() -> retention.purge(request, JOB)).hasMessageContaining("RET-02");
    assertThat(retention.decisions(request))
        .allSatisfy(rule -> assertThat(rule.facts()).containsEntry("legalHold", "true"));

    retention.lift(hold, OTTO);
    assertThat(retention.holds()).isEmpty();
    assertThat(retention.purge(request, JOB).files()).isEqualTo(3);
  }

  @Test
  @Shows("I1")
  void a_hold_on_a_patient_keeps_every_request_about_them() {
    var kim = new PatientRef("9" + NUMBER.get());
    when(verification.patient(request)).thenReturn(Optional.of(kim));
    on("2032-01-21");
    var hold = retention.hold(kim, HoldReason.INVESTIGATION, OTTO);

    assertThat(retention.purge(JOB).held()).isEqualTo(3);
    retention.lift(hold, OTTO);
  }

  @Test
  void a_paper_that_came_with_two_requests_stays_for_the_younger_one() {
    var open = received(Optional.empty());
    when(intake.papers(open))
        .thenReturn(List.of(new Paper("p9", PaperKind.AUTHORIZATION, paper, 1, 9, CAME)));
    on("2032-01-21");

    assertThat(retention.purge(JOB)).isEqualTo(new PurgeReport(1, 2, 0, 1, 0));
    assertThat(vault.read(paper)).isNotEmpty();
    assertThatThrownBy(() -> retention.purge(open, JOB)).hasMessageContaining("RET-02");
  }

  @Test
  void what_was_destroyed_and_comes_again_is_kept_again() {
    on("2032-01-21");
    retention.purge(JOB);

    assertThat(kept("authorization " + request)).isEqualTo(paper);
    assertThat(vault.read(paper)).isNotEmpty();
  }

  private RequestNumber received(Optional<Outcome> outcome) {
    var number = new RequestNumber("26-" + NUMBER.incrementAndGet());
    var row =
        new ReceivedRequest(
            number,
            RequestClass.AUTHORIZATION,
            Channel.MAIL,
            "en",
            false,
            CAME,
            LocalDate.of(2026, 1, 5),
            new Requester(RequesterKind.ATTORNEY, "Lee Brandt", "", "", "", ""),
            new PatientAsWritten(new PatientName("Lau", "Kim"), LocalDate.EPOCH, Optional.empty()),
            new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
            Optional.empty(),
            "",
            outcome);
    all.add(row);
    when(intake.request(number)).thenReturn(row);
    return number;
  }

  private void closed(RequestNumber number) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> ledger.append(number, Kind.CLOSED, JOB, Map.of()));
  }

  private String kept(String text) {
    return vault.store(text.getBytes(StandardCharsets.UTF_8), "text/plain").sha256();
  }

  private List<Entry> entries(Kind kind) {
    return ledger.trace(request).stream().filter(entry -> entry.kind() == kind).toList();
  }

  private void on(String day) {
    ((StoppedClock) clock).set(day + "T18:00:00Z");
  }
}
