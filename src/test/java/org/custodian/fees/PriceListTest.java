package org.custodian.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.custodian.house.Shows;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.DeliveryWish.Format;
import org.custodian.intake.DeliveryWish.Method;
import org.custodian.jurisdiction.Packs;
import org.custodian.jurisdiction.StatePack;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "PAPER, 1, 2500",
    "PAPER, 20, 2500",
    "PAPER, 21, 2550",
    "PAPER, 25, 2750",
    "PAPER, 45, 3750",
    "ELECTRONIC, 1, 2500",
    "ELECTRONIC, 500, 2500",
    "ELECTRONIC, 501, 5000",
    "ELECTRONIC, 9000, 5000"
  })
  @Shows("Q1")
  void a_third_party_pays_by_the_table_of_the_state(CopyFormat format, int pages, long cents) {
    var quote = quote("zz", thirdParty(format, pages, false));

    assertThat(quote.totalCents()).isEqualTo(cents);
  }

  @Test
  void a_certificate_stands_on_a_line_of_its_own() {
    var quote = quote("zz", thirdParty(CopyFormat.ELECTRONIC, 308, true));

    assertThat(quote.lines())
        .containsExactly(
            new FeeLine(FeeKind.FLAT, 1, 2500), new FeeLine(FeeKind.CERTIFICATION, 1, 1500));
    assertThat(quote.totalCents()).isEqualTo(4000);
  }

  @Test
  void paper_is_a_base_further_pages_and_the_actual_postage() {
    var quote = quote("zz", thirdParty(CopyFormat.PAPER, 45, false), Map.of(FeeKind.POSTAGE, 620L));

    assertThat(quote.lines())
        .containsExactly(
            new FeeLine(FeeKind.BASE, 1, 2500),
            new FeeLine(FeeKind.PER_PAGE, 25, 50),
            new FeeLine(FeeKind.POSTAGE, 1, 620));
  }

  @Test
  @Shows({"D7", "D8"})
  void a_patient_pays_ten_cents_a_page_on_paper_and_the_postage() {
    var quote = quote("us", own(CopyFormat.PAPER, 212), Map.of(FeeKind.POSTAGE, 840L));

    assertThat(quote.lines())
        .containsExactly(
            new FeeLine(FeeKind.PER_PAGE, 212, 10), new FeeLine(FeeKind.POSTAGE, 1, 840));
    assertThat(quote.totalCents()).isEqualTo(2960);
    assertThat(quote.method()).isEqualTo(FeeQuote.Method.AVERAGE);
    assertThat(quote("us", own(CopyFormat.PAPER, 180), Map.of(FeeKind.POSTAGE, 620L)).totalCents())
        .isEqualTo(2420);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "zz", "tx", "ca"})
  @Shows("D8")
  void a_patient_pays_nothing_in_the_portal_and_one_flat_sum_for_another_electronic_copy(
      String pack) {
    assertThat(quote(pack, own(CopyFormat.PORTAL, 148)).lines()).isEmpty();
    assertThat(quote(pack, own(CopyFormat.ELECTRONIC, 5)).totalCents()).isEqualTo(650);
    assertThat(quote(pack, own(CopyFormat.ELECTRONIC, 5000)).totalCents()).isEqualTo(650);
  }

  @Test
  @Shows("D8")
  void actual_labor_and_supplies_take_the_place_of_page_price_and_flat_sum() {
    var spent = Map.of(FeeKind.COPY_LABOR, 1200L, FeeKind.SUPPLIES, 300L, FeeKind.POSTAGE, 500L);

    assertThat(quote("us", own(CopyFormat.PAPER, 212), spent).totalCents()).isEqualTo(2000);
    assertThat(quote("us", own(CopyFormat.ELECTRONIC, 212), spent).totalCents()).isEqualTo(2000);
    assertThat(quote("us", own(CopyFormat.ELECTRONIC, 212), spent).method())
        .isEqualTo(FeeQuote.Method.ACTUAL);
  }

  @Test
  @Shows("D9")
  void a_patients_fee_says_that_no_balance_was_looked_at() {
    assertThat(quote("us", own(CopyFormat.PAPER, 10)).decisions())
        .contains(
            RuleDecision.of(
                "D9", RuleDecision.Outcome.MET, Map.of("balanceOfPatient", "NOT_ASKED")))
        .extracting(RuleDecision::ruleId)
        .containsExactly("D7", "D8", "D9", "Q1");
  }

  @Test
  @Shows("C9")
  void a_work_injury_claim_pays_by_the_page() {
    assertThat(quote("zz", copy(Tariff.WORKERS_COMP, RequestClass.WORKERS_COMP, 62)).totalCents())
        .isEqualTo(3100);
  }

  @Test
  @Shows("Q1")
  void a_purpose_can_have_a_sum_of_its_own() {
    var disability = copy(Tariff.THIRD_PARTY, RequestClass.DISABILITY, 210);
    var treatment =
        new Copy(
            Tariff.THIRD_PARTY, RequestClass.AUTHORIZATION, "TREAT", CopyFormat.PAPER, 90, true);

    assertThat(quote("zz", disability).lines()).containsExactly(new FeeLine(FeeKind.FLAT, 1, 1500));
    assertThat(quote("zz", treatment).lines()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RequestClass.class)
  void a_basis_without_fee_costs_nothing_whoever_asks(RequestClass requestClass) {
    assertThat(quote("zz", copy(Tariff.NONE, requestClass, 500)).totalCents()).isZero();
  }

  @Test
  void no_page_no_fee() {
    for (var tariff : List.of(Tariff.COST_BASED, Tariff.THIRD_PARTY, Tariff.WORKERS_COMP)) {
      for (var format : CopyFormat.values()) {
        var copy = new Copy(tariff, RequestClass.AUTHORIZATION, "", format, 0, true);

        assertThat(quote("zz", copy, Map.of(FeeKind.POSTAGE, 500L)).lines()).isEmpty();
      }
    }
  }

  @Test
  @Shows("Q1")
  void a_state_may_price_pages_in_steps_and_the_search_but_not_for_a_patient() {
    var steps =
        Packs.with(
            "fees.third_party.paper",
            "{base: 2.00, base_pages: 1, steps: [{up_to: 10, per_page: 2.00},"
                + " {up_to: 20, per_page: 1.00}, {per_page: 0.90}]}");
    var search = Packs.with("fees.third_party.search", "5.00");

    assertThat(quote(steps, thirdParty(CopyFormat.PAPER, 25, false)).totalCents())
        .isEqualTo(200 + 9 * 200 + 10 * 100 + 5 * 90);
    assertThat(quote(search, thirdParty(CopyFormat.PAPER, 20, false)).totalCents()).isEqualTo(3000);
    assertThat(quote(search, own(CopyFormat.PAPER, 20)).totalCents()).isEqualTo(200);
  }

  @Test
  @Shows("Q1")
  void a_fee_warns_of_every_unverified_value_that_decided_it_and_of_no_other() {
    assertThat(quote("tx", thirdParty(CopyFormat.PAPER, 25, false)).warnings())
        .containsExactly("Nobody has verified the value fees.third_party.paper of state pack tx.");
    assertThat(quote("tx", own(CopyFormat.PAPER, 25)).warnings()).isEmpty();
  }

  @Test
  @Shows("E7")
  void a_further_accounting_has_one_line() {
    var copy =
        new Copy(Tariff.ACCOUNTING, RequestClass.ACCOUNTING, "", CopyFormat.PORTAL, 0, false);

    assertThat(quote("zz", copy).lines()).containsExactly(new FeeLine(FeeKind.ACCOUNTING, 1, 2000));
  }

  @Test
  @Shows({"D7", "D8"})
  void a_quote_that_charges_a_patient_for_anything_else_cannot_be_made() {
    for (var kind : FeeKind.values()) {
      if (!kind.patientMayPay()) {
        assertThatThrownBy(() -> patientsQuote(CopyFormat.PAPER, FeeLine.one(kind, 2500)))
            .as(kind.name())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("FEE-01");
      }
    }
    assertThatThrownBy(() -> patientsQuote(CopyFormat.ELECTRONIC, FeeLine.one(FeeKind.FLAT, 651)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> patientsQuote(CopyFormat.PAPER, FeeLine.one(FeeKind.FLAT, 100)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> patientsQuote(CopyFormat.ELECTRONIC, new FeeLine(FeeKind.PER_PAGE, 3, 10)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(patientsQuote(CopyFormat.ELECTRONIC, FeeLine.one(FeeKind.FLAT, 650)).totalCents())
        .isEqualTo(650);
  }

  @Test
  void more_pages_never_cost_less_and_the_total_is_the_sum_of_the_lines() {
    var random = new Random(20260302);
    for (int round = 0; round < 2000; round++) {
      var pack = List.of("us", "zz", "tx", "ca").get(random.nextInt(4));
      var tariff = Tariff.values()[random.nextInt(4)];
      var format = CopyFormat.values()[random.nextInt(3)];
      var certified = random.nextBoolean();
      int pages = random.nextInt(1200);
      var fewer = new Copy(tariff, RequestClass.AUTHORIZATION, "", format, pages, certified);
      var more =
          new Copy(
              tariff,
              RequestClass.AUTHORIZATION,
              "",
              format,
              pages + random.nextInt(300),
              certified);
      var entered = Map.of(FeeKind.POSTAGE, (long) random.nextInt(2000));
      var quote = quote(pack, fewer, entered);

      assertThat(quote(pack, more, entered).totalCents())
          .as("%s %s", fewer, more)
          .isGreaterThanOrEqualTo(quote.totalCents());
      assertThat(quote.totalCents())
          .isEqualTo(quote.lines().stream().mapToLong(l -> l.quantity() * l.unitCents()).sum());
    }
  }

  @Test
  @Shows("D8")
  void staff_may_ask_less_than_the_flat_sum_of_the_pack_or_nothing() {
    var own = own(CopyFormat.ELECTRONIC, 5);

    assertThat(quote("us", own, Map.of(FeeKind.FLAT, 500L)).lines())
        .containsExactly(new FeeLine(FeeKind.FLAT, 1, 500));
    assertThat(quote("us", own, Map.of(FeeKind.FLAT, 0L)).lines()).isEmpty();
    assertThat(quote("us", own).method()).isEqualTo(FeeQuote.Method.FLAT);
  }

  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void an_agreed_summary_is_a_line_beside_the_copy(CopyFormat format) {
    assertThat(quote("us", own(format, 5), Map.of(FeeKind.SUMMARY, 3000L)).lines())
        .contains(new FeeLine(FeeKind.SUMMARY, 1, 3000));
  }

  @Test
  void a_hospital_may_price_its_portal() {
    var priced = Packs.with("fees.access.portal", "2.00");

    assertThat(quote(priced, own(CopyFormat.PORTAL, 5)).lines())
        .containsExactly(new FeeLine(FeeKind.FLAT, 1, 200));
  }

  @Test
  void a_work_injury_claim_pays_certificate_and_postage_too() {
    var paper =
        new Copy(Tariff.WORKERS_COMP, RequestClass.WORKERS_COMP, "", CopyFormat.PAPER, 4, true);
    var link =
        new Copy(
            Tariff.WORKERS_COMP, RequestClass.WORKERS_COMP, "", CopyFormat.ELECTRONIC, 4, false);

    assertThat(quote("zz", paper, Map.of(FeeKind.POSTAGE, 300L)).lines())
        .containsExactly(
            new FeeLine(FeeKind.PER_PAGE, 4, 50),
            new FeeLine(FeeKind.CERTIFICATION, 1, 1500),
            new FeeLine(FeeKind.POSTAGE, 1, 300));
    assertThat(quote("zz", link, Map.of(FeeKind.POSTAGE, 300L)).lines())
        .containsExactly(new FeeLine(FeeKind.PER_PAGE_ELECTRONIC, 4, 50));
  }

  @Test
  @Shows("Q1")
  void a_fee_names_every_value_that_decided_it() {
    var disability = copy(Tariff.THIRD_PARTY, RequestClass.DISABILITY, 210);

    assertThat(quote("zz", disability).keys()).containsExactly("fees.by_purpose");
    assertThat(quote("zz", thirdParty(CopyFormat.ELECTRONIC, 5, true)).keys())
        .containsExactly(
            "fees.certification", "fees.third_party.electronic", "fees.third_party.search");
  }

  @Test
  @Shows({"D7", "D8", "E7", "Q1"})
  void a_fee_tells_the_rules_that_it_rests_on() {
    var paper = quote("us", own(CopyFormat.PAPER, 10), Map.of(FeeKind.POSTAGE, 100L)).decisions();
    var accounting =
        new Copy(Tariff.ACCOUNTING, RequestClass.ACCOUNTING, "", CopyFormat.PORTAL, 0, false);

    assertThat(paper.get(0).facts()).isEqualTo(Map.of("lines", "PER_PAGE POSTAGE"));
    assertThat(paper.get(1).facts()).isEqualTo(Map.of("method", "AVERAGE"));
    assertThat(paper.get(3).facts())
        .containsEntry("pack", "us")
        .containsEntry("values", "fees.access.paper_per_page")
        .containsEntry("unverified", "0");
    assertThat(quote("us", own(CopyFormat.PORTAL, 10)).decisions().get(1).facts())
        .isEqualTo(Map.of("method", "FREE"));
    assertThat(quote("us", accounting).decisions().get(0).facts())
        .isEqualTo(Map.of("free", "false"));
    assertThat(quote("us", thirdParty(CopyFormat.PAPER, 1, false)).decisions())
        .extracting(RuleDecision::ruleId)
        .containsExactly("Q1");
    assertThat(quote("us", copy(Tariff.NONE, RequestClass.TREATMENT, 5)).decisions()).isEmpty();
  }

  @Test
  @Shows("D7")
  void looking_costs_nothing_whatever_it_cost_the_hospital() {
    var labor = new Entered(Map.of(FeeKind.COPY_LABOR, 1200L, FeeKind.POSTAGE, 300L));
    var free = new PriceList(Packs.shipped("us"), DAY).quote(own(CopyFormat.INSPECTION, 60), labor);

    assertThat(free.totalCents()).isZero();
    for (var kind : FeeKind.values()) {
      assertThat(
              LineRules.refusal(
                      Tariff.COST_BASED, CopyFormat.INSPECTION, kind, 100, Entered.NOTHING)
                  .isPresent())
          .as(kind.name())
          .isEqualTo(kind != FeeKind.SUMMARY);
    }
  }

  @Test
  void the_wish_of_the_requester_says_what_the_copy_is_made_of() {
    assertThat(CopyFormat.of(DeliveryWish.by(Method.PORTAL, Format.ELECTRONIC)))
        .isEqualTo(CopyFormat.PORTAL);
    assertThat(CopyFormat.of(DeliveryWish.by(Method.EMAIL, Format.ELECTRONIC)))
        .isEqualTo(CopyFormat.ELECTRONIC);
    assertThat(CopyFormat.of(DeliveryWish.by(Method.PAPER, Format.PAPER)))
        .isEqualTo(CopyFormat.PAPER);
    assertThat(CopyFormat.of(DeliveryWish.by(Method.PORTAL, Format.PAPER)))
        .isEqualTo(CopyFormat.PAPER);
  }

  @ParameterizedTest
  @EnumSource(BasisDuties.FeeRule.class)
  void every_fee_rule_of_a_basis_has_its_tariff(BasisDuties.FeeRule rule) {
    assertThat(Tariff.of(rule).name()).isEqualTo(rule.name());
    assertThat(Tariff.of(rule).toldFirst()).isEqualTo(rule == BasisDuties.FeeRule.COST_BASED);
  }

  @Test
  void a_payment_shares_at_least_one_cent_with_each_request() {
    var one = new RequestNumber("26-0001");
    var two = new RequestNumber("26-0002");

    assertThat(Payment.of(DAY, Payment.Means.CASH, one, 1).shares()).isEqualTo(Map.of(one, 1L));
    assertThat(new Payment(DAY, Payment.Means.CASH, Map.of(two, 2L, one, 1L)).byNumber().keySet())
        .containsExactly("26-0001", "26-0002");
    assertThatThrownBy(() -> new Payment(DAY, Payment.Means.CASH, Map.of()))
        .hasMessageStartingWith("FEE-02");
    assertThatThrownBy(() -> new Payment(DAY, Payment.Means.CASH, Map.of(one, 5L, two, 0L)))
        .hasMessageStartingWith("FEE-02");
  }

  @Test
  void a_line_has_a_quantity_and_no_negative_price_and_pages_are_counted() {
    assertThatThrownBy(() -> new FeeLine(FeeKind.BASE, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeeLine(FeeKind.BASE, 1, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> copy(Tariff.NONE, RequestClass.TREATMENT, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FeeQuote patientsQuote(CopyFormat format, FeeLine line) {
    return new FeeQuote(
        Tariff.COST_BASED, format, 10, List.of(line), "us", "1", new TreeSet<>(), new TreeSet<>());
  }

  private static FeeQuote quote(String pack, Copy copy) {
    return quote(pack, copy, Map.of());
  }

  private static FeeQuote quote(String pack, Copy copy, Map<FeeKind, Long> entered) {
    return new PriceList(Packs.shipped(pack), DAY).quote(copy, new Entered(entered));
  }

  private static FeeQuote quote(StatePack pack, Copy copy) {
    return new PriceList(pack, DAY).quote(copy, Entered.NOTHING);
  }

  private static Copy own(CopyFormat format, int pages) {
    return new Copy(Tariff.COST_BASED, RequestClass.PATIENT_ACCESS, "", format, pages, true);
  }

  private static Copy thirdParty(CopyFormat format, int pages, boolean certified) {
    return new Copy(
        Tariff.THIRD_PARTY, RequestClass.AUTHORIZATION, "HLEGAL", format, pages, certified);
  }

  private static Copy copy(Tariff tariff, RequestClass requestClass, int pages) {
    return new Copy(tariff, requestClass, "", CopyFormat.ELECTRONIC, pages, false);
  }
}
