package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.custodian.correspondence.Amount;
import org.custodian.correspondence.FeeLetter;
import org.custodian.correspondence.FeeLineText;
import org.custodian.correspondence.Letter;
import org.custodian.fees.CopyFormat;
import org.custodian.fees.EstimateAgreed;
import org.custodian.fees.EstimateMade;
import org.custodian.fees.FeeKind;
import org.custodian.fees.FeeLine;
import org.custodian.fees.FeeQuote;
import org.custodian.fees.FeeSettled;
import org.custodian.fees.FeeState;
import org.custodian.fees.Invoice;
import org.custodian.fees.InvoiceIssued;
import org.custodian.fees.Tariff;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectFeeProcessTest extends ProcessTest {
  private static final LocalDate PAY_BY = LocalDate.of(2026, 5, 6);

  @Test
  void a_settled_fee_holds_nothing_back() {
    collect(RequestClass.TREATMENT);

    assertThat(over()).isTrue();
    assertThat(passed()).contains("endEvent_feeSettled");
    verify(fees).bill(number);
    verify(fees).invoice(number);
  }

  @Test
  void a_third_partys_records_wait_for_the_payment() {
    unpaid(PAY_BY);
    collect(RequestClass.AUTHORIZATION);

    assertThat(over()).isFalse();
    assertThat(passed()).doesNotContain("endEvent_feeCollected");

    events.publishEvent(new FeeSettled(number));
    work();

    assertThat(over()).isTrue();
    assertThat(passed()).contains("endEvent_feeCollected");
    verify(intake, never()).close(any(), any(), any());
  }

  @Test
  void an_invoice_that_nobody_pays_ends_the_request_after_its_last_day() {
    unpaid(PAY_BY);
    collect(RequestClass.AUTHORIZATION);

    workUntil(endOf(PAY_BY).minusSeconds(1));
    assertThat(over()).isFalse();
    workUntil(endOf(PAY_BY));

    assertThat(over()).isTrue();
    assertThat(letters()).containsExactly("CNCL");
    verify(payments).cancel(number, Actor.system("closeUnpaidRequest"));
    verify(intake).close(number, Outcome.NOT_PAID, Actor.system("closeUnpaidRequest"));
  }

  @Test
  void process_goes_before_its_return_date_though_nobody_paid() {
    var goesOn = LocalDate.of(2026, 4, 16);
    unpaid(goesOn);
    collect(RequestClass.SUBPOENA);

    workUntil(Instant.parse("2026-04-16T12:59:59Z"));
    assertThat(over()).isFalse();
    when(fees.settled(number, goesOn)).thenReturn(true);
    workUntil(Instant.parse("2026-04-16T13:00:00Z"));

    assertThat(over()).isTrue();
    assertThat(passed()).contains("endEvent_invoiceLeftOpen");
    assertThat(letters()).isEmpty();
    verify(intake, never()).close(any(), any(), any());
  }

  @Test
  @Shows("D8")
  void a_patient_is_not_invoiced_before_they_agreed() {
    unagreed();
    collect(RequestClass.PATIENT_ACCESS);

    assertThat(over()).isFalse();
    verify(fees, never()).invoice(number);

    when(fees.chargeable(number)).thenReturn(true);
    when(fees.settled(eq(number), any())).thenReturn(true);
    events.publishEvent(new EstimateAgreed(number));
    events.publishEvent(new FeeSettled(number));
    work();

    verify(fees).invoice(number);
    assertThat(over()).isTrue();
    assertThat(passed()).contains("endEvent_feeSettled");
  }

  @Test
  void an_estimate_that_nobody_agrees_to_ends_the_request() {
    unagreed();
    collect(RequestClass.PATIENT_ACCESS);

    workUntil(endOf(PAY_BY));

    var letter = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence).send(eq(number), letter.capture(), eq("en"), eq("CNCL"));
    assertThat(((Letter.Closing) letter.getValue()).reason())
        .isEqualTo(org.custodian.correspondence.ClosingReason.ESTIMATE_NOT_AGREED);
    verify(intake).close(number, Outcome.NOT_PAID, Actor.system("closeUnpaidRequest"));
  }

  @Test
  @Shows("D8")
  void an_estimate_is_sent_with_its_lines_and_the_day_to_answer() {
    receive(RequestClass.PATIENT_ACCESS);
    when(fees.state(number)).thenReturn(state(Tariff.COST_BASED, CopyFormat.PAPER, 0));

    events.publishEvent(new EstimateMade(number, 7));

    var letter = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence).send(eq(number), letter.capture(), eq("en"), eq("EST/7"));
    var estimate = (FeeLetter.Estimate) letter.getValue();
    assertThat(estimate.lines())
        .containsExactly(
            new FeeLineText("Pages on paper", "212", Optional.of(new Amount(10)), new Amount(2120)),
            new FeeLineText("Postage", "1", Optional.empty(), new Amount(840)));
    assertThat(estimate.total()).isEqualTo(new Amount(2960));
    assertThat(estimate.agreeBy()).isEqualTo(PAY_BY);
  }

  @Test
  void the_notice_of_an_accounting_fee_is_not_an_estimate() {
    receive(RequestClass.PATIENT_ACCESS);
    when(fees.state(number)).thenReturn(state(Tariff.ACCOUNTING, CopyFormat.PORTAL, 0));

    events.publishEvent(new EstimateMade(number, 7));

    assertThat(letters()).doesNotContain("EST");
  }

  @Test
  void an_invoice_says_what_was_waived() {
    receive(RequestClass.AUTHORIZATION);
    when(fees.state(number)).thenReturn(state(Tariff.THIRD_PARTY, CopyFormat.PAPER, 960));

    events.publishEvent(new InvoiceIssued(number, "INV-26-000001"));

    var letter = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence).send(eq(number), letter.capture(), eq("en"), eq("INV/INV-26-000001"));
    var invoice = (FeeLetter.Invoice) letter.getValue();
    assertThat(invoice.lines())
        .last()
        .isEqualTo(new FeeLineText("Not charged", "1", Optional.empty(), new Amount(-960)));
    assertThat(invoice.total()).isEqualTo(new Amount(2000));
    assertThat(invoice.prepay()).isTrue();
  }

  private void collect(RequestClass requestClass) {
    receive(requestClass);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
        .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "only the fee"));
    org.mockito.Mockito.clearInvocations(correspondence);
    runtime.startProcessInstanceByKey(
        "collect-fee",
        number.value(),
        Map.<String, Object>of("legalProcess", requestClass.legalProcess()));
    work();
  }

  private void unpaid(LocalDate payBy) {
    when(fees.settled(eq(number), any())).thenReturn(false);
    when(fees.payBy(number)).thenReturn(Optional.of(payBy));
  }

  private void unagreed() {
    when(fees.chargeable(number)).thenReturn(false);
    unpaid(PAY_BY);
  }

  private FeeState state(Tariff tariff, CopyFormat format, long waived) {
    var lines =
        List.of(new FeeLine(FeeKind.PER_PAGE, 212, 10), new FeeLine(FeeKind.POSTAGE, 1, 840));
    var quote =
        new FeeQuote(tariff, format, 212, lines, "us", "1", new TreeSet<>(), new TreeSet<>());
    var invoice =
        new Invoice(
            "INV-26-000001",
            number,
            2960 - waived,
            LocalDate.of(2026, 4, 6),
            PAY_BY,
            Optional.empty());
    return new FeeState(
        number,
        Optional.of(quote),
        Optional.of(2960L),
        Optional.of(PAY_BY),
        Optional.empty(),
        List.of(invoice),
        0,
        waived,
        2960 - waived,
        2960 - waived,
        0,
        0,
        tariff == Tariff.THIRD_PARTY,
        Optional.of(PAY_BY));
  }
}
