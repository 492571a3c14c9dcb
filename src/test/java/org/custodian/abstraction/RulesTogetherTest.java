package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Pages.Ask;
import org.custodian.abstraction.Permits.PartTwoGround;
import org.custodian.house.Shows;
import org.custodian.intake.DateRange;
import org.custodian.records.DocumentFlag;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.verification.Grants;
import org.custodian.verification.PartTwo;
import org.custodian.verification.PartTwoGrant;
import org.custodian.verification.ScopeLimit;
import org.custodian.verification.SpecialCategory;
import org.custodian.verification.Standing;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several rules that speak about one page: which decides, and that each is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTogetherTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
  private static final PageReading STRANGER = new PageReading(true, false, true);
  private static final PageReading NAMELESS = new PageReading(false, false, true);
  private static final Reach LABORATORY = Reach.of(Set.of("LABORATORY"), List.of());
  private static final StateRules ZZ =
      new StateRules(
          "zz 1", Set.of("HIV", "MENTAL_HEALTH", "SUD"), "authorization.opt_ins", true, Map.of());

  @Test
  @Shows({"A9", "A10"})
  void a_page_outside_of_the_scope_is_told_with_the_scope_first_and_then_what_else_holds_it() {
    var told = told(Ask.on(LegalBasis.AUTHORIZATION), Pages.psychotherapy().on(LONG_AGO));

    assertThat(told).extracting(RuleDecision::ruleId).containsExactly("A10", "A9");
    assertThat(told)
        .extracting(RuleDecision::outcome)
        .containsExactly(Outcome.NOT_MET, Outcome.NOT_MET);
  }

  @Test
  @Shows("A10")
  void each_rule_is_told_once_and_a_page_no_rule_objects_to_names_its_scope() {
    var ask = Ask.on(LegalBasis.AUTHORIZATION);

    assertThat(told(ask, Pages.note().on(LONG_AGO)))
        .containsExactly(
            RuleDecision.of(
                "A10", Outcome.NOT_MET, Map.of("of", "request", "says", "outside-dates")));
    assertThat(told(ask, Pages.note()))
        .containsExactly(RuleDecision.of("A10", Outcome.MET, Map.of("says", "in-scope")));
  }

  @Test
  @Shows({"F1", "G1"})
  void minimum_and_identity_are_both_told_and_a_person_looks_at_a_nameless_page() {
    var ask = Ask.on(LegalBasis.SUBPOENA_NOTICE).need(need(Need.Manner.COMMANDED));
    var page = Pages.note().reads(true, NAMELESS);

    assertSays(ask.about(page), Verdict.UNDECIDED, "G1", "no-identifier");
    assertThat(told(ask, page)).extracting(RuleDecision::ruleId).containsExactly("F1", "G1");
    assertThat(ask.about(page).heldBy()).isEmpty();
  }

  @Test
  @Shows({"F3", "G1"})
  void what_the_purpose_does_not_need_is_not_asked_whose_it_is() {
    var ask = Ask.on(LegalBasis.PAYMENT).need(need(Need.Manner.LIST));
    var page = Pages.note().reads(true, NAMELESS);
    var decision = ask.about(page);

    assertSays(decision, Verdict.WITHHOLD, "F3", "beyond-protocol");
    assertThat(told(ask, page)).extracting(RuleDecision::ruleId).containsExactly("F3", "G1");
    assertThat(decision.heldBy()).contains("F3");
    assertThat(decision.locked()).as("a person may see a need").isFalse();
  }

  @Test
  @Shows({"C9", "G1"})
  void what_is_not_of_the_injury_stays_and_only_a_protocol_is_kept_as_the_hold() {
    var injury = new Frame.Injury(Set.of("V9"), Set.of(), Optional.empty(), Set.of());
    var ask = Ask.on(LegalBasis.WORKERS_COMP).need(need(Need.Manner.INJURY)).injury(injury);

    var decision = ask.about(Pages.note().reads(true, STRANGER));

    assertSays(decision, Verdict.WITHHOLD, "C9", "not-the-injury");
    assertThat(decision.heldBy()).isEmpty();
  }

  @Test
  @Shows({"F3", "G1"})
  void whose_page_it_is_is_asked_before_what_it_is_needed_for() {
    var ask = Ask.on(LegalBasis.OPERATIONS).need(need(Need.Manner.REVIEW));

    assertSays(
        ask.about(Pages.note().reads(true, STRANGER)), Verdict.WITHHOLD, "G1", "other-patient");
    assertSays(ask.about(Pages.note()), Verdict.UNDECIDED, "F3", "need-unclear");
    assertThat(ask.about(Pages.note()).heldBy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REVIEW, UNDECIDED, F3, need-unclear", "COMMANDED, INCLUDE, M2, program-permitted"})
  @Shows({"F3", "M2"})
  void what_a_consent_opens_goes_by_it_but_an_unclear_need_is_still_asked(
      Need.Manner manner, Verdict verdict, String rule, String reason) {
    var ask =
        Ask.on(LegalBasis.OPERATIONS)
            .need(need(manner))
            .permits(ground(LegalBasis.P2_CONSENT, List.of()));

    assertSays(ask.about(Pages.program()), verdict, rule, reason);
  }

  @Test
  @Shows({"J1", "J2"})
  void a_restriction_that_yields_is_told_and_the_page_goes_by_its_scope() {
    var ask = Ask.on(LegalBasis.TREATMENT).restricted(Restriction.Kind.SELF_PAY, "V1");

    assertSays(ask.about(Pages.note()), Verdict.INCLUDE, "C11", "in-scope");
    assertThat(told(ask, Pages.note()))
        .extracting(RuleDecision::ruleId)
        .containsExactly("J1", "C11");
  }

  @ParameterizedTest
  @CsvSource({"AGREED, SELF_PAY", "SELF_PAY, AGREED"})
  @Shows({"J1", "J2"})
  void of_several_restrictions_the_one_that_holds_decides_in_either_order(
      Restriction.Kind one, Restriction.Kind other) {
    // A plan is not the recipient, so who paid is no matter; what was agreed holds.
    var decision = restricted(LegalBasis.PAYMENT, false, one, other).speak(Pages.note().facts());

    assertThat(decision.map(Ruling::ruleId)).contains("J2");
    assertThat(decision.map(Ruling::verdict)).contains(Verdict.WITHHOLD);
    assertThat(
            restricted(LegalBasis.COURT_ORDER, true, one, other)
                .speak(Pages.note().facts())
                .map(Ruling::verdict))
        .as("both yield to an order")
        .contains(Verdict.INCLUDE);
    assertThat(
            restricted(LegalBasis.PAYMENT, true, one, other)
                .speak(Pages.note().ofVisit("V2").facts()))
        .as("another visit")
        .isEmpty();
  }

  @Test
  @Shows("A8")
  void only_what_was_taken_back_stays() {
    var permits =
        new Permits(
            Set.of(), Optional.empty(), false, List.of(), List.of(LABORATORY), false, false);
    var ask = Ask.on(LegalBasis.AUTHORIZATION).permits(permits);

    assertThat(ask.about(Pages.note()).verdict()).isEqualTo(Verdict.INCLUDE);
    assertSays(ask.about(Pages.note().type("LABORATORY")), Verdict.WITHHOLD, "A8", "taken-back");
    assertThat(ask.about(Pages.note().type("LABORATORY")).heldBy()).contains("A8");
    assertThat(ask.about(Pages.note().type("LABORATORY")).locked())
        .as("no specialist puts it back")
        .isTrue();
    assertThat(ask.about(Pages.note().on(LONG_AGO)).heldBy())
        .as("what was not asked for is held by no law")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = LegalBasis.class,
      names = {"P2_CONSENT", "P2_EMERGENCY", "P2_ORDER"})
  @Shows({"M2", "M8", "M10", "Q1"})
  void a_program_consent_names_its_records_better_than_initials_and_no_other_ground_does(
      LegalBasis ground) {
    var permits = ground(ground, List.of());
    var decision =
        Ask.on(LegalBasis.AUTHORIZATION).state(ZZ).permits(permits).about(Pages.program());

    assertThat(decision.verdict())
        .isEqualTo(ground == LegalBasis.P2_CONSENT ? Verdict.INCLUDE : Verdict.WITHHOLD);
    assertThat(decision.ruleId()).isEqualTo(ground == LegalBasis.P2_CONSENT ? "M2" : "Q1");
    for (var basis : List.of(LegalBasis.P2_CONSENT, LegalBasis.P2_EMERGENCY, LegalBasis.P2_ORDER)) {
      assertThat(permits.partTwoOn(basis)).isEqualTo(basis == ground);
    }
    assertThat(Permits.NONE.partTwoOn(ground)).isFalse();
  }

  @Test
  @Shows({"M2", "Q1"})
  void a_program_consent_gives_initials_to_no_page_from_elsewhere() {
    var ask =
        Ask.on(LegalBasis.AUTHORIZATION)
            .state(ZZ)
            .permits(ground(LegalBasis.P2_CONSENT, List.of()));

    assertSays(ask.about(Pages.note().labelled("SUD")), Verdict.WITHHOLD, "Q1", "opt-in-missing");
  }

  @ParameterizedTest
  @CsvSource({"true, INCLUDE, A9", "false, WITHHOLD, A9"})
  @Shows({"A9", "Q1"})
  void a_paper_for_psychotherapy_notes_names_mental_health_for_these_notes(
      boolean notesOnly, Verdict verdict, String rule) {
    var permits =
        new Permits(Set.of(), Optional.empty(), notesOnly, List.of(), List.of(), false, false);
    var ask = Ask.on(LegalBasis.AUTHORIZATION).state(ZZ).permits(permits);

    var decision = ask.about(Pages.psychotherapy());

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.ruleId()).isEqualTo(rule);
    assertThat(told(ask, Pages.psychotherapy()))
        .filteredOn(said -> said.ruleId().equals("Q1"))
        .extracting(RuleDecision::outcome)
        .containsExactly(notesOnly ? Outcome.MET : Outcome.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({"V1, INCLUDE, in-protocol", "V2, INCLUDE, in-protocol", "'', INCLUDE, in-protocol"})
  @Shows("F3")
  void a_protocol_that_is_not_about_a_visit_lets_its_documents_of_every_visit_go(
      String visit, Verdict verdict, String reason) {
    var need =
        new Need(
            true,
            "TEST",
            Need.Manner.LIST,
            Set.of("OPERATIVE_NOTE"),
            false,
            Set.of(),
            Optional.empty(),
            List.of(),
            false);
    var page = visit.isEmpty() ? Pages.note().ofNoVisit() : Pages.note().ofVisit(visit);

    assertSays(
        Ask.on(LegalBasis.PAYMENT).need(need).about(page.type("OPERATIVE_NOTE")),
        verdict,
        "F3",
        reason);
  }

  @ParameterizedTest
  @CsvSource({
    // code of the page, code of the injury, the same injury
    "S83, S83.511A, true",
    "S83.511A, S83, true",
    "S83, S83, true",
    "S83.2, S83.511A, true",
    "S82.001A, S83.511A, false"
  })
  @Shows("C9")
  void the_first_three_characters_of_a_code_name_the_injury(
      String code, String injured, boolean same) {
    var injury = new Frame.Injury(Set.of(), Set.of(injured), Optional.empty(), Set.of());

    assertThat(injury.concerns(Pages.note().coded(code).facts())).isEqualTo(same);
    assertThat(injury.concerns(visit(code).facts()))
        .as("by the codes of its visit, too")
        .isEqualTo(same);
    assertThat(injury.concerns(Pages.note().facts())).isFalse();
  }

  @Test
  @Shows({"A8", "A10", "M2", "L2"})
  void all_that_verification_read_off_the_papers_reaches_the_page_rules() {
    var days = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    var types = ScopeLimit.to(Set.of("LABORATORY"));
    var grants =
        new Grants(
            Set.of(SpecialCategory.HIV, SpecialCategory.SUD),
            Optional.of(
                new PartTwoGrant(
                    LegalBasis.P2_CONSENT,
                    Optional.of(PartTwo.Variant.COUNSELING_NOTES),
                    true,
                    List.of(types))),
            true,
            List.of(types, ScopeLimit.to(days)),
            List.of(ScopeLimit.to(Set.of("IMAGING_REPORT"))),
            Standing.PARENT_OF_MINOR,
            true,
            true);

    assertThat(PermitSource.of(grants, List.of()))
        .isEqualTo(
            new Permits(
                Set.of("HIV", "SUD"),
                Optional.of(new PartTwoGround(LegalBasis.P2_CONSENT, true, List.of(LABORATORY))),
                true,
                List.of(LABORATORY, Reach.of(Set.of(), List.of(days))),
                List.of(Reach.of(Set.of("IMAGING_REPORT"), List.of())),
                true,
                true));
  }

  @Test
  @Shows("M2")
  void every_limit_of_a_program_consent_has_to_reach_a_page() {
    var both = ground(LegalBasis.P2_CONSENT, List.of(LABORATORY, Reach.EVERYTHING));
    var reaches = both.partTwo().orElseThrow();

    assertThat(reaches.reaches(Pages.program().facts())).isFalse();
    assertThat(reaches.reaches(Pages.program().type("LABORATORY").facts())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false, picture-only",
    "true, true, true, other-patient",
    "false, false, true, no-identifier",
    "true, false, true, other-patient no-identifier",
    "false, true, true, ''"
  })
  @Shows("G1")
  void what_a_page_shows_of_whose_it_is_becomes_its_labels(
      boolean other, boolean identified, boolean searchable, String labels) {
    var reading = new PageReading(other, identified, searchable);

    assertThat(reading.labels())
        .containsExactlyInAnyOrder(labels.isEmpty() ? new String[0] : labels.split(" "));
  }

  private static void assertSays(
      PageDecision decision, Verdict verdict, String rule, String reason) {
    assertThat(decision)
        .extracting(PageDecision::verdict, PageDecision::ruleId, PageDecision::reason)
        .containsExactly(verdict, rule, reason);
  }

  private static List<RuleDecision> told(Ask ask, Pages page) {
    return new PageRules(ask.frame()).judge(page.facts()).said();
  }

  private static RestrictionRule restricted(
      LegalBasis basis, boolean plan, Restriction.Kind... kinds) {
    var frame = Ask.on(basis).frame();
    var restrictions =
        java.util.Arrays.stream(kinds)
            .map(
                kind ->
                    new Restriction(
                        kind.name(),
                        kind,
                        Optional.of("V1"),
                        LocalDate.of(2025, 1, 1),
                        Optional.empty()))
            .toList();
    return new RestrictionRule(
        new Frame(
            basis,
            false,
            plan,
            frame.asked(),
            frame.permits(),
            frame.need(),
            frame.injury(),
            frame.state(),
            restrictions,
            Set.of(),
            Optional.empty(),
            frame.born()));
  }

  private static Pages visit(String... codes) {
    var facts = Pages.note().facts();
    var visit =
        new Encounter(
            "V1",
            "MED",
            Pages.JUNE,
            Optional.empty(),
            Set.of(codes),
            Set.of(EncounterFlag.EMERGENCY),
            Optional.empty());
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            "V1",
            Optional.of(visit),
            Set.of(),
            Set.of(DocumentFlag.DISPUTED),
            Set.of(),
            true,
            Pages.OURS));
  }

  private static Permits ground(LegalBasis basis, List<Reach> limits) {
    return new Permits(
        Set.of(),
        Optional.of(new PartTwoGround(basis, false, limits)),
        false,
        List.of(),
        List.of(),
        false,
        false);
  }

  private static Need need(Need.Manner manner) {
    return new Need(
        true,
        "TEST",
        manner,
        Set.of("OPERATIVE_NOTE"),
        true,
        Set.of("V1"),
        Optional.empty(),
        List.of(),
        false);
  }

  @Test
  @Shows("A8")
  void a_page_of_no_noted_visit_stays_with_a_visit_taken_back_of_its_unit_and_days() {
    var visit =
        new Encounter(
            "V-7",
            "ED",
            LocalDate.of(2025, 3, 1),
            Optional.of(LocalDate.of(2025, 3, 4)),
            Set.of(),
            Set.of(),
            Optional.empty());
    var limit =
        new ScopeLimit(
            Set.of("LABORATORY"),
            List.of(DateRange.of(LocalDate.of(2025, 3, 3), LocalDate.MAX)),
            Set.of("V-7"));
    var grants =
        new Grants(
            Set.of(),
            Optional.empty(),
            false,
            List.of(),
            List.of(limit),
            Standing.OTHER,
            false,
            false);

    assertThat(PermitSource.of(grants, List.of(visit)).excluded())
        .containsExactly(
            new Reach(limit.dates(), limit.documentTypes(), Set.of("V-7"), Set.of()),
            new Reach(
                List.of(DateRange.of(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4))),
                Set.of("LABORATORY"),
                Set.of(""),
                Set.of("ED")));
    assertThat(PermitSource.of(grants, List.of()).excluded()).hasSize(1);
  }
}
