package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.vocabulary.LawRule;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the looks at one rule become one decision that an auditor can follow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  @Test
  void what_is_there_is_met_and_names_no_lack() {
    var found = new Judgement().need(true, Defect.NOT_SIGNED, "signed", true);

    assertThat(found.defects()).isEmpty();
    assertThat(found.clean()).isTrue();
    assertThat(found.decisions())
        .containsExactly(
            new RuleDecision(
                "A1.vi", Defect.NOT_SIGNED.citation(), Outcome.MET, Map.of("signed", "true")));
  }

  @Test
  void every_lack_under_one_rule_is_named_in_the_order_in_which_it_was_seen() {
    var found =
        new Judgement()
            .need(false, Defect.NOT_SIGNED)
            .need(true, Defect.DATED_IN_FUTURE)
            .need(false, Defect.NO_AUTHORITY);

    assertThat(only(found).facts()).containsEntry("lacks", "NOT_SIGNED NO_AUTHORITY");
    assertThat(only(found).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(found.defects()).containsExactly(Defect.NOT_SIGNED, Defect.NO_AUTHORITY);
  }

  @Test
  void the_paragraph_that_is_broken_is_cited_whatever_was_looked_at_before_and_after() {
    var brokenLast =
        new Judgement().need(true, Defect.NOTICE_NOT_SHOWN).need(false, Defect.OBJECTION_TIME_OPEN);
    var brokenFirst =
        new Judgement().need(false, Defect.OBJECTION_TIME_OPEN).need(true, Defect.NOTICE_NOT_SHOWN);
    var whole =
        new Judgement().need(true, Defect.NOTICE_NOT_SHOWN).need(true, Defect.OBJECTION_TIME_OPEN);

    assertThat(only(brokenLast).citation()).isEqualTo(Defect.OBJECTION_TIME_OPEN.citation());
    assertThat(only(brokenFirst).citation()).isEqualTo(Defect.OBJECTION_TIME_OPEN.citation());
    assertThat(only(whole).citation()).isEqualTo(Defect.NOTICE_NOT_SHOWN.citation());
  }

  @Test
  void a_note_cites_its_rule_and_a_lack_beside_it_cites_its_own_paragraph() {
    var noted = new Judgement().note("B3", Outcome.MET, "day", DAY);
    var both =
        new Judgement().note("B3", Outcome.MET).need(true, Defect.OBJECTION_TIME_OPEN, "day", DAY);

    assertThat(only(noted).citation()).isEqualTo(LawRule.of("B3").orElseThrow().citation());
    assertThat(only(both).citation()).isEqualTo(Defect.OBJECTION_TIME_OPEN.citation());
    assertThat(only(both).facts()).containsEntry("day", "2026-02-28");
  }

  static Stream<Arguments> pairsOfOutcomes() {
    return Stream.of(Outcome.values())
        .flatMap(one -> Stream.of(Outcome.values()).map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairsOfOutcomes")
  void the_graver_of_two_outcomes_stands_in_either_order(Outcome one, Outcome other) {
    var rising =
        List.of(Outcome.NOT_APPLICABLE, Outcome.MET, Outcome.ASK_A_PERSON, Outcome.NOT_MET);
    var graver = rising.indexOf(one) > rising.indexOf(other) ? one : other;

    assertThat(only(new Judgement().note("A2", one).note("A2", other)).outcome()).isEqualTo(graver);
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void what_a_person_here_may_clear_is_asked_and_everything_else_is_not_met(Defect defect) {
    var found = new Judgement().need(false, defect);

    assertThat(only(found))
        .isEqualTo(
            new RuleDecision(
                defect.rule(),
                defect.citation(),
                defect.askedOf().isPresent() ? Outcome.ASK_A_PERSON : Outcome.NOT_MET,
                Map.of("lacks", defect.name())));
    assertThat(found.clean()).isFalse();
  }

  @Test
  void facts_are_written_plainly_and_keep_to_their_column() {
    var facts =
        only(new Judgement()
                .note(
                    "A2",
                    Outcome.MET,
                    "none",
                    Optional.empty(),
                    "some",
                    Optional.of(DAY),
                    "list",
                    "a;b",
                    "nameOnly"))
            .facts();

    assertThat(facts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("none", "none", "some", "2026-02-28", "list", "a,b"));
  }

  @Test
  void what_another_paper_lacks_is_taken_over_or_only_seen() {
    var other =
        new Judgement().need(false, Defect.EXPIRED, "lastDay", DAY).on(LegalBasis.ACCESS, none());

    var taken = new Judgement().need(false, Defect.NOT_SERVED);
    assertThat(taken.take(other)).isSameAs(taken);
    var seen = new Judgement();
    assertThat(seen.see(other)).isSameAs(seen);

    assertThat(taken.defects()).containsExactly(Defect.NOT_SERVED, Defect.EXPIRED);
    assertThat(seen.defects()).isEmpty();
    assertThat(seen.decisions()).isEqualTo(other.decisions());
    assertThat(only(seen).facts()).isEqualTo(Map.of("lacks", "EXPIRED", "lastDay", "2026-02-28"));
  }

  @Test
  void a_finding_is_sufficient_only_where_nothing_is_missing() {
    var clean = new Judgement().note("D1", Outcome.MET);
    var poor = new Judgement().need(false, Defect.NOT_SERVED);

    assertThat(clean.on(LegalBasis.ACCESS, none()))
        .isEqualTo(new Finding.Sufficient(LegalBasis.ACCESS, none(), clean.decisions()));
    assertThat(poor.on(LegalBasis.ACCESS, none()))
        .isEqualTo(new Finding.Deficient(List.of(Defect.NOT_SERVED), poor.decisions()))
        .isEqualTo(poor.deficient());
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void a_finding_waits_for_a_person_only_if_all_that_is_missing_does(Defect defect) {
    boolean asked = defect.askedOf().isPresent();

    assertThat(new Finding.Deficient(List.of(defect)).asksOnlyPersons()).isEqualTo(asked);
    assertThat(new Finding.Deficient(List.of(Defect.NOT_SERVED, defect)).asksOnlyPersons())
        .isEqualTo(asked);
    assertThat(new Finding.Deficient(List.of(defect, Defect.EXPIRED)).asksOnlyPersons()).isFalse();
  }

  private static Grants none() {
    return Grants.none();
  }

  private static RuleDecision only(Judgement found) {
    assertThat(found.decisions()).hasSize(1);
    return found.decisions().get(0);
  }
}
