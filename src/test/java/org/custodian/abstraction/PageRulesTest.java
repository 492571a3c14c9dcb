package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Pages.Ask;
import org.custodian.house.Shows;
import org.custodian.intake.DateRange;
import org.custodian.records.DocumentFlag;
import org.custodian.records.EncounterFlag;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageRulesTest {
  private static final StateRules ZZ =
      new StateRules(
          "zz 1",
          Set.of("HIV", "MENTAL_HEALTH"),
          "authorization.opt_ins",
          false,
          Map.of("STI", 12));

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, WITHHOLD, outside-dates",
    "2025-01-01, INCLUDE, in-scope",
    "2025-12-31, INCLUDE, in-scope",
    "2026-01-01, WITHHOLD, outside-dates"
  })
  @Shows("A10")
  void a_page_dated_one_day_outside_the_range_is_withheld(
      LocalDate day, Verdict verdict, String reason) {
    assertSays(
        Ask.on(LegalBasis.AUTHORIZATION).about(Pages.note().on(day)), verdict, "A10", reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, INCLUDE",
    "2024-04-01, WITHHOLD",
    "2025-06-15, INCLUDE",
    "2025-08-01, WITHHOLD"
  })
  @Shows("A10")
  void of_several_ranges_each_is_reached_and_nothing_between_them(LocalDate day, Verdict verdict) {
    var ranges =
        List.of(
            DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)),
            DateRange.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));
    var ask = Ask.on(LegalBasis.AUTHORIZATION).asked(Reach.of(Set.of(), ranges));

    assertThat(ask.about(Pages.note().on(day)).verdict()).isEqualTo(verdict);
  }

  @Test
  @Shows({"A10", "B1"})
  void a_type_a_visit_or_a_unit_nobody_asked_for_is_withheld() {
    var order = Ask.on(LegalBasis.COURT_ORDER);
    var laboratory = new Reach(List.of(), Set.of("LABORATORY"), Set.of(), Set.of());
    var visit = new Reach(List.of(), Set.of(), Set.of("V2"), Set.of());
    var unit = new Reach(List.of(), Set.of(), Set.of(), Set.of("ORTHO"));

    assertSays(
        order.asked(laboratory).about(Pages.note()), Verdict.WITHHOLD, "B1", "outside-types");
    assertSays(
        order.asked(visit).about(Pages.note()), Verdict.WITHHOLD, "B1", "outside-encounters");
    assertSays(order.asked(unit).about(Pages.note()), Verdict.WITHHOLD, "B1", "outside-units");
    assertThat(order.asked(unit).about(Pages.note().unit("ORTHO")).verdict())
        .isEqualTo(Verdict.INCLUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "COURT_ORDER, false, B1",
    "P2_ORDER, false, B1",
    "AUTHORIZATION, false, A10",
    "AUTHORIZATION, true, B9"
  })
  @Shows({"A10", "B1", "B9"})
  void the_narrower_of_request_and_paper_holds(LegalBasis basis, boolean process, String rule) {
    var narrow = Reach.of(Set.of("OPERATIVE_NOTE"), List.of());
    var ask = Ask.on(basis).permits(limited(narrow));
    var page = Pages.note();

    assertSays(
        (process ? ask.byProcess() : ask).about(page), Verdict.WITHHOLD, rule, "outside-types");
    assertThat(ask.about(page.type("OPERATIVE_NOTE")).verdict()).isEqualTo(Verdict.INCLUDE);
  }

  @Test
  @Shows("A8")
  void what_the_patient_took_back_stays() {
    var back = Reach.of(Set.of("PROGRESS_NOTE"), List.of());
    var permits =
        new Permits(Set.of(), Optional.empty(), false, List.of(), List.of(back), false, false);

    assertSays(
        Ask.on(LegalBasis.AUTHORIZATION).permits(permits).about(Pages.note()),
        Verdict.WITHHOLD,
        "A8",
        "taken-back");
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  @Shows({"A9", "D1", "D10"})
  void psychotherapy_notes_are_withheld_whatever_the_basis_and_nobody_can_put_them_back(
      LegalBasis basis) {
    var decision = Ask.on(basis).about(Pages.psychotherapy());

    assertThat(decision.verdict()).isEqualTo(Verdict.WITHHOLD);
    assertThat(decision.locked()).isTrue();
  }

  @Test
  @Shows("A9")
  void an_authorization_for_psychotherapy_notes_alone_opens_them_and_nothing_else() {
    var permits = new Permits(Set.of(), Optional.empty(), true, List.of(), List.of(), false, false);
    var ask = Ask.on(LegalBasis.AUTHORIZATION).permits(permits).state(ZZ);

    assertSays(ask.about(Pages.psychotherapy()), Verdict.INCLUDE, "A9", "notes-authorized");
    var other = ask.about(Pages.note());
    assertSays(other, Verdict.WITHHOLD, "A9", "only-notes-authorized");
    assertThat(other.locked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TREATMENT, AUTHOR_TREATS, INCLUDE",
    "OPERATIONS, OWN_TRAINING, INCLUDE",
    "CORONER, CORONER, INCLUDE",
    "AUTHORIZATION, AUTHOR_TREATS, WITHHOLD",
    "PAYMENT, OWN_TRAINING, WITHHOLD"
  })
  @Shows("A9")
  void an_exception_opens_psychotherapy_notes_only_on_the_basis_it_belongs_to(
      LegalBasis basis, NotesException exception, Verdict verdict) {
    assertThat(Ask.on(basis).excepted(exception).about(Pages.psychotherapy()).verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "SUBPOENA_NOTICE, M8",
    "SUBPOENA_QPO, M8",
    "COURT_ORDER, M8",
    "LE_PROCESS, M8",
    "AUTHORIZATION, M2",
    "DIRECTIVE, M2",
    "PAYMENT, M2",
    "TREATMENT, M2"
  })
  @Shows({"M1", "M2", "M8"})
  void program_records_are_withheld_without_their_own_consent_or_order(
      LegalBasis basis, String rule) {
    var decision = Ask.on(basis).about(Pages.program());

    assertSays(decision, Verdict.WITHHOLD, rule, "program-records");
    assertThat(decision.locked()).isTrue();
  }

  @Test
  @Shows("M1")
  void a_diagnosis_alone_makes_no_program_record() {
    var page = Pages.note().labelled("SUD", "ETHUD");

    assertSays(Ask.on(LegalBasis.SUBPOENA_NOTICE).about(page), Verdict.INCLUDE, "B2", "in-scope");
  }

  @ParameterizedTest
  @CsvSource({"ACCESS", "ACCESS_PR"})
  @Shows("M12")
  void the_patients_own_access_reaches_program_records(LegalBasis basis) {
    assertSays(
        Ask.on(basis).about(Pages.program()), Verdict.INCLUDE, "M12", "patients-own-program");
  }

  @Test
  @Shows("M11")
  void a_parent_sees_a_minors_program_records_only_with_the_consent_that_the_minor_signed() {
    var parent = new Permits(Set.of(), Optional.empty(), false, List.of(), List.of(), true, false);
    var signed =
        new Permits(
            Set.of(),
            Optional.of(new Permits.PartTwoGround(LegalBasis.P2_CONSENT, false, List.of())),
            false,
            List.of(),
            List.of(),
            true,
            false);
    var asks = Ask.on(LegalBasis.ACCESS_PR);

    assertSays(
        asks.permits(parent).about(Pages.program()), Verdict.WITHHOLD, "M11", "program-records");
    assertSays(
        asks.permits(signed).about(Pages.program()),
        Verdict.INCLUDE,
        "M12",
        "patients-own-program");
  }

  @ParameterizedTest
  @CsvSource({
    "TREATMENT, P2_CONSENT, M2",
    "AUTHORIZATION, P2_CONSENT, M2",
    "TREATMENT, P2_EMERGENCY, M10",
    "P2_ORDER, P2_ORDER, M8",
    "SUBPOENA_NOTICE, P2_ORDER, M8"
  })
  @Shows({"M2", "M8", "M10"})
  void a_ground_of_its_own_opens_program_records_as_far_as_it_reaches(
      LegalBasis basis, LegalBasis ground, String rule) {
    var open = Ask.on(basis).permits(partTwo(ground, List.of()));
    var other = Reach.of(Set.of("LABORATORY"), List.of());

    assertSays(open.about(Pages.program()), Verdict.INCLUDE, rule, "program-permitted");
    assertThat(
            Ask.on(basis).permits(partTwo(ground, List.of(other))).about(Pages.program()).verdict())
        .isEqualTo(Verdict.WITHHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT, INCLUDE, M6",
    "TREATMENT, INCLUDE, M6",
    "SUBPOENA_NOTICE, WITHHOLD, M8",
    "COURT_ORDER, WITHHOLD, M8"
  })
  @Shows("M6")
  void what_was_received_for_care_goes_on_for_care_and_not_against_the_patient(
      LegalBasis basis, Verdict verdict, String rule) {
    var page = Pages.program().unit("MED").flagged(DocumentFlag.RECEIVED_UNDER_TPO);

    var decision = Ask.on(basis).about(page);

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.ruleId()).isEqualTo(rule);
  }

  @Test
  @Shows("M3")
  void counseling_notes_need_a_consent_of_their_own_which_opens_nothing_else() {
    var notes = Pages.program().type("SUD_COUNSELING_NOTE");
    var general = Ask.on(LegalBasis.TREATMENT).permits(partTwo(LegalBasis.P2_CONSENT, List.of()));
    var own =
        Ask.on(LegalBasis.TREATMENT)
            .permits(
                new Permits(
                    Set.of(),
                    Optional.of(new Permits.PartTwoGround(LegalBasis.P2_CONSENT, true, List.of())),
                    false,
                    List.of(),
                    List.of(),
                    false,
                    false));

    assertSays(general.about(notes), Verdict.WITHHOLD, "M3", "counseling-notes");
    assertSays(own.about(notes), Verdict.INCLUDE, "M3", "notes-authorized");
    assertSays(own.about(Pages.program()), Verdict.WITHHOLD, "M3", "only-notes-authorized");
    assertThat(Ask.on(LegalBasis.ACCESS).about(notes).verdict()).isEqualTo(Verdict.INCLUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "HIV, '', WITHHOLD",
    "HIV, HIV, INCLUDE",
    "MH, HIV, WITHHOLD",
    "PSY, MENTAL_HEALTH, INCLUDE",
    "GDIS, '', INCLUDE",
    "SUD, '', INCLUDE"
  })
  @Shows({"A10", "Q1"})
  void a_category_that_the_state_wants_initials_for_goes_only_with_them(
      String label, String optIn, Verdict verdict) {
    var optIns = optIn.isEmpty() ? Set.<String>of() : Set.of(optIn);
    var permits = new Permits(optIns, Optional.empty(), false, List.of(), List.of(), false, false);
    var ask = Ask.on(LegalBasis.AUTHORIZATION).state(ZZ).permits(permits);

    var decision = ask.about(Pages.note().labelled(label));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.ruleId()).isEqualTo(verdict == Verdict.INCLUDE ? "A10" : "Q1");
    assertThat(decision.locked()).isEqualTo(verdict == Verdict.WITHHOLD);
  }

  @ParameterizedTest
  @EnumSource(
      value = LegalBasis.class,
      names = {"ACCESS", "TREATMENT", "SUBPOENA_NOTICE", "COURT_ORDER", "DIRECTIVE"})
  @Shows("Q1")
  void initials_are_a_matter_of_papers_that_the_patient_signed(LegalBasis basis) {
    assertThat(Ask.on(basis).state(ZZ).about(Pages.note().labelled("HIV")).verdict())
        .isEqualTo(Verdict.INCLUDE);
  }

  @Test
  @Shows("Q1")
  void the_decision_about_initials_names_pack_category_and_whether_it_was_verified() {
    var frame = Ask.on(LegalBasis.AUTHORIZATION).state(ZZ).frame();

    assertThat(new PageRules(frame).judge(Pages.note().labelled("HIV").facts()).said())
        .containsExactly(
            RuleDecision.of(
                "Q1",
                "45 CFR 164.508(a)(1); state pack zz 1, authorization.opt_ins",
                Outcome.NOT_MET,
                Map.of(
                    "categories", "[HIV]",
                    "pack", "zz 1",
                    "verified", "false",
                    "says", "opt-in-missing")));
  }

  @ParameterizedTest
  @CsvSource({
    "STI, 2022-06-14, INCLUDE, D1",
    "STI, 2022-06-15, WITHHOLD, L2",
    "STI, 2025-06-15, WITHHOLD, L2",
    "COURT, 2015-06-15, WITHHOLD, L2",
    "PARENT_AGREED, 2015-06-15, WITHHOLD, L2",
    "DENTAL, 2025-06-15, UNDECIDED, L2"
  })
  @Shows("L2")
  void a_parent_sees_no_visit_to_which_the_minor_lawfully_consented_alone(
      String service, LocalDate day, Verdict verdict, String rule) {
    var parent = new Permits(Set.of(), Optional.empty(), false, List.of(), List.of(), true, false);
    var ask = Ask.on(LegalBasis.ACCESS_PR).permits(parent).state(ZZ).asked(Reach.EVERYTHING);

    var decision = ask.about(Pages.note().consentedAlone(service).on(day));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.ruleId()).isEqualTo(rule);
  }

  @Test
  @Shows("L2")
  void the_minor_sees_the_visit_and_the_parent_sees_all_others() {
    var parent = new Permits(Set.of(), Optional.empty(), false, List.of(), List.of(), true, false);

    assertThat(
            Ask.on(LegalBasis.ACCESS).state(ZZ).about(Pages.note().consentedAlone("STI")).verdict())
        .isEqualTo(Verdict.INCLUDE);
    assertThat(
            Ask.on(LegalBasis.ACCESS_PR)
                .permits(parent)
                .state(ZZ)
                .about(Pages.note().ofVisit("V1"))
                .verdict())
        .isEqualTo(Verdict.INCLUDE);
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT, true, V1, WITHHOLD",
    "OPERATIONS, true, V1, WITHHOLD",
    "PAYMENT, true, V2, INCLUDE",
    "PAYMENT, false, V1, INCLUDE",
    "TREATMENT, false, V1, INCLUDE",
    "TREATMENT, true, V1, INCLUDE",
    "COURT_ORDER, true, V1, INCLUDE",
    "AUTHORIZATION, true, V1, INCLUDE"
  })
  @Shows("J1")
  void a_plan_is_not_told_for_payment_of_a_visit_that_was_paid_out_of_pocket(
      LegalBasis basis, boolean plan, String visit, Verdict verdict) {
    var ask = Ask.on(basis).restricted(Restriction.Kind.SELF_PAY, "V1");
    var page = Pages.note().ofVisit(visit, EncounterFlag.SELF_PAID);

    var decision = (plan ? ask.toHealthPlan() : ask).about(page);

    assertThat(decision.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.WITHHOLD) assertSays(decision, verdict, "J1", "self-pay");
    assertThat(decision.locked()).isEqualTo(verdict == Verdict.WITHHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "TREATMENT, , WITHHOLD",
    "PAYMENT, , WITHHOLD",
    "OPERATIONS, , WITHHOLD",
    "INVOLVED, , WITHHOLD",
    "COURT_ORDER, , INCLUDE",
    "PUBLIC_HEALTH, , INCLUDE",
    "HHS_SECRETARY, , INCLUDE",
    "ACCESS, , INCLUDE",
    "AUTHORIZATION, , INCLUDE",
    "TREATMENT, EMERGENCY_TREATMENT, INCLUDE",
    "PAYMENT, EMERGENCY_TREATMENT, WITHHOLD",
    "PAYMENT, PERMITTED_BY_512, WITHHOLD"
  })
  @Shows("J2")
  void an_agreed_restriction_yields_to_the_law_and_to_emergencies_and_never_to_a_payers_audit(
      LegalBasis basis, RestrictionOverride override, Verdict verdict) {
    var ask = Ask.on(basis).restricted(Restriction.Kind.AGREED, "V1");

    var decision = (override == null ? ask : ask.overridden(override)).about(Pages.note());

    assertThat(decision.verdict()).isEqualTo(verdict);
    if (verdict == Verdict.WITHHOLD) assertSays(decision, verdict, "J2", "restricted");
  }

  @Test
  @Shows("D1")
  void what_was_compiled_for_a_lawsuit_is_no_part_of_access() {
    var file = Pages.note().flagged(DocumentFlag.FOR_LITIGATION);

    var decision = Ask.on(LegalBasis.ACCESS).about(file);

    assertSays(decision, Verdict.WITHHOLD, "D1.lawsuit", "litigation-file");
    assertThat(decision.locked()).isTrue();
    assertThat(Ask.on(LegalBasis.AUTHORIZATION).about(file).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @ParameterizedTest
  @EnumSource(
      value = DocumentFlag.class,
      names = {"IN_CONFIDENCE", "PRIVACY_ACT", "RESEARCH_IN_PROGRESS"})
  @Shows("D10")
  void where_the_law_lets_access_be_denied_a_person_decides(DocumentFlag flag) {
    assertSays(
        Ask.on(LegalBasis.ACCESS).about(Pages.note().flagged(flag)),
        Verdict.UNDECIDED,
        "D10",
        "may-be-denied");
    assertThat(Ask.on(LegalBasis.TREATMENT).about(Pages.note().flagged(flag)).verdict())
        .isEqualTo(Verdict.INCLUDE);
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  @Shows("C7")
  void to_locate_a_person_no_page_goes_and_for_any_other_purpose_this_rule_is_silent(
      LegalBasis basis) {
    var decision = Ask.on(basis).about(Pages.note());

    assertThat(decision.ruleId().equals("C7")).isEqualTo(basis == LegalBasis.LE_LOCATE);
    assertThat(decision.locked()).isEqualTo(basis == LegalBasis.LE_LOCATE);
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATIVE_NOTE, V1, INCLUDE, F3, in-protocol",
    "OPERATIVE_NOTE, V2, WITHHOLD, F3, other-visit",
    "PROGRESS_NOTE, V1, WITHHOLD, F3, beyond-protocol"
  })
  @Shows({"F1", "F3"})
  void a_protocol_lets_its_documents_of_the_visit_in_question_go(
      String type, String visit, Verdict verdict, String rule, String reason) {
    var need = need(Need.Manner.LIST, Set.of("V1"), List.of(), false);

    assertSays(
        Ask.on(LegalBasis.PAYMENT).need(need).about(Pages.note().ofVisit(visit).type(type)),
        verdict,
        rule,
        reason);
  }

  @Test
  @Shows("F3")
  void a_visit_nobody_can_name_is_asked_of_a_person() {
    var need = need(Need.Manner.LIST, Set.of(), List.of(), false);

    assertSays(
        Ask.on(LegalBasis.PAYMENT).need(need).about(Pages.note().type("OPERATIVE_NOTE")),
        Verdict.UNDECIDED,
        "F3",
        "visit-unknown");
  }

  @Test
  @Shows("F4")
  void what_the_requester_stated_in_writing_is_added() {
    var stated = new Reach(List.of(), Set.of("PROGRESS_NOTE"), Set.of(), Set.of("ORTHO"));
    var ask =
        Ask.on(LegalBasis.PAYMENT)
            .need(need(Need.Manner.LIST, Set.of("V1"), List.of(stated), false));

    assertSays(ask.about(Pages.note().unit("ORTHO")), Verdict.INCLUDE, "F4", "relied-on");
    assertSays(ask.about(Pages.note().unit("MED")), Verdict.WITHHOLD, "F3", "beyond-protocol");
  }

  @Test
  @Shows({"F4", "F5"})
  void a_researchers_word_carries_a_limited_request_and_the_entire_record_needs_a_reason() {
    var rely =
        Ask.on(LegalBasis.RESEARCH_WAIVER).need(need(Need.Manner.RELY, Set.of(), List.of(), false));
    var justified = rely.need(need(Need.Manner.RELY, Set.of(), List.of(), true));

    assertSays(rely.about(Pages.note()), Verdict.INCLUDE, "F4", "relied-on");
    assertSays(
        rely.asked(Reach.EVERYTHING).about(Pages.note()),
        Verdict.UNDECIDED,
        "F5",
        "entire-record-unjustified");
    assertSays(
        justified.asked(Reach.EVERYTHING).about(Pages.note()),
        Verdict.INCLUDE,
        "F5",
        "entire-record-justified");
  }

  @Test
  @Shows("F4")
  void a_public_officials_word_is_relied_on_for_an_entire_record_too() {
    var need = need(Need.Manner.OFFICIAL, Set.of(), List.of(), false);

    assertSays(
        Ask.on(LegalBasis.CORONER).need(need).asked(Reach.EVERYTHING).about(Pages.note()),
        Verdict.INCLUDE,
        "F4",
        "relied-on");
  }

  @ParameterizedTest
  @CsvSource({"'', 2025-06-15, INCLUDE", "'', 2025-06-14, WITHHOLD", "V7, 2025-06-15, WITHHOLD"})
  @Shows("F3")
  void a_document_that_names_no_visit_belongs_to_the_visit_of_its_day(
      String visit, LocalDate day, Verdict verdict) {
    var need =
        new Need(
            true,
            "TEST",
            Need.Manner.LIST,
            Set.of("ITEMIZED_BILL"),
            true,
            Set.of(),
            Optional.of(Pages.JUNE),
            List.of(),
            false);
    var page = (visit.isEmpty() ? Pages.note().ofNoVisit() : Pages.note().ofVisit(visit)).on(day);

    assertThat(Ask.on(LegalBasis.PAYMENT).need(need).about(page.type("ITEMIZED_BILL")).verdict())
        .isEqualTo(verdict);
  }

  @Test
  @Shows({"F1", "F3"})
  void process_commands_its_minimum_and_an_unknown_purpose_is_judged_by_a_person() {
    var subpoena =
        Ask.on(LegalBasis.SUBPOENA_NOTICE)
            .need(need(Need.Manner.COMMANDED, Set.of(), List.of(), false));
    var unknown =
        Ask.on(LegalBasis.OPERATIONS).need(need(Need.Manner.REVIEW, Set.of(), List.of(), false));

    assertSays(subpoena.about(Pages.note()), Verdict.INCLUDE, "F1", "in-scope-minimum");
    assertSays(unknown.about(Pages.note()), Verdict.UNDECIDED, "F3", "need-unclear");
  }

  @Test
  @Shows("F2")
  void without_the_duty_to_cut_the_whole_scope_goes() {
    assertSays(
        Ask.on(LegalBasis.TREATMENT).about(Pages.note()), Verdict.INCLUDE, "C11", "in-scope");
  }

  @ParameterizedTest
  @CsvSource({
    "V1, '', INCLUDE, of-the-injury",
    "V9, S83.511D, INCLUDE, of-the-injury",
    "V9, F32.1, WITHHOLD, not-the-injury",
    "V9, '', WITHHOLD, not-the-injury"
  })
  @Shows("C9")
  void a_work_injury_claim_gets_what_concerns_the_injury(
      String visit, String code, Verdict verdict, String reason) {
    var injury = new Frame.Injury(Set.of("V1"), Set.of("S83.511A"), Optional.empty(), Set.of());
    var ask =
        Ask.on(LegalBasis.WORKERS_COMP)
            .need(need(Need.Manner.INJURY, Set.of(), List.of(), false))
            .injury(injury);
    var page = Pages.note().ofVisit(visit);

    assertSays(ask.about(code.isEmpty() ? page : page.coded(code)), verdict, "C9", reason);
  }

  @ParameterizedTest
  @CsvSource({
    "V1, '', INCLUDE, of-the-injury",
    "V1, PSY, UNDECIDED, injury-unknown",
    "V1, HIV, UNDECIDED, injury-unknown",
    "V1, HIPAASelfPay, INCLUDE, of-the-injury",
    "V9, '', WITHHOLD, not-the-injury"
  })
  @Shows("C9")
  void the_day_of_an_injury_opens_neither_what_is_sensitive_nor_another_visit(
      String visit, String label, Verdict verdict, String reason) {
    var page = Pages.note().ofVisit(visit);
    var facts = label.isEmpty() ? page : page.labelled(label);
    var injury = new Frame.Injury(Set.of("V7"), Set.of(), Optional.of(Pages.JUNE), Set.of("V1"));
    var ask =
        Ask.on(LegalBasis.WORKERS_COMP)
            .need(need(Need.Manner.INJURY, Set.of(), List.of(), false))
            .injury(injury);

    assertSays(ask.about(facts), verdict, "C9", reason);
  }

  @Test
  @Shows("C9")
  void an_injury_nobody_can_name_is_asked_of_a_person() {
    assertSays(
        Ask.on(LegalBasis.WORKERS_COMP)
            .need(need(Need.Manner.INJURY, Set.of(), List.of(), false))
            .about(Pages.note()),
        Verdict.UNDECIDED,
        "C9",
        "injury-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, true, UNDECIDED, other-patient",
    "true, false, true, WITHHOLD, other-patient",
    "false, false, true, UNDECIDED, no-identifier",
    "false, false, false, UNDECIDED, picture-only"
  })
  @Shows("G1")
  void a_page_that_is_not_surely_the_patients_does_not_go_by_itself(
      boolean other, boolean identified, boolean searchable, Verdict verdict, String reason) {
    var reading = new PageReading(other, identified, searchable);
    var decision = Ask.on(LegalBasis.ACCESS).about(Pages.note().reads(true, reading));

    assertSays(decision, verdict, "G1", reason);
    assertThat(decision.locked()).isFalse();
    assertThat(PageReading.told(decision.labels()).labels()).isEqualTo(reading.labels());
  }

  @Test
  @Shows("O3")
  void a_document_that_cannot_be_read_waits_for_a_person() {
    assertSays(
        Ask.on(LegalBasis.ACCESS).about(Pages.note().reads(false, PageReading.NONE)),
        Verdict.UNDECIDED,
        "O3",
        "unreadable");
  }

  @Test
  @Shows({"A9", "A10"})
  void a_page_nobody_asked_for_keeps_the_laws_hold_so_that_no_wider_scope_frees_it() {
    var decision =
        Ask.on(LegalBasis.AUTHORIZATION).about(Pages.psychotherapy().on(LocalDate.of(2019, 1, 1)));

    assertSays(decision, Verdict.WITHHOLD, "A10", "outside-dates");
    assertThat(decision.heldBy()).contains("A9");
    assertThat(decision.locked()).isTrue();
  }

  private static void assertSays(
      PageDecision decision, Verdict verdict, String rule, String reason) {
    assertThat(decision)
        .extracting(PageDecision::verdict, PageDecision::ruleId, PageDecision::reason)
        .containsExactly(verdict, rule, reason);
    assertThat(decision.decidedBy()).isEqualTo("rule");
  }

  private static Permits limited(Reach limit) {
    return new Permits(Set.of(), Optional.empty(), false, List.of(limit), List.of(), false, false);
  }

  private static Permits partTwo(LegalBasis ground, List<Reach> limits) {
    return new Permits(
        Set.of(),
        Optional.of(new Permits.PartTwoGround(ground, false, limits)),
        false,
        List.of(),
        List.of(),
        false,
        false);
  }

  private static Need need(
      Need.Manner manner, Set<String> encounters, List<Reach> relied, boolean justified) {
    return new Need(
        true,
        "TEST",
        manner,
        Set.of("OPERATIVE_NOTE", "ITEMIZED_BILL"),
        true,
        encounters,
        Optional.empty(),
        relied,
        justified);
  }
}
