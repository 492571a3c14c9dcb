package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.accounting.AccountingFeeAgreed;
import org.custodian.accounting.AccountingRequests;
import org.custodian.accounting.RepeatFee;
import org.custodian.fees.EstimateAgreed;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.ledger.Actor;
import org.custodian.verification.Defect;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountForDisclosuresProcessTest extends ProcessTest {
  private static final StaffId PRIYA = new StaffId("priya");

  @Autowired AccountingRequests accountings;

  @BeforeEach
  void nothingCostsAnything() {
    reset(accountings);
    when(accountings.announceFee(any())).thenReturn(Optional.empty());
  }

  @Test
  @Shows("E6")
  void an_accounting_is_verified_prepared_and_given_and_no_record_is_opened() {
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    assertThat(waitingAt()).hasValue("userTask_prepareAccounting");
    complete(PRIYA);

    verify(accountings).prepare(number, PRIYA);
    verify(accountings).give(number);
    verify(intake).close(number, Outcome.ACCOUNTED, Actor.system("sendAccounting"));
    verify(records, never()).collect(any(), any());
    assertThat(letters()).containsExactly("ACK");
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("E7")
  void a_further_one_waits_for_a_yes_to_its_fee() {
    costs(LocalDate.of(2026, 5, 6));
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    assertThat(letters()).containsExactly("ACK", "FEE");
    assertThat(waitingAt()).isEmpty();
    verify(fees).accountingFee(number, false);
    when(fees.chargeable(number)).thenReturn(false);
    verify(fees, never()).invoice(any());
    events.publishEvent(new AccountingFeeAgreed(number));
    work();

    verify(fees).agree(eq(number), any(), eq(Actor.requester(number)));
    verify(fees).invoice(number);
    assertThat(waitingAt()).hasValue("userTask_prepareAccounting");
  }

  @Test
  @Shows("E7")
  void a_yes_that_staff_notes_is_the_patients_yes() {
    costs(LocalDate.of(2026, 5, 6));
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    events.publishEvent(new EstimateAgreed(number));

    verify(accountings)
        .agreeToFee(number, Optional.empty(), Optional.empty(), Actor.requester(number));
  }

  @Test
  @Shows("E7")
  void without_an_answer_nothing_is_given_and_nothing_is_charged() {
    costs(LocalDate.of(2026, 5, 6));
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    workUntil(endOf(LocalDate.of(2026, 5, 6)));

    assertThat(letters()).containsExactly("ACK", "FEE", "CNCL");
    verify(intake).close(number, Outcome.NOT_PAID, Actor.system("closeUnansweredAccounting"));
    verify(accountings, never()).give(any());
    verify(fees, never()).invoice(any());
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("E7")
  void the_patient_may_withdraw_when_the_fee_is_told() {
    costs(LocalDate.of(2026, 5, 6));
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    events.publishEvent(new RequestWithdrawn(number));
    work();

    verify(intake).close(number, Outcome.WITHDRAWN, Actor.system("confirmWithdrawal"));
    verify(accountings, never()).give(any());
  }

  @Test
  @Shows("G1")
  void nobody_learns_who_got_the_records_without_being_known() {
    when(verification.review(number)).thenReturn(deficient(Defect.IDENTITY_NOT_ESTABLISHED));
    receive(RequestClass.ACCOUNTING);
    complete(DANA);

    workUntil(Instant.parse("2026-05-08T15:00:00Z"));

    verify(accountings, never()).announceFee(any());
    verify(accountings, never()).give(any());
    assertThat(passed()).doesNotContain("userTask_prepareAccounting");
  }

  private void costs(LocalDate answerBy) {
    when(accountings.announceFee(number))
        .thenReturn(Optional.of(new RepeatFee(2000, LocalDate.of(2026, 1, 5), answerBy)));
  }
}
