package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PlainWords;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an accounting decides without a database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountingFactsTest {
  private static final LocalDate ASKED = LocalDate.of(2026, 9, 14);
  private static final Disclosure SERVED = Released.subpoena("26-0001", "2026-01-05T10:00:00Z");

  @ParameterizedTest
  @Shows("E7")
  @CsvSource({
    "false, false, false, MET, true",
    "true,  false, false, NOT_MET, false",
    "true,  true,  false, ASK_A_PERSON, false",
    "true,  true,  true,  MET, true",
    "true,  false, true,  MET, true",
  })
  void a_fee_is_announced_and_agreed_to_before_it_counts(
      boolean fee, boolean announced, boolean agreed, Outcome expected, boolean settled) {
    var ask = ask(fee, agreed);

    assertThat(ask.settled()).isEqualTo(settled);
    assertThat(outcome("E7", decided(ask, report(1), 0, announced, true, false)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @Shows({"E4", "E8", "E9", "E10"})
  @CsvSource({
    "1, 0, true,  false, NOT_APPLICABLE, NOT_APPLICABLE, MET, NOT_APPLICABLE",
    "2, 1, true,  false, MET, MET, MET, NOT_APPLICABLE",
    "1, 0, false, true,  NOT_APPLICABLE, NOT_APPLICABLE, ASK_A_PERSON, MET",
  })
  void each_rule_says_whether_it_applied(
      int series,
      int silenced,
      boolean kept,
      boolean switched,
      Outcome e4,
      Outcome e8,
      Outcome e9,
      Outcome e10) {
    var all = decided(ask(false, false), report(series), silenced, false, kept, switched);

    assertThat(all)
        .extracting(RuleDecision::ruleId)
        .containsExactly("E1", "E2", "E4", "E5", "E7", "E8", "E9", "E10");
    assertThat(outcome("E4", all)).isEqualTo(e4);
    assertThat(outcome("E5", all)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome("E8", all)).isEqualTo(e8);
    assertThat(outcome("E9", all)).isEqualTo(e9);
    assertThat(outcome("E10", all)).isEqualTo(e10);
  }

  @ParameterizedTest
  @Shows("E3")
  @CsvSource({
    "Registry, Report, Duty, false, 0, true",
    "' ',      Report, Duty, false, 0, false",
    "Registry, ' ',    Duty, false, 0, false",
    "Registry, Report, ' ',  false, 0, false",
    "Registry, Report, ' ',  true,  0, true",
    "Registry, Report, Duty, false, -1, false",
  })
  void who_what_and_why_are_due_for_a_disclosure_that_no_packet_made(
      String recipient,
      String wording,
      String purpose,
      boolean courtCase,
      int pages,
      boolean complete) {
    if (complete) {
      assertThat(outside(recipient, wording, purpose, courtCase, pages, true).recipient())
          .isEqualTo(recipient);
    } else {
      assertThatThrownBy(() -> outside(recipient, wording, purpose, courtCase, pages, true))
          .hasMessageMatching("ACC-(28|29|30) .*");
    }
  }

  @Test
  @Shows("E3")
  void an_address_is_given_or_said_not_to_be_known() {
    assertThatThrownBy(() -> outside("Registry", "Report", "Duty", false, 0, false))
        .hasMessageStartingWith("ACC-13");
    var named = simple("1 Main Street");
    assertThat(named.address()).contains("1 Main Street");
    assertThat(named.addressUnknown()).isFalse();
    var blank = simple(" ");
    assertThat(blank.address()).isEmpty();
    assertThat(blank.addressUnknown()).isTrue();
  }

  @Test
  void a_search_finds_words_by_their_beginning_whatever_their_accents() {
    assertThat(PlainWords.stored("  José  O'Neil ")).isEqualTo(" jose o neil ");
    assertThat(PlainWords.typed("José, Lau%")).containsExactly("jose", "lau");
    assertThat(PlainWords.typed(" ")).isEmpty();
    assertThat(PlainWords.typed("a b c d e f g h i")).hasSize(8);
  }

  @Test
  @Shows("E4")
  void a_line_has_one_disclosure_or_more_in_order_of_time() {
    var day = SERVED.disclosedOn();
    assertThat(new AccountingEntry(SERVED, 1, day).series()).isFalse();
    assertThat(new AccountingEntry(SERVED, 2, day).series()).isTrue();
    assertThatThrownBy(() -> new AccountingEntry(SERVED, 0, day))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AccountingEntry(SERVED, 1, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_printed_tells_nothing_of_a_patient() {
    assertThat(
            List.of(
                SERVED.contents(),
                SeriesKey.of(SERVED),
                new AccountingEntry(SERVED, 1, SERVED.disclosedOn()),
                report(1),
                simple("1 Main Street")))
        .allSatisfy(fact -> assertThat(fact.toString()).endsWith("[withheld]"));
    assertThat(SERVED).hasToString("Disclosure[26-0001]");
    assertThat(ask(false, false)).hasToString("AccountingAsk[" + number() + "]");
  }

  private static RequestNumber number() {
    return new RequestNumber("26-0009");
  }

  private static AccountingAsk ask(boolean fee, boolean agreed) {
    return new AccountingAsk(
        number(),
        Released.KIM,
        ASKED,
        ASKED.minusYears(6),
        ASKED,
        fee
            ? Optional.of(new RepeatFee(2000, ASKED, ASKED.plusDays(30)))
            : Optional.<RepeatFee>empty(),
        agreed,
        Optional.empty());
  }

  private static AccountingOfDisclosures report(int series) {
    return new AccountingOfDisclosures(
        Released.KIM,
        Optional.of(new PatientName("Lau", "Kim")),
        ASKED.minusYears(6),
        ASKED,
        ASKED,
        List.of(SERVED),
        List.of(new AccountingEntry(SERVED, series, SERVED.disclosedOn())),
        List.of());
  }

  private static List<RuleDecision> decided(
      AccountingAsk ask,
      AccountingOfDisclosures report,
      int silenced,
      boolean announced,
      boolean kept,
      boolean switched) {
    var policy = new AccountingPolicy(false, switched, true, 30, "Privacy Officer");
    return new AccountingDecisions(ask, report, silenced, announced, kept, policy).all();
  }

  private static Outcome outcome(String rule, List<RuleDecision> all) {
    return all.stream()
        .filter(one -> one.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static OutsideDisclosure simple(String address) {
    return OutsideDisclosure.of(
        Released.KIM,
        Instant.EPOCH,
        "Registry",
        address,
        "Report",
        "Duty",
        LegalBasis.PUBLIC_HEALTH,
        Method.FAX);
  }

  private static OutsideDisclosure outside(
      String recipient,
      String wording,
      String purpose,
      boolean courtCase,
      int pages,
      boolean unknown) {
    return new OutsideDisclosure(
        Optional.empty(),
        Released.KIM,
        Instant.EPOCH,
        recipient,
        Optional.empty(),
        unknown,
        wording,
        pages,
        Optional.empty(),
        Optional.empty(),
        purpose,
        courtCase ? Optional.of("District court, 26-1") : Optional.<String>empty(),
        LegalBasis.PUBLIC_HEALTH,
        Method.FAX,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
