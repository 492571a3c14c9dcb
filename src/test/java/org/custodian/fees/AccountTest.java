package org.custodian.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.house.Shows;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 14);
  private static final Optional<LocalDate> GOES_ON = Optional.of(LocalDate.of(2026, 5, 20));

  @Test
  void a_free_copy_waits_for_nothing() {
    assertThat(thirdParty(0, 0, 0, true, Optional.empty()).settledOn(DAY)).isTrue();
  }

  @Test
  void a_third_party_pays_all_before_the_records_go() {
    assertThat(thirdParty(4000, 0, 0, true, Optional.empty()).settledOn(DAY)).isFalse();
    assertThat(thirdParty(4000, 0, 3999, true, Optional.empty()).settledOn(DAY)).isFalse();
    assertThat(thirdParty(4000, 0, 4000, true, Optional.empty()).settledOn(DAY)).isTrue();
    assertThat(thirdParty(4000, 1500, 2500, true, Optional.empty()).settledOn(DAY)).isTrue();
  }

  @Test
  void where_nothing_is_paid_before_an_invoice_is_enough() {
    assertThat(thirdParty(4000, 0, 0, false, Optional.empty()).settledOn(DAY)).isTrue();
    assertThat(
            new Account(
                    Tariff.THIRD_PARTY,
                    4000,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false,
                    Optional.empty())
                .settledOn(DAY))
        .isFalse();
  }

  @Test
  void process_is_not_held_past_its_return_date_and_its_invoice_stays_open() {
    var unpaid = thirdParty(4000, 0, 1000, true, GOES_ON);

    assertThat(unpaid.settledOn(LocalDate.of(2026, 5, 19))).isFalse();
    assertThat(unpaid.settledOn(LocalDate.of(2026, 5, 20))).isTrue();
    assertThat(unpaid.open()).isEqualTo(3000);
  }

  @Test
  @Shows({"D8", "D9"})
  void a_patient_agrees_to_the_sum_and_pays_when_they_like() {
    assertThat(patient(2960, Optional.empty()).settledOn(DAY)).isFalse();
    assertThat(patient(2960, Optional.of(2959L)).settledOn(DAY)).isFalse();
    assertThat(patient(2960, Optional.of(2960L)).settledOn(DAY)).isTrue();
    assertThat(patient(2960, Optional.of(2960L)).open()).isEqualTo(2960);
  }

  @Test
  @Shows("E7")
  void a_further_accounting_is_agreed_to_first() {
    var account =
        new Account(
            Tariff.ACCOUNTING,
            2000,
            0,
            Optional.empty(),
            Optional.empty(),
            0,
            true,
            Optional.empty());

    assertThat(account.settledOn(DAY)).isFalse();
  }

  @Test
  @Shows("E7")
  void the_first_accounting_in_twelve_months_is_free() {
    var first = LocalDate.of(2026, 9, 28);

    assertThat(Fees.accountingIsFree(Optional.empty(), first)).isTrue();
    assertThat(Fees.accountingIsFree(Optional.of(first), LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(Fees.accountingIsFree(Optional.of(first), LocalDate.of(2027, 9, 27))).isFalse();
    assertThat(Fees.accountingIsFree(Optional.of(first), LocalDate.of(2027, 9, 28))).isTrue();
  }

  private static Account thirdParty(
      long total, long waived, long paid, boolean prepaid, Optional<LocalDate> goesOn) {
    return new Account(
        Tariff.THIRD_PARTY,
        total,
        waived,
        Optional.empty(),
        Optional.of(total),
        paid,
        prepaid,
        goesOn);
  }

  private static Account patient(long total, Optional<Long> agreed) {
    return new Account(
        Tariff.COST_BASED, total, 0, agreed, Optional.of(total), 0, true, Optional.empty());
  }
}
