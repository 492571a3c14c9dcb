package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.custodian.abstraction.Pages.Ask;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which facts stay closed in a request, so that their words are looked for on every other page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedTest {
  private static final Set<String> SUD = Set.of("SUD", "ETH", "ETHUD", "OPIOIDUD");
  private static final Set<String> MENTAL = Set.of("MH", "PSY", "BH", "EMOTDIS", "PSYTHPN");
  private static final StateRules ZZ =
      new StateRules("zz 1", Set.of("HIV", "SUD"), "authorization.opt_ins", false, Map.of());

  @Test
  void where_nothing_is_withheld_nothing_is_closed() {
    assertThat(closed(Ask.on(LegalBasis.AUTHORIZATION))).isEmpty();
    assertThat(closed(Ask.on(LegalBasis.AUTHORIZATION), page(Verdict.INCLUDE, "A10", "HIV")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', HIV ETH ETHUD OPIOIDUD SUD", "HIV, ETH ETHUD OPIOIDUD SUD", "HIV SUD, ''"})
  @Shows({"A10", "Q1"})
  void what_the_state_wants_initials_for_is_closed_until_the_paper_names_it(
      String named, String labels) {
    var permits =
        new Permits(words(named), Optional.empty(), false, List.of(), List.of(), false, false);

    assertThat(closed(Ask.on(LegalBasis.AUTHORIZATION).state(ZZ).permits(permits)))
        .isEqualTo(words(labels));
    assertThat(closed(Ask.on(LegalBasis.TREATMENT).state(ZZ).permits(permits)))
        .as("initials are a matter of papers that the patient signed")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M2", "M3", "M8", "L2", "Q1"})
  @Shows({"M2", "M3", "M8", "L2", "Q1"})
  void what_the_law_withholds_for_what_it_says_is_closed_with_all_its_words(String rule) {
    assertThat(closed(page(Verdict.WITHHOLD, rule, "ETHUD"))).isEqualTo(SUD);
    assertThat(closed(page(Verdict.WITHHOLD, rule, "HIV"))).isEqualTo(Set.of("HIV"));
    assertThat(closed(page(Verdict.WITHHOLD, rule, "PSY"))).isEqualTo(MENTAL);
    assertThat(closed(page(Verdict.WITHHOLD, rule, "STD")))
        .as("a label of no category stands for itself")
        .isEqualTo(Set.of("STD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A9", "C7", "D1.lawsuit", "D1.notes", "D10", "D11", "J1", "J2"})
  @Shows({"A9", "C7", "D1", "D10", "D11", "J1", "J2"})
  void what_is_withheld_for_who_is_told_or_where_it_stands_closes_no_words(String rule) {
    assertThat(closed(page(Verdict.WITHHOLD, rule, "HIV", "MH"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WITHHOLD, C9, true",
    "INCLUDE, C9, false",
    "WITHHOLD, A10, false",
    "WITHHOLD, F3, false"
  })
  @Shows("C9")
  void what_is_not_of_the_injury_is_closed_and_what_nobody_asked_for_is_not(
      Verdict verdict, String rule, boolean closes) {
    assertThat(closed(page(verdict, rule, "HIV"))).isEqualTo(closes ? Set.of("HIV") : Set.of());
  }

  @Test
  @Shows({"A10", "M8"})
  void a_page_outside_of_the_scope_closes_what_the_law_would_hold_on_it() {
    var outside =
        new PageDecision(
            Pages.KEY,
            Verdict.WITHHOLD,
            "A10",
            "outside-dates",
            PageDecision.RULE,
            Set.of("42CFRPart2"),
            Optional.of("M8"));

    assertThat(closed(outside)).isEqualTo(SUD);
  }

  @Test
  @Shows("M7")
  void that_it_is_a_program_s_record_is_told_by_the_words_of_substance_use() {
    assertThat(closed(page(Verdict.WITHHOLD, "M8", "42CFRPart2"))).isEqualTo(SUD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HIPAASelfPay", "ADOL", "CEL", "VIP", "EMP", "PRS"})
  @Shows({"J1", "L2"})
  void who_paid_and_whose_page_it_is_are_no_words(String label) {
    assertThat(closed(page(Verdict.WITHHOLD, "L2", label))).isEmpty();
    assertThat(closed(page(Verdict.WITHHOLD, "L2", label, "STD"))).isEqualTo(Set.of("STD"));
  }

  @Test
  void of_many_pages_all_that_is_closed_is_collected() {
    assertThat(
            closed(
                page(Verdict.INCLUDE, "A10", "GDIS"),
                page(Verdict.WITHHOLD, "M8", "SUD"),
                page(Verdict.WITHHOLD, "L2", "STD"),
                page(Verdict.WITHHOLD, "J1", "MH")))
        .isEqualTo(union(SUD, Set.of("STD")));
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void only_papers_that_the_patient_signed_ask_for_initials(LegalBasis basis) {
    boolean signed = basis == LegalBasis.AUTHORIZATION || basis == LegalBasis.P2_CONSENT;

    assertThat(new OptInRule(Ask.on(basis).state(ZZ).frame()).closed())
        .isEqualTo(signed ? Set.of("HIV", "SUD") : Set.of());
  }

  private static Set<String> closed(PageDecision... pages) {
    return closed(Ask.on(LegalBasis.TREATMENT), pages);
  }

  private static Set<String> closed(Ask ask, PageDecision... pages) {
    return Closed.labels(ask.frame(), List.of(pages));
  }

  private static PageDecision page(Verdict verdict, String rule, String... labels) {
    return new PageDecision(Pages.KEY, verdict, rule, "reason", PageDecision.RULE, Set.of(labels));
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
