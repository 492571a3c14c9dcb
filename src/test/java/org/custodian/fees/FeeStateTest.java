package org.custodian.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.custodian.house.Shows;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fee tells of itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeeStateTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void of_several_invoices_the_last_one_counts(int number) {
    var invoices = IntStream.rangeClosed(1, number).mapToObj(FeeStateTest::invoice).toList();

    assertThat(state(invoices).invoice())
        .isEqualTo(number == 0 ? Optional.empty() : Optional.of(invoice(number)));
  }

  @ParameterizedTest
  @EnumSource(FeeKind.class)
  void a_line_is_billed_as_it_was_computed(FeeKind kind) {
    var line = new FeeLine(kind, 3, 125);

    assertThat(new BilledLine(line).line()).isEqualTo(line);
  }

  @Test
  @Shows("D7")
  void a_refusal_names_the_rule_that_refuses() {
    var rule = RuleDecision.of("D7", Outcome.NOT_MET, Map.of("kind", "RETRIEVAL"));

    assertThat(new FeeRefused(rule, "FEE-01 A patient pays for copies only.").rule())
        .isEqualTo(rule);
  }

  private static Invoice invoice(int number) {
    var day = LocalDate.of(2026, 5, number);
    return new Invoice(
        "INV-26-00000" + number,
        new RequestNumber("26-0042"),
        100L * number,
        day,
        day.plusDays(30),
        Optional.empty());
  }

  private static FeeState state(List<Invoice> invoices) {
    return new FeeState(
        new RequestNumber("26-0042"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        invoices,
        0,
        0,
        0,
        0,
        false,
        Optional.<LocalDate>empty());
  }
}
