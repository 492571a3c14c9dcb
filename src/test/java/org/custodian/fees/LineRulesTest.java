package org.custodian.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.fees.CopyFormat.ELECTRONIC;
import static org.custodian.fees.CopyFormat.PAPER;
import static org.custodian.fees.CopyFormat.PORTAL;

import org.custodian.house.Shows;
import org.custodian.vocabulary.RuleDecision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineRulesTest {

  @ParameterizedTest
  @EnumSource(
      value = FeeKind.class,
      names = {"RETRIEVAL", "SEARCH", "VERIFICATION", "SYSTEM", "CERTIFICATION", "BASE"})
  @Shows("D7")
  void a_patient_is_charged_for_no_search_retrieval_verification_or_system(FeeKind kind) {
    for (var format : CopyFormat.values()) {
      assertThat(rule(Tariff.COST_BASED, format, kind, 2500, Entered.NOTHING)).isEqualTo("D7");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ELECTRONIC, FLAT, 650, ''",
    "ELECTRONIC, FLAT, 500, ''",
    "ELECTRONIC, FLAT, 651, D8",
    "ELECTRONIC, FLAT, 700, D8",
    "PAPER, FLAT, 650, D8",
    "ELECTRONIC, PER_PAGE_ELECTRONIC, 10, D8",
    "ELECTRONIC, PER_PAGE, 10, D8",
    "PAPER, PER_PAGE, 10, D8",
    "PAPER, POSTAGE, 840, ''",
    "ELECTRONIC, POSTAGE, 840, D8",
    "PAPER, COPY_LABOR, 1000, ''",
    "PAPER, SUPPLIES, 200, ''",
    "PAPER, SUMMARY, 3000, ''",
    "PORTAL, SUMMARY, 3000, ''",
    "PORTAL, COPY_LABOR, 100, D7",
    "PORTAL, FLAT, 100, D7"
  })
  @Shows({"D7", "D8"})
  void what_a_patient_may_be_charged(CopyFormat format, FeeKind kind, long cents, String rule) {
    assertThat(rule(Tariff.COST_BASED, format, kind, cents, Entered.NOTHING)).isEqualTo(rule);
  }

  @Test
  @Shows("D8")
  void the_flat_sum_and_actual_costs_exclude_each_other() {
    var labor = Entered.NOTHING.with(FeeKind.COPY_LABOR, 500);
    var flat = Entered.NOTHING.with(FeeKind.FLAT, 500);

    assertThat(rule(Tariff.COST_BASED, ELECTRONIC, FeeKind.FLAT, 500, labor)).isEqualTo("D8");
    assertThat(rule(Tariff.COST_BASED, ELECTRONIC, FeeKind.SUPPLIES, 500, flat)).isEqualTo("D8");
    assertThat(rule(Tariff.COST_BASED, ELECTRONIC, FeeKind.POSTAGE, 500, labor)).isEmpty();
    assertThat(
            rule(
                Tariff.COST_BASED,
                ELECTRONIC,
                FeeKind.FLAT,
                500,
                labor.with(FeeKind.COPY_LABOR, 0)))
        .isEmpty();
  }

  @Test
  @Shows("D8")
  void a_later_amount_leaves_the_earlier_ones_of_other_kinds() {
    var both = Entered.NOTHING.with(FeeKind.COPY_LABOR, 500).with(FeeKind.SUPPLIES, 100);

    assertThat(both.of(FeeKind.COPY_LABOR)).isEqualTo(500);
    assertThat(both.of(FeeKind.SUPPLIES)).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(FeeKind.class)
  @Shows("Q1")
  void a_third_party_is_charged_what_the_pack_says_and_only_postage_is_typed(FeeKind kind) {
    var expected = kind == FeeKind.POSTAGE ? "" : "Q1";

    assertThat(rule(Tariff.THIRD_PARTY, PAPER, kind, 100, Entered.NOTHING)).isEqualTo(expected);
    assertThat(rule(Tariff.WORKERS_COMP, PAPER, kind, 100, Entered.NOTHING)).isEqualTo(expected);
    assertThat(rule(Tariff.THIRD_PARTY, ELECTRONIC, kind, 100, Entered.NOTHING)).isEqualTo("Q1");
  }

  @ParameterizedTest
  @EnumSource(FeeKind.class)
  void a_basis_without_fee_bears_no_line(FeeKind kind) {
    assertThat(rule(Tariff.NONE, PAPER, kind, 1, Entered.NOTHING)).isEqualTo("Q1");
    assertThat(rule(Tariff.NONE, PORTAL, kind, 0, Entered.NOTHING)).isEmpty();
  }

  @Test
  @Shows("D7")
  void a_refusal_says_which_line_and_why() {
    var refusal =
        LineRules.refusal(Tariff.COST_BASED, PAPER, FeeKind.RETRIEVAL, 2500, Entered.NOTHING);

    assertThat(refusal)
        .contains(
            RuleDecision.of(
                "D7",
                RuleDecision.Outcome.NOT_MET,
                java.util.Map.of(
                    "reason", "NOT_A_COST_OF_COPYING", "line", "RETRIEVAL", "format", "PAPER")));
  }

  private static String rule(
      Tariff tariff, CopyFormat format, FeeKind kind, long cents, Entered before) {
    return LineRules.refusal(tariff, format, kind, cents, before)
        .map(RuleDecision::ruleId)
        .orElse("");
  }
}
