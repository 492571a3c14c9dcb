package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.custodian.abstraction.Abstraction;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.correspondence.SentLetter;
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
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
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
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ReleaseSlice
@Import(AccountingRequestsTest.Here.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountingRequestsTest {
  private static final StaffId PRIYA = new StaffId("priya");
  private static final AtomicInteger NUMBER = new AtomicInteger(7000);
  private static final AtomicInteger PATIENT = new AtomicInteger(300000);

  @ComponentScan({"org.custodian.accounting", "org.custodian.workflow.rules"})
  static class Here {}

  @Autowired private Accounting accounting;
  @Autowired private AccountingRequests requests;
  @Autowired private Suspensions suspensions;
  @Autowired private Ledger ledger;
  @Autowired private Vault vault;
  @Autowired private Clock clock;
  @MockitoBean private Packets packets;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Records records;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private Correspondence correspondence;

  private final PatientRef kim = new PatientRef("" + PATIENT.incrementAndGet());
  private final List<Letter> letters = new ArrayList<>();
  private RequestNumber grandJury;

  @BeforeEach
  void kim_laus_records_went_to_a_law_firm_and_to_a_grand_jury() {
    when(records.patient(kim))
        .thenReturn(
            new PatientRecord(
                kim,
                new PatientName("Lau", "Kim"),
                LocalDate.of(1984, 6, 3),
                "F",
                "",
                "7 Mill Lane\nRiverbend, IL"));
    when(correspondence.send(any(), any(), any(), any()))
        .thenAnswer(call -> sent(call.getArgument(1)));
    grandJury = received(RequestClass.LAW_ENFORCEMENT, LocalDate.of(2026, 9, 1));
    at("2026-09-03");
    outside("2026-05-18", "Brandt & Hale LLP", LegalBasis.SUBPOENA_NOTICE, Optional.empty());
    outside("2026-09-03", "County grand jury", LegalBasis.LE_PROCESS, Optional.of(grandJury));
    suspensions.suspend(grandJury, oral(LocalDate.of(2026, 9, 3)), PRIYA);
  }

  @Test
  @Shows({"E8", "E6"})
  void an_accounting_is_silent_about_what_a_writing_suspends() {
    var asked = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14));
    at("2026-09-25");
    assertThat(suspensions.suspend(grandJury, written(LocalDate.of(2027, 3, 1)), PRIYA))
        .isEqualTo(LocalDate.of(2027, 3, 1));
    at("2026-09-28");

    var letter = given(asked);

    assertThat(letter.count()).isEqualTo(1);
    assertThat(letter.lines().get(0).recipient()).isEqualTo("Brandt & Hale LLP");
    assertThat(letter.until()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(letters)
        .filteredOn(RecipientLetter.SuspensionConfirmed.class::isInstance)
        .hasSize(1);
  }

  @Test
  @Shows("E8")
  void without_a_writing_the_row_shows_after_thirty_days() {
    var asked = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14));
    at("2026-10-05");

    assertThat(given(asked).lines())
        .extracting(line -> line.recipient())
        .containsExactly("Brandt & Hale LLP", "County grand jury");
    assertThat(letters).filteredOn(RecipientLetter.class::isInstance).isEmpty();
  }

  @Test
  @Shows("E7")
  void a_second_accounting_within_twelve_months_is_announced_with_its_price_first() {
    at("2026-09-28");
    given(received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14)));
    var second = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 12, 1));
    at("2026-12-01");
    requests.prepare(second, PRIYA);

    assertThatThrownBy(() -> requests.give(second)).hasMessageContaining("ACC-32");
    assertThatThrownBy(() -> agree(second)).hasMessageContaining("ACC-21");
    assertThat(requests.announceFee(second))
        .contains(new RepeatFee(2000, LocalDate.of(2026, 9, 28), LocalDate.of(2026, 12, 31)));
    at("2026-12-03");
    assertThat(requests.announceFee(second).orElseThrow().answerBy())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    agree(second);

    assertThat(given(second).count()).isEqualTo(2);
    assertThat(ledger.trace(second))
        .filteredOn(entry -> entry.kind() == Kind.ACCOUNTING_MADE)
        .extracting(entry -> entry.facts().get("feeCents"))
        .containsExactly("2000");
  }

  @Test
  @Shows("E7")
  void twelve_months_after_the_last_wish_an_accounting_is_free_again() {
    at("2026-09-28");
    given(received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14)));
    at("2027-09-14");

    assertThat(requests.announceFee(received(RequestClass.ACCOUNTING, LocalDate.of(2027, 9, 13))))
        .isPresent();
    assertThat(requests.announceFee(received(RequestClass.ACCOUNTING, LocalDate.of(2027, 9, 14))))
        .isEmpty();
  }

  @Test
  @Shows("E7")
  void a_patient_may_ask_for_a_shorter_period_instead() {
    at("2026-09-28");
    given(received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14)));
    var second = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 12, 1));
    at("2026-12-01");
    requests.announceFee(second);
    requests.agreeToFee(
        second, Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty(), Actor.requester(second));

    assertThat(given(second).lines())
        .extracting(line -> line.recipient())
        .containsExactly("County grand jury");
  }

  @Test
  @Shows("E9")
  void what_was_given_is_kept_byte_for_byte_whatever_is_written_down_later() {
    at("2026-10-05");
    var asked = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14));
    given(asked);
    var file = requests.given(asked).orElseThrow();
    outside("2026-09-10", "State registry", LegalBasis.PUBLIC_HEALTH, Optional.empty());

    requests.give(asked);

    assertThat(requests.given(asked).orElseThrow()).isEqualTo(file);
    assertThat(requests.listed(asked))
        .extracting(entry -> entry.first().recipient())
        .containsExactly("Brandt & Hale LLP", "County grand jury");
    assertThat(accounting.accountingOf(kim, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
        .extracting(report -> report.lines())
        .isEqualTo(3);
  }

  @Test
  void nobody_gets_an_accounting_that_nobody_prepared() {
    at("2026-09-28");
    var asked = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14));

    assertThatThrownBy(() -> requests.give(asked)).hasMessageContaining("ACC-23");

    verify(correspondence, org.mockito.Mockito.never()).send(eq(asked), any(), any(), any());
  }

  @Test
  @Shows({"E1", "E2", "E4", "E5", "E7", "E8", "E9", "E10"})
  void every_rule_says_what_it_decided_and_from_what() {
    at("2026-09-28");
    var asked = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 14));

    assertThat(outcome(asked, "E1").facts())
        .containsEntry("from", "2020-09-14")
        .containsEntry("to", "2026-09-14");
    assertThat(outcome(asked, "E2").facts()).containsEntry("counted", "1");
    assertThat(outcome(asked, "E4").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(asked, "E5").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(asked, "E7").outcome()).isEqualTo(Outcome.MET);
    assertThat(outcome(asked, "E8").facts()).containsEntry("leftOut", "1");
    assertThat(outcome(asked, "E9").outcome()).isEqualTo(Outcome.ASK_A_PERSON);
    assertThat(outcome(asked, "E10").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    given(asked);
    assertThat(outcome(asked, "E9").outcome()).isEqualTo(Outcome.MET);

    var second = received(RequestClass.ACCOUNTING, LocalDate.of(2026, 9, 20));
    assertThat(outcome(second, "E7").outcome()).isEqualTo(Outcome.NOT_MET);
    requests.announceFee(second);
    assertThat(outcome(second, "E7").outcome()).isEqualTo(Outcome.ASK_A_PERSON);
    agree(second);
    assertThat(outcome(second, "E7").outcome()).isEqualTo(Outcome.MET);
  }

  private RuleDecision outcome(RequestNumber request, String rule) {
    return requests.decisions(request).stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findAny()
        .orElseThrow();
  }

  @Test
  void another_request_has_no_accounting() {
    assertThatThrownBy(() -> requests.ask(grandJury)).hasMessageContaining("ACC-22");
  }

  @Test
  @Shows("E8")
  void somebody_who_may_not_ask_for_silence_gets_none() {
    var other = received(RequestClass.SUBPOENA, LocalDate.of(2026, 5, 4));
    outside("2026-05-20", "Brandt & Hale LLP", LegalBasis.SUBPOENA_NOTICE, Optional.of(other));

    assertThatThrownBy(() -> suspensions.suspend(other, written(LocalDate.of(2027, 1, 1)), PRIYA))
        .hasMessageContaining("ACC-16");
  }

  @Test
  @Shows("E3")
  void a_disclosure_lacks_nothing_that_the_law_wants_written_down() {
    assertThatThrownBy(() -> told("", "", "14 pages", "Report")).hasMessageContaining("who got it");
    assertThatThrownBy(() -> told("Registry", "", " ", "Report"))
        .hasMessageContaining("what it was");
    assertThatThrownBy(() -> told("Registry", "", "14 pages", "")).hasMessageContaining("why");

    at("2026-09-28");
    var fact = accounting.recordOutside(told("Registry", "", "14 pages", "Report"), PRIYA);

    assertThat(fact.address()).isEmpty();
    assertThat(accounting.description(fact, Locale.ENGLISH)).isEqualTo("14 pages");
    assertThat(accounting.purpose(fact, Locale.ENGLISH))
        .isEqualTo("Report to a public health authority; Report");
  }

  @Test
  @Shows({"E2", "P1"})
  void a_misdirected_disclosure_is_told_whatever_the_first_one_was() {
    at("2026-09-28");
    var meant = outside("2026-07-13", "Northside Clinic", LegalBasis.TREATMENT, Optional.empty());

    var really = accounting.recordMisdirected(meant.id(), "A shop", Optional.empty(), 12, PRIYA);

    assertThat(meant.accountable()).isFalse();
    assertThat(really.accountable()).isTrue();
    assertThat(really.basis()).isEqualTo(LegalBasis.IMPERMISSIBLE);
    assertThat(really.disclosedOn()).isEqualTo(LocalDate.of(2026, 7, 13));
    assertThat(really.contents().recordPages()).isEqualTo(12);
    assertThat(really.further().correctionOf()).contains(meant.id());
    assertThat(accounting.disclosure(meant.id())).contains(meant);
    assertThatThrownBy(
            () -> accounting.recordMisdirected(meant.id(), "A shop", Optional.empty(), 1, PRIYA))
        .hasMessageContaining("ACC-17");
  }

  @Test
  void the_first_proof_of_arrival_counts() {
    var fact = outside("2026-07-13", "Northside Clinic", LegalBasis.TREATMENT, Optional.empty());
    var first = Instant.parse("2026-07-14T15:00:00Z");

    accounting.confirmDelivery(fact.id(), first, "FAX-7", Actor.staff(PRIYA));
    accounting.confirmDelivery(fact.id(), first.plusSeconds(60), "", Actor.staff(PRIYA));

    assertThat(accounting.deliveredAt(fact.id())).contains(first);
  }

  private Letter.AccountingReport given(RequestNumber asked) {
    requests.prepare(asked, PRIYA);
    requests.give(asked);
    return letters.stream()
        .filter(Letter.AccountingReport.class::isInstance)
        .map(Letter.AccountingReport.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void agree(RequestNumber request) {
    requests.agreeToFee(request, Optional.empty(), Optional.empty(), Actor.requester(request));
  }

  private Disclosure outside(
      String day, String recipient, LegalBasis basis, Optional<RequestNumber> request) {
    var plain =
        OutsideDisclosure.of(
            kim,
            Instant.parse(day + "T15:00:00Z"),
            recipient,
            "1 Main Street",
            "Medical records 2024",
            "Case",
            basis,
            Method.PAPER);
    return accounting.recordOutside(
        new OutsideDisclosure(
            request,
            plain.patient(),
            plain.at(),
            plain.recipient(),
            plain.address(),
            false,
            plain.wording(),
            14,
            Optional.empty(),
            Optional.empty(),
            plain.purpose(),
            Optional.empty(),
            plain.basis(),
            plain.method(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        PRIYA);
  }

  private OutsideDisclosure told(String recipient, String address, String what, String why) {
    return OutsideDisclosure.of(
        kim,
        Instant.parse("2026-08-01T15:00:00Z"),
        recipient,
        address,
        what,
        why,
        LegalBasis.PUBLIC_HEALTH,
        Method.EMAIL);
  }

  private RequestNumber received(RequestClass requestClass, LocalDate on) {
    var number = new RequestNumber("26-" + NUMBER.incrementAndGet());
    var at = on.atTime(15, 0).toInstant(java.time.ZoneOffset.UTC);
    when(verification.patient(number)).thenReturn(Optional.of(kim));
    when(intake.request(number))
        .thenReturn(
            new ReceivedRequest(
                number,
                requestClass,
                Channel.MAIL,
                "en",
                false,
                at,
                on,
                new Requester(RequesterKind.PATIENT, "Kim Lau", "", "", "", ""),
                new PatientAsWritten(
                    new PatientName("Lau", "Kim"), LocalDate.of(1984, 6, 3), Optional.empty()),
                new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
                Optional.empty(),
                "",
                Optional.empty()));
    return number;
  }

  private SentLetter sent(Letter letter) {
    letters.add(letter);
    var bytes = (letter.code() + letters.size()).getBytes(StandardCharsets.UTF_8);
    var stored = vault.store(bytes, "application/pdf");
    return new SentLetter("l" + letters.size(), letter.code(), clock.instant(), stored.sha256(), 1);
  }

  private static SuspensionStatement oral(LocalDate on) {
    return new SuspensionStatement(
        "County Sheriff", "", "Det. Ames", false, on, Optional.empty(), "It would impede.");
  }

  private static SuspensionStatement written(LocalDate until) {
    return new SuspensionStatement(
        "County Sheriff",
        "2 Jail Street",
        "Det. Ames",
        true,
        LocalDate.of(2026, 9, 25),
        Optional.of(until),
        "It would impede.");
  }

  private void at(String day) {
    ((StoppedClock) clock).set(day + "T16:00:00Z");
  }
}
