package org.custodian.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.HandClock;
import org.custodian.LawSlice.Heard;
import org.custodian.house.Shows;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.DeliveryWish.Format;
import org.custodian.intake.DeliveryWish.Method;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Particulars;
import org.custodian.intake.Submission;
import org.custodian.intake.Submissions;
import org.custodian.jurisdiction.Packs;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FeesSlice
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeesTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final Actor DESK = Actor.staff(DANA);

  @Autowired private Fees fees;
  @Autowired private Payments payments;
  @Autowired private Intake intake;
  @Autowired private Ledger ledger;
  @Autowired private StatePacks packs;
  @Autowired private HandClock clock;
  @Autowired private Heard heard;
  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @MockitoBean private Verification verification;
  @MockitoBean private LegalClock legalClock;
  @MockitoBean private Packets packets;
  private Submissions submissions;

  @BeforeEach
  void nothing_was_charged_yet() {
    submissions = new Submissions(database);
    packs.use(packs.pack("zz"));
    heard.forget();
  }

  @Test
  @Shows({"D7", "D8"})
  void S02_paper_by_mail_is_told_first_agreed_to_and_invoiced_with_the_packet() {
    var request = ownOnPaper();
    clock.setLocal("2026-03-04T10:00");
    fees.enter(request, FeeKind.POSTAGE, 840, DANA);

    assertThat(fees.estimate(request, 212, DANA).totalCents()).isEqualTo(2960);

    assertThat(heard.of(EstimateMade.class)).hasSize(1);
    assertThat(fees.state(request).estimated()).contains(2960L);
    assertThat(fees.payBy(request)).contains(LocalDate.of(2026, 4, 3));

    clock.setLocal("2026-03-06T10:00");
    fees.agree(request, LocalDate.of(2026, 3, 6), DESK);
    clock.setLocal("2026-04-20T10:00");
    packet(request, 1, 212);
    fees.bill(request);

    assertThat(heard.of(EstimateMade.class)).hasSize(1);
    assertThat(fees.settled(request, LocalDate.of(2026, 4, 20))).isTrue();
    var invoice = fees.invoice(request).orElseThrow();
    assertThat(invoice.totalCents()).isEqualTo(2960);
    assertThat(invoice.number()).matches("INV-26-\\d{6}");
    assertThat(heard.of(InvoiceIssued.class))
        .containsExactly(new InvoiceIssued(request, invoice.number()));
    assertThat(fees.state(request).open()).isEqualTo(2960);
  }

  @Test
  @Shows("D7")
  void a_line_retrieval_on_a_patients_fee_is_refused_and_the_refusal_is_logged() {
    var request = ownOnPaper();

    var decision = fees.enter(request, FeeKind.RETRIEVAL, 2500, DANA);

    assertThat(decision).isInstanceOf(LineDecision.Refused.class);
    assertThat(((LineDecision.Refused) decision).rule().ruleId()).isEqualTo("D7");
    assertThat(facts(request, Kind.FEE_LINE_REFUSED))
        .containsExactly(Map.of("line", "RETRIEVAL", "rule", "D7"));
    assertThat(fees.quote(request, 10).totalCents()).isEqualTo(100);
  }

  @Test
  @Shows("D8")
  void a_patient_is_not_charged_before_they_were_told_and_agreed() {
    var request = ownOnPaper();
    packet(request, 1, 30);
    fees.bill(request);

    assertThat(heard.of(EstimateMade.class)).hasSize(1);
    assertThat(fees.chargeable(request)).isFalse();
    assertThatThrownBy(() -> fees.invoice(request))
        .isInstanceOfSatisfying(
            FeeRefused.class, refused -> assertThat(refused.rule().ruleId()).isEqualTo("D8"));

    fees.agree(request, today(), DESK);

    assertThat(heard.of(FeeSettled.class)).containsExactly(new FeeSettled(request));
    assertThat(fees.chargeable(request)).isTrue();
    assertThat(fees.invoice(request)).isPresent();
  }

  @Test
  @Shows("D8")
  void a_fee_above_the_agreed_one_is_told_anew() {
    var request = ownOnPaper();
    fees.estimate(request, 100, DANA);
    fees.agree(request, today(), DESK);
    packet(request, 1, 120);
    fees.bill(request);

    assertThat(heard.of(EstimateMade.class)).hasSize(2);
    assertThat(fees.settled(request, today())).isFalse();
    assertThatThrownBy(() -> fees.invoice(request)).isInstanceOf(FeeRefused.class);
  }

  @Test
  void S01_a_copy_in_the_portal_costs_nothing_and_nobody_is_written_to() {
    var request = received(wishing(own(), Method.PORTAL, Format.ELECTRONIC), LegalBasis.ACCESS);
    packet(request, 1, 148);

    assertThat(fees.bill(request).totalCents()).isZero();

    assertThat(fees.settled(request, today())).isTrue();
    assertThat(fees.invoice(request)).isEmpty();
    assertThat(fees.payBy(request)).isEmpty();
    assertThat(heard.of(EstimateMade.class)).isEmpty();
  }

  @Test
  void S03_a_third_party_pays_invoice_and_certificate_before_the_release() {
    var request = authorized(true);
    packet(request, 1, 308);
    fees.bill(request);
    clock.setLocal("2026-03-05T10:00");
    var invoice = fees.invoice(request).orElseThrow();

    assertThat(invoice.totalCents()).isEqualTo(4000);
    assertThat(fees.payBy(request)).contains(LocalDate.of(2026, 4, 4));
    assertThat(fees.settled(request, LocalDate.of(2026, 3, 5))).isFalse();

    clock.setLocal("2026-03-09T10:00");
    payments.pay(Payment.of(LocalDate.of(2026, 3, 9), Payment.Means.CHEQUE, request, 4000), DANA);

    assertThat(fees.settled(request, LocalDate.of(2026, 3, 9))).isTrue();
    assertThat(heard.of(FeeSettled.class)).containsExactly(new FeeSettled(request));
    assertThat(facts(request, Kind.PAID))
        .singleElement()
        .satisfies(
            fact -> assertThat(fact).containsEntry("cents", "4000").containsEntry("open", "0"));
  }

  @Test
  void S09_unpaid_process_goes_two_business_days_before_its_return_date_and_the_invoice_stays() {
    var request = subpoena();
    packet(request, 1, 88);
    fees.bill(request);
    fees.invoice(request);

    assertThat(fees.state(request).quote().orElseThrow().totalCents()).isEqualTo(4000);
    assertThat(fees.payBy(request)).contains(LocalDate.of(2026, 5, 20));
    assertThat(fees.settled(request, LocalDate.of(2026, 5, 19))).isFalse();
    assertThat(fees.settled(request, LocalDate.of(2026, 5, 20))).isTrue();
    assertThat(fees.state(request).open()).isEqualTo(4000);

    intake.close(request, Outcome.PRODUCED, DESK);
    clock.setLocal("2026-06-30T10:00");
    payments.pay(Payment.of(today(), Payment.Means.TRANSFER, request, 4000), DANA);

    assertThat(fees.state(request).open()).isZero();
  }

  @Test
  @Shows("D9")
  void S18_two_releases_of_one_request_are_charged_once() {
    var request =
        received(wishing(own(), Method.SECURE_LINK, Format.ELECTRONIC), LegalBasis.ACCESS);
    packet(request, 1, 130);
    fees.bill(request);
    fees.agree(request, today(), DESK);
    var first = fees.invoice(request).orElseThrow();
    released(request, 1);
    packet(request, 2, 5);
    var quote = fees.bill(request);

    assertThat(quote.pages()).isEqualTo(135);
    assertThat(quote.totalCents()).isEqualTo(650);
    assertThat(fees.settled(request, today())).isTrue();
    assertThat(fees.invoice(request)).contains(first);
    assertThat(fees.state(request).invoices()).containsExactly(first);
    assertThat(heard.of(EstimateMade.class)).hasSize(1);
  }

  @Test
  void pages_of_a_packet_that_was_never_released_are_not_charged() {
    var request = ownOnPaper();
    packet(request, 1, 500);
    fees.bill(request);
    packet(request, 2, 80);

    assertThat(fees.bill(request).pages()).isEqualTo(80);
  }

  @Test
  void another_page_count_corrects_the_invoice_under_a_new_number() {
    var request = authorized(false);
    packet(request, 1, 400);
    fees.bill(request);
    var first = fees.invoice(request).orElseThrow();
    assertThat(fees.invoice(request)).contains(first);
    packet(request, 2, 501);
    fees.bill(request);

    var second = fees.invoice(request).orElseThrow();

    assertThat(second.totalCents()).isEqualTo(5000);
    assertThat(second.replaces()).contains(first.number());
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(fees.state(request).invoice()).contains(second);
    assertThat(fees.state(request).open()).isEqualTo(5000);
  }

  @Test
  void one_cheque_pays_for_two_requests_and_a_part_leaves_the_rest_open() {
    var one = invoiced(authorized(false), 10);
    var other = invoiced(authorized(true), 10);

    payments.pay(
        new Payment(today(), Payment.Means.CHEQUE, Map.of(one, 2500L, other, 1000L)), DANA);

    assertThat(fees.state(one).open()).isZero();
    assertThat(fees.state(other).open()).isEqualTo(3000);
    assertThat(heard.of(FeeSettled.class)).containsExactly(new FeeSettled(one));
    assertThat(facts(one, Kind.PAID).get(0).get("payment"))
        .isEqualTo(facts(other, Kind.PAID).get(0).get("payment"));
  }

  @Test
  void a_share_above_what_is_open_is_refused_and_nothing_of_the_cheque_is_booked() {
    var one = invoiced(authorized(false), 10);
    var other = invoiced(authorized(false), 10);

    assertThatThrownBy(
            () ->
                payments.pay(
                    new Payment(today(), Payment.Means.CHEQUE, Map.of(one, 2500L, other, 2501L)),
                    DANA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("FEE-08");

    assertThat(fees.state(one).paid()).isZero();
    assertThat(fees.state(other).paid()).isZero();
  }

  @Test
  void a_waiver_has_a_reason_and_ends_the_wait() {
    var request = invoiced(authorized(false), 10);

    payments.waive(request, 1000, WaiverReason.OUR_MISTAKE, DANA);
    assertThat(fees.settled(request, today())).isFalse();
    payments.waiveAll(request, WaiverReason.HARDSHIP, DANA);

    assertThat(fees.settled(request, today())).isTrue();
    assertThat(fees.invoice(request)).isEmpty();
    assertThat(facts(request, Kind.FEE_WAIVED))
        .extracting(fact -> fact.get("reason"), fact -> fact.get("cents"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("OUR_MISTAKE", "1000"),
            org.assertj.core.groups.Tuple.tuple("HARDSHIP", "1500"));
    assertThat(heard.of(FeeSettled.class)).containsExactly(new FeeSettled(request));
    assertThatThrownBy(() -> payments.waive(request, 1, WaiverReason.POLICY, DANA))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Shows("Q1")
  void a_computed_fee_keeps_the_pack_and_version_that_set_it() {
    packs.use(packs.pack("tx"));
    var request = authorized(false);
    packet(request, 1, 25);
    fees.bill(request);
    packs.use(packs.pack("zz"));

    var quote = fees.state(request).quote().orElseThrow();

    assertThat(quote.pack()).isEqualTo("tx");
    assertThat(quote.packVersion()).isEqualTo(packs.pack("tx").version());
    assertThat(quote.warnings())
        .containsExactly(
            "Nobody has verified the value fees.third_party.electronic of state pack tx.");
  }

  @Test
  @Shows("E7")
  void a_second_accounting_is_charged_only_after_it_was_told_and_agreed() {
    var request = received(own(), LegalBasis.ACCESS);

    assertThat(fees.accountingFee(request, false).totalCents()).isEqualTo(2000);
    assertThatThrownBy(() -> fees.invoice(request))
        .isInstanceOfSatisfying(
            FeeRefused.class, refused -> assertThat(refused.rule().ruleId()).isEqualTo("E7"));
    fees.agree(request, today(), DESK);

    assertThat(fees.invoice(request).orElseThrow().totalCents()).isEqualTo(2000);
  }

  @Test
  @Shows("E7")
  void a_first_accounting_is_free() {
    var request = received(own(), LegalBasis.ACCESS);

    assertThat(fees.accountingFee(request, true).totalCents()).isZero();
    assertThat(fees.settled(request, today())).isTrue();
  }

  @Test
  void without_basis_or_packet_there_is_no_fee_and_nothing_is_settled() {
    var request = intake.receive(own()).number();
    packet(request, 1, 10);

    assertThatThrownBy(() -> fees.bill(request)).isInstanceOf(IllegalStateException.class);
    assertThat(fees.settled(request, today())).isFalse();
    assertThatThrownBy(() -> fees.invoice(request)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void billing_twice_changes_nothing() {
    var request = authorized(false);
    packet(request, 1, 10);
    fees.bill(request);
    fees.bill(request);

    assertThat(facts(request, Kind.FEE_COMPUTED)).hasSize(1);
  }

  @Test
  void a_request_that_ends_before_a_release_owes_nothing_and_nobody_is_told_to_go_on() {
    var request = invoiced(authorized(false), 10);

    payments.cancel(request, DESK);
    payments.cancel(request, DESK);

    assertThat(fees.state(request).open()).isZero();
    assertThat(facts(request, Kind.FEE_WAIVED))
        .containsExactly(Map.of("cents", "2500", "reason", "NOTHING_RELEASED"));
    assertThat(heard.of(FeeSettled.class)).isEmpty();
  }

  @Test
  void what_was_paid_before_the_end_is_due_back_and_goes_back_once() {
    var request = invoiced(authorized(false), 10);
    payments.pay(new Payment(today(), Payment.Means.CHEQUE, Map.of(request, 2500L)), DANA);

    payments.cancel(request, DESK);
    assertThat(fees.state(request).refundDue()).isEqualTo(2500);
    assertThat(facts(request, Kind.REFUND_DUE)).containsExactly(Map.of("cents", "2500"));
    assertThatThrownBy(() -> payments.refund(request, 2501, today(), DANA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FEE-14");

    payments.refund(request, 1000, today(), DANA);
    payments.refund(request, 1500, today(), DANA);
    assertThatThrownBy(() -> payments.refund(request, 1, today(), DANA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fees.state(request).refundDue()).isZero();
    assertThat(fees.state(request).refunded()).isEqualTo(2500);
    assertThat(facts(request, Kind.REFUNDED)).hasSize(2);
  }

  @Test
  void what_was_released_stays_owed_after_the_end() {
    var request = invoiced(authorized(false), 10);
    released(request, 1);

    payments.cancel(request, DESK);

    assertThat(fees.state(request).open()).isEqualTo(2500);
  }

  @Test
  @Shows("D8")
  void postage_entered_after_the_packet_is_told_before_it_is_charged() {
    var request = ownOnPaper();
    packet(request, 1, 180);
    fees.bill(request);
    fees.agree(request, today(), DESK);

    fees.enter(request, FeeKind.POSTAGE, 620, DANA);

    assertThat(fees.state(request).estimated()).contains(2420L);
    assertThat(fees.settled(request, today())).isFalse();
    fees.agree(request, today(), DESK);
    assertThat(fees.invoice(request).orElseThrow().totalCents()).isEqualTo(2420);
  }

  @Test
  void what_is_not_owed_or_not_yet_come_is_not_booked() {
    var request = invoiced(authorized(false), 10);
    var tomorrow = today().plusDays(1);

    assertThatThrownBy(
            () -> payments.pay(Payment.of(tomorrow, Payment.Means.CASH, request, 100), DANA))
        .hasMessageStartingWith("FEE-11");
    assertThatThrownBy(() -> payments.waive(request, 0, WaiverReason.POLICY, DANA))
        .hasMessageStartingWith("FEE-09");
    assertThatThrownBy(() -> fees.agree(request, today(), DESK)).hasMessageStartingWith("FEE-06");
    assertThatThrownBy(() -> fees.enter(request, FeeKind.POSTAGE, -1, DANA))
        .hasMessageStartingWith("FEE-13");
    intake.close(request, Outcome.RELEASED, DESK);
    assertThatThrownBy(() -> fees.enter(request, FeeKind.POSTAGE, 1, DANA))
        .isInstanceOf(org.custodian.intake.RequestClosed.class);
  }

  @Test
  void facts_about_money_are_not_changed_or_deleted() {
    invoiced(authorized(false), 10);

    for (var table : List.of("fee_invoice", "fee_line", "fee_computation")) {
      assertThatThrownBy(() -> database.update("delete from " + table))
          .as(table)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  @Shows({"D7", "D8"})
  void the_newest_amount_of_a_kind_counts_and_zero_takes_it_back() {
    var request = ownOnPaper();

    assertThat(fees.enter(request, FeeKind.COPY_LABOR, 900, DANA))
        .isEqualTo(new LineDecision.Accepted());
    fees.enter(request, FeeKind.COPY_LABOR, 1200, DANA);
    fees.enter(request, FeeKind.SUPPLIES, 300, DANA);

    assertThat(fees.quote(request, 10).lines())
        .containsExactly(FeeLine.one(FeeKind.COPY_LABOR, 1200), FeeLine.one(FeeKind.SUPPLIES, 300));
    assertThat(facts(request, Kind.FEE_LINE_ENTERED))
        .contains(Map.of("line", "COPY_LABOR", "cents", "1200"));

    fees.enter(request, FeeKind.COPY_LABOR, 0, DANA);
    fees.enter(request, FeeKind.SUPPLIES, 0, DANA);

    assertThat(fees.quote(request, 10).totalCents()).isEqualTo(100);
  }

  @Test
  void what_was_told_agreed_and_invoiced_stands_in_the_log() {
    var request = ownOnPaper();
    clock.setLocal("2026-03-04T10:00");
    fees.estimate(request, 212, DANA);
    fees.agree(request, LocalDate.of(2026, 3, 4), DESK);
    packet(request, 1, 212);
    fees.bill(request);
    var invoice = fees.invoice(request).orElseThrow();

    assertThat(facts(request, Kind.ESTIMATED))
        .containsExactly(Map.of("total", "2120", "agreeBy", "2026-04-03"));
    assertThat(facts(request, Kind.ESTIMATE_AGREED))
        .containsExactly(Map.of("total", "2120", "on", "2026-03-04"));
    assertThat(facts(request, Kind.INVOICED))
        .containsExactly(
            Map.of("invoice", invoice.number(), "total", "2120", "payBy", "2026-04-03"));
    assertThat(heard.of(EstimateAgreed.class)).containsExactly(new EstimateAgreed(request));
    assertThat(fees.state(request).agreeBy()).contains(LocalDate.of(2026, 4, 3));
    assertThat(fees.state(request).agreed()).contains(2120L);
    assertThat(fees.state(request).prepaid()).isFalse();
    assertThat(fees.quote(request).totalCents()).isEqualTo(2120);
  }

  @Test
  void nobody_agrees_tomorrow() {
    var request = ownOnPaper();
    fees.estimate(request, 10, DANA);

    assertThatThrownBy(() -> fees.agree(request, today().plusDays(1), DESK))
        .hasMessageStartingWith("FEE-11");
    assertThat(fees.state(request).agreed()).isEmpty();
  }

  @Test
  void an_estimate_alone_is_not_invoiced() {
    var request = authorized(false);
    fees.estimate(request, 10, DANA);

    assertThat(fees.state(request).estimated()).contains(2500L);
    assertThatThrownBy(() -> fees.invoice(request)).hasMessageStartingWith("FEE-07");
  }

  @Test
  @Shows("Q1")
  void where_the_pack_asks_no_prepayment_the_invoice_is_enough() {
    packs.use(Packs.with("fees.prepayment", "false"));
    var request = authorized(false);
    packet(request, 1, 10);
    fees.bill(request);

    assertThat(fees.settled(request, today())).isFalse();
    fees.invoice(request);

    assertThat(fees.settled(request, today())).isTrue();
    assertThat(fees.state(request).prepaid()).isFalse();
    assertThat(fees.state(request).open()).isEqualTo(2500);
  }

  @Test
  void a_third_party_pays_first_by_the_shipped_packs() {
    assertThat(fees.state(invoiced(authorized(false), 10)).prepaid()).isTrue();
  }

  @Test
  void a_packet_that_went_already_is_not_counted_twice() {
    var request = ownOnPaper();
    packet(request, 1, 130);
    fees.bill(request);
    released(request, 1);

    assertThat(fees.bill(request).pages()).isEqualTo(130);
  }

  @Test
  void a_cent_can_be_waived_and_every_correction_has_its_number() {
    var request = invoiced(authorized(false), 10);

    payments.waive(request, 1, WaiverReason.SMALL_SUM, DANA);
    var second = fees.invoice(request).orElseThrow();
    payments.waive(request, 1, WaiverReason.SMALL_SUM, DANA);
    var third = fees.invoice(request).orElseThrow();

    assertThat(third.totalCents()).isEqualTo(2498);
    assertThat(third.replaces()).contains(second.number());
    assertThat(fees.state(request).invoices()).hasSize(3);
    assertThat(facts(request, Kind.INVOICED).get(2)).containsEntry("replaces", second.number());
  }

  @Test
  void free_process_waits_for_nothing() {
    var request = subpoena();
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.COURT_ORDER));
    packet(request, 1, 10);
    fees.bill(request);

    assertThat(fees.payBy(request)).isEmpty();
    assertThat(fees.settled(request, LocalDate.of(2026, 5, 4))).isTrue();
  }

  private RequestNumber invoiced(RequestNumber request, int pages) {
    packet(request, 1, pages);
    fees.bill(request);
    fees.invoice(request);
    return request;
  }

  private RequestNumber ownOnPaper() {
    clock.setLocal("2026-03-02T09:00");
    return received(wishing(own(), Method.PAPER, Format.PAPER), LegalBasis.ACCESS);
  }

  private RequestNumber authorized(boolean certified) {
    clock.setLocal("2026-03-03T09:00");
    var sent = submissions.daleAndPikeWithAuthorization();
    var said = Particulars.NONE.withPurposeCode("HLEGAL");
    return received(
        sent.with(certified ? said.withCertification() : said), LegalBasis.AUTHORIZATION);
  }

  private RequestNumber subpoena() {
    clock.setLocal("2026-05-04T09:00");
    var request =
        received(
            submissions.subpoena(
                "2026-05-04", "2026-05-22", AssuranceClaim.NOTICE, PaperKind.SUBPOENA),
            LegalBasis.SUBPOENA_NOTICE);
    when(legalClock.answerBy(request)).thenReturn(Optional.of(LocalDate.of(2026, 5, 20)));
    return request;
  }

  private RequestNumber received(Submission submission, LegalBasis basis) {
    var request = intake.receive(submission).number();
    when(verification.basis(request)).thenReturn(Optional.of(basis));
    return request;
  }

  private static Submission own() {
    return Submissions.anaRuizAsksForHerOwn();
  }

  private static Submission wishing(Submission submission, Method method, Format format) {
    return submission.with(
        Particulars.NONE.withDelivery(
            DeliveryWish.by(method, format).to("12 Elm Street, Riverbend")));
  }

  private void packet(RequestNumber request, int version, int recordPages) {
    when(packets.packet(request))
        .thenReturn(
            Optional.of(
                new Packet(
                    request,
                    version,
                    recordPages + 4,
                    recordPages,
                    "first",
                    "last",
                    "0".repeat(64),
                    "1".repeat(64),
                    DANA,
                    clock.instant())));
  }

  private void released(RequestNumber request, int version) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                ledger.append(request, Kind.RELEASED, DESK, Map.of("packetVersion", version)));
  }

  private List<Map<String, String>> facts(RequestNumber request, Kind kind) {
    return ledger.trace(request).stream()
        .filter(entry -> entry.kind() == kind)
        .map(Entry::facts)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Chicago"));
  }
}
