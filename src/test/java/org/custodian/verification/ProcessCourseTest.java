package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.ProcessFact.Fact;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What counsel, the patient and a court say after process was served, and what follows from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessCourseTest {
  private static final LocalDate SERVED = LocalDate.of(2026, 4, 13);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final Identity KNOWN = Papers.known();
  private static final Set<Fact> ENDING =
      EnumSet.of(Fact.RULED_QUASHED, Fact.COUNSEL_QUASHED, Fact.COUNSEL_WITHDRAWN);
  private static final List<ScopeLimit> LIMITS = List.of(ScopeLimit.to(Set.of("LABORATORY")));

  @Test
  void where_nothing_was_said_the_papers_stay_as_they_were_read() {
    var quiet = course();

    for (var basis : Bases.ofEveryKind().toList()) {
      var read = new Checklist(KNOWN, basis).with(Bases.ORDER_2_64).died(SERVED);
      assertThat(quiet.appliedTo(read, TODAY)).isEqualTo(read);
    }
    assertThat(quiet.decision()).isEmpty();
    assertThat(quiet.noticeEndsOn()).isEmpty();
    assertThat(quiet.ended()).isFalse();
    assertThat(quiet.quashed()).isFalse();
    assertThat(quiet.objectionStands()).isFalse();
    assertThat(quiet.silentOn(TODAY)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  @Shows("B12")
  void process_ends_by_a_court_or_by_counsel_and_only_a_court_quashes(Fact fact) {
    assertThat(course(fact).ended()).isEqualTo(ENDING.contains(fact));
    assertThat(course(fact).quashed())
        .isEqualTo(fact == Fact.RULED_QUASHED || fact == Fact.COUNSEL_QUASHED);
  }

  @ParameterizedTest
  @CsvSource({
    "OBJECTION_FILED, true",
    "OBJECTION_UPHELD, true",
    "OBJECTION_RESOLVED, false",
    "OBJECTION_FILED OBJECTION_RESOLVED, false",
    "OBJECTION_FILED OBJECTION_UPHELD, true",
    "OBJECTION_FILED OBJECTION_RESOLVED OBJECTION_FILED, true",
    "OBJECTION_FILED COUNSEL_ACCEPT RULED_PRODUCE, true",
    "COUNSEL_OBJECT, false"
  })
  @Shows("B3")
  void an_objection_stands_until_it_is_decided_against_the_patient(String said, boolean stands) {
    assertThat(course(facts(said)).objectionStands()).isEqualTo(stands);
  }

  @Test
  @Shows({"B7", "B12"})
  void counsel_s_last_word_is_the_decision() {
    var until = LocalDate.of(2026, 5, 18);
    var course =
        new ProcessCourse(
            List.of(
                said(Fact.COUNSEL_OBJECT, SERVED, null),
                said(Fact.COUNSEL_NOTIFY_PATIENT, TODAY, until),
                said(Fact.OBJECTION_FILED, TODAY, null)));

    assertThat(course.decision())
        .contains(
            new CounselDecision(
                CounselAnswer.NOTIFY_PATIENT,
                Optional.of(until),
                "counsel-" + TODAY,
                Instant.parse(TODAY + "T15:00:00Z")));
  }

  @ParameterizedTest
  @EnumSource(CounselAnswer.class)
  void each_answer_of_counsel_is_kept_as_a_fact_of_its_own(CounselAnswer answer) {
    var fact = Fact.of(answer);

    assertThat(fact.counsel()).isTrue();
    assertThat(fact.objection()).isFalse();
    assertThat(fact.answer()).isEqualTo(answer);
    assertThat(course(fact).decision().map(CounselDecision::answer)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-17, false",
    "2026-05-18, false",
    "2026-05-19, true",
    "2026-06-01, true",
  })
  @Shows("B5")
  void the_last_day_of_the_hospital_s_notice_belongs_to_the_patient(LocalDate day, boolean silent) {
    var until = LocalDate.of(2026, 5, 18);
    var told = said(Fact.COUNSEL_NOTIFY_PATIENT, TODAY, until);

    assertThat(new ProcessCourse(List.of(told)).silentOn(day)).isEqualTo(silent);
    assertThat(new ProcessCourse(List.of(told)).noticeEndsOn()).contains(until);
    assertThat(
            new ProcessCourse(List.of(told, said(Fact.OBJECTION_FILED, day, null))).silentOn(day))
        .as("an objection is no silence")
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-18, OBJECTION_TIME_OPEN, NOT_MET",
    "2026-05-19, , MET",
  })
  @Shows("B5")
  void the_hospital_s_own_notice_stands_in_for_the_party_s_once_it_has_run_out(
      LocalDate day, Defect open, Outcome outcome) {
    var told =
        said(Fact.COUNSEL_NOTIFY_PATIENT, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 18));

    var finding = judged(new ProcessCourse(List.of(told)), Papers.bareSubpoena(), day);

    assertThat(finding.defects()).isEqualTo(open == null ? List.of() : List.of(open));
    assertThat(decision(finding, "B5").outcome()).isEqualTo(outcome);
    assertThat(decision(finding, "B3").facts()).containsEntry("objectionEndsOn", "2026-05-18");
  }

  @Test
  @Shows("B5")
  void a_notice_without_a_last_day_gives_at_least_the_next_one() {
    var course = new ProcessCourse(List.of(said(Fact.COUNSEL_NOTIFY_PATIENT, TODAY, null)));

    assertThat(course.noticeEndsOn()).isEmpty();
    assertThat(course.silentOn(TODAY.plusYears(1))).isFalse();
    assertThat(shown(course, Papers.bareSubpoena(), TODAY))
        .isEqualTo(
            new NoticeToPatient(
                ShownBy.HOSPITAL,
                true,
                TODAY,
                true,
                true,
                1,
                Optional.empty(),
                Objections.NONE_FILED));
  }

  @ParameterizedTest
  @CsvSource({
    ", NONE_FILED",
    "OBJECTION_FILED, PENDING",
    "OBJECTION_FILED OBJECTION_UPHELD, PENDING",
    "OBJECTION_FILED OBJECTION_RESOLVED, RESOLVED_AND_FITTING"
  })
  @Shows({"B3", "B5"})
  void the_hospital_s_notice_tells_what_became_of_objections(String said, Objections expected) {
    var facts =
        new ArrayList<>(List.of(said(Fact.COUNSEL_NOTIFY_PATIENT, SERVED, SERVED.plusDays(14))));
    facts(said).forEach(fact -> facts.add(said(fact, TODAY, null)));

    var shown = (NoticeToPatient) shown(new ProcessCourse(facts), Papers.bareSubpoena(), TODAY);

    assertThat(shown.objections()).isEqualTo(expected);
    assertThat(shown.objectionDays()).isEqualTo(14);
    assertThat(shown.sentOn()).isEqualTo(SERVED);
  }

  @Test
  @Shows({"B3", "B5"})
  void the_newest_notice_of_the_hospital_counts() {
    var course =
        new ProcessCourse(
            List.of(
                said(Fact.COUNSEL_NOTIFY_PATIENT, SERVED, SERVED.plusDays(7)),
                said(Fact.COUNSEL_NOTIFY_PATIENT, TODAY, TODAY.plusDays(14))));

    assertThat(course.noticeEndsOn()).contains(TODAY.plusDays(14));
    assertThat(course.silentOn(SERVED.plusDays(8))).isFalse();
  }

  @Test
  @Shows({"B3", "B5"})
  void an_assurance_of_the_party_that_holds_is_kept_and_one_that_does_not_gives_way() {
    var told =
        new ProcessCourse(List.of(said(Fact.COUNSEL_NOTIFY_PATIENT, SERVED, SERVED.plusDays(14))));
    var good = Papers.notice("2026-04-13", "2026-05-01");
    var early = Papers.notice("2026-04-13", "2026-04-20");

    assertThat(shown(told, Papers.subpoena(good), TODAY)).isEqualTo(good);
    assertThat(shown(told, Papers.subpoena(Papers.PROTECTIVE_ORDER), TODAY))
        .isEqualTo(Papers.PROTECTIVE_ORDER);
    assertThat(((NoticeToPatient) shown(told, Papers.subpoena(early), TODAY)).shownBy())
        .isEqualTo(ShownBy.HOSPITAL);
    assertThat(shown(course(Fact.COUNSEL_OBJECT), Papers.subpoena(early), TODAY))
        .as("without a notice of the hospital what was shown stays, defects and all")
        .isEqualTo(early);
  }

  static Stream<Arguments> formsThatLackSomething() {
    return Stream.of(
        Arguments.of(form(false, true, true, true), Defect.NO_JURISDICTION),
        Arguments.of(form(true, false, true, true), Defect.NOT_SERVED),
        Arguments.of(form(true, true, false, true), Defect.PROCESS_NOT_SIGNED),
        Arguments.of(form(true, true, true, false), Defect.NO_RETURN_DATE));
  }

  @ParameterizedTest
  @MethodSource("formsThatLackSomething")
  @Shows("B7")
  void counsel_s_acceptance_heals_the_form_of_a_subpoena_and_of_an_order(
      Enforceability form, Defect defect) {
    var notice = Papers.notice("2026-04-13", "2026-05-01");
    var subpoena = new Subpoena(form, Optional.of(notice), Optional.empty());
    var order = new CourtOrder(form, true, true, true);

    for (var basis : List.of(subpoena, order)) {
      assertThat(judged(course(Fact.COUNSEL_ACCEPT), basis, TODAY).sufficient()).isTrue();
      assertThat(judged(course(Fact.COUNSEL_OBJECT), basis, TODAY).defects())
          .containsExactly(defect);
    }
  }

  @Test
  @Shows("B7")
  void a_form_that_was_cleared_on_the_papers_stays_so_and_everything_else_is_kept() {
    var form = new Enforceability(false, true, true, true, true, true, true);
    var permission = Optional.of(Papers.authorization("2026-02-10", "2026-04-10"));
    var subpoena = new Subpoena(form, Optional.of(Papers.PROTECTIVE_ORDER), permission, LIMITS);
    var order = new CourtOrder(form, true, true, false, LIMITS);

    assertThat(applied(course(Fact.COUNSEL_OBJECT), subpoena)).isEqualTo(subpoena);
    assertThat(applied(course(Fact.COUNSEL_OBJECT), order)).isEqualTo(order);
    assertThat(applied(course(Fact.COUNSEL_ACCEPT), subpoena)).isEqualTo(subpoena);
  }

  @Test
  @Shows("B7")
  void counsel_cannot_accept_process_about_another_patient() {
    var foreign = new Enforceability(true, true, true, true, false, false);
    var subpoena = new Subpoena(foreign, Optional.of(Papers.PROTECTIVE_ORDER), Optional.empty());

    assertThat(judged(course(Fact.COUNSEL_ACCEPT), subpoena, TODAY).defects())
        .containsExactly(Defect.PROCESS_FOR_OTHER_PATIENT);
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  @Shows({"B1", "B12"})
  void a_court_order_that_was_set_aside_or_taken_back_is_not_in_force(Fact fact) {
    var order = new CourtOrder(Papers.ENFORCEABLE, true, true, true);
    var stayed = new CourtOrder(Papers.ENFORCEABLE, true, false, true);

    assertThat(judged(course(fact), order, TODAY).defects())
        .isEqualTo(ENDING.contains(fact) ? List.of(Defect.ORDER_NOT_IN_FORCE) : List.of());
    assertThat(judged(course(fact), stayed, TODAY).defects())
        .as("nothing that is said later brings a stayed order back")
        .containsExactly(Defect.ORDER_NOT_IN_FORCE);
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  @Shows({"M8", "B12"})
  void an_order_of_part_two_ends_with_its_process_and_counsel_may_say_to_answer_it(Fact fact) {
    var bare = programOrder(true, false, false);
    var known = new Checklist(KNOWN, new TreatmentRequest(true, true)).with(bare);

    var applied = course(fact).appliedTo(known, TODAY).partTwo().orElseThrow();

    assertThat(applied)
        .isEqualTo(programOrder(!ENDING.contains(fact), false, fact == Fact.COUNSEL_ACCEPT));
  }

  @Test
  @Shows("M8")
  void what_the_papers_say_of_an_order_of_part_two_is_kept() {
    for (var order : List.of(programOrder(false, true, true), programOrder(true, true, true))) {
      var known = new Checklist(KNOWN, new TreatmentRequest(true, true)).with(order);
      assertThat(course(Fact.COUNSEL_OBJECT).appliedTo(known, TODAY)).isEqualTo(known);
    }
    var consent = Bases.consent(PartTwo.Variant.LEGAL);
    var known = new Checklist(KNOWN, new TreatmentRequest(true, true)).with(consent);
    assertThat(course(Fact.RULED_QUASHED).appliedTo(known, TODAY))
        .as("a consent is the patient's and does not end with process")
        .isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(
      value = LegalBasis.class,
      names = {"SUBPOENA_NOTICE", "SUBPOENA_QPO", "COURT_ORDER"})
  @Shows("B12")
  void nothing_goes_on_process_that_ended(LegalBasis basis) {
    for (var fact : ENDING) {
      var finding = course(fact).against(new Finding.Sufficient(basis));
      assertThat(finding).satisfies(Papers.deficient(Defect.ORDER_NOT_IN_FORCE));
      assertThat(decision(finding, "B1").facts()).containsEntry("processEnded", "true");
    }
    var good = new Finding.Sufficient(basis);
    assertThat(course(Fact.COUNSEL_ACCEPT, Fact.RULED_PRODUCE).against(good)).isSameAs(good);
  }

  @ParameterizedTest
  @CsvSource({
    "SUBPOENA_NOTICE, true",
    "SUBPOENA_QPO, true",
    "COURT_ORDER, false",
    "AUTHORIZATION, false",
    "TREATMENT, false"
  })
  @Shows({"B3", "B5"})
  void an_open_objection_stops_an_assurance_and_no_order_and_no_permission(
      LegalBasis basis, boolean stopped) {
    var good = new Finding.Sufficient(basis);
    var finding = course(Fact.OBJECTION_FILED).against(good);

    if (stopped) {
      assertThat(finding).satisfies(Papers.deficient(Defect.OBJECTION_UNRESOLVED));
      assertThat(decision(finding, "B3").facts()).containsEntry("objectionStands", "true");
    } else {
      assertThat(finding).isSameAs(good);
    }
    assertThat(course(Fact.OBJECTION_FILED, Fact.OBJECTION_RESOLVED).against(good)).isSameAs(good);
  }

  @Test
  @Shows("B9")
  void a_permission_outlives_the_process_that_it_came_with() {
    var good = new Finding.Sufficient(LegalBasis.AUTHORIZATION);

    assertThat(course(Fact.RULED_QUASHED).against(good)).isSameAs(good);
  }

  @Test
  void what_is_deficient_stays_so_and_what_was_looked_at_is_told_beside_what_stands_against() {
    var poor = new Finding.Deficient(List.of(Defect.NOT_SERVED));
    var seen = RuleDecision.of("B2", Outcome.MET, java.util.Map.of("assurance", "SUBPOENA_QPO"));
    var good = new Finding.Sufficient(LegalBasis.SUBPOENA_QPO, Grants.none(), List.of(seen));

    assertThat(course(Fact.RULED_QUASHED).against(poor)).isSameAs(poor);
    assertThat(course(Fact.RULED_QUASHED, Fact.OBJECTION_FILED).against(good))
        .satisfies(Papers.deficient(Defect.ORDER_NOT_IN_FORCE, Defect.OBJECTION_UNRESOLVED))
        .satisfies(finding -> assertThat(decision(finding, "B2")).isEqualTo(seen));
  }

  private static Finding judged(ProcessCourse course, PresentedBasis basis, LocalDate day) {
    return course.appliedTo(new Checklist(KNOWN, basis), day).basis().reviewedOn(day);
  }

  private static PresentedBasis applied(ProcessCourse course, PresentedBasis basis) {
    return course.appliedTo(new Checklist(KNOWN, basis), TODAY).basis();
  }

  private static SatisfactoryAssurance shown(
      ProcessCourse course, Subpoena subpoena, LocalDate day) {
    var applied = (Subpoena) course.appliedTo(new Checklist(KNOWN, subpoena), day).basis();
    return applied.assurance().orElseThrow();
  }

  private static RuleDecision decision(Finding finding, String rule) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Enforceability form(
      boolean jurisdiction, boolean served, boolean signed, boolean dated) {
    return new Enforceability(jurisdiction, served, signed, dated, true, false);
  }

  private static PartTwoOrder programOrder(boolean inForce, boolean subpoena, boolean cleared) {
    return new PartTwoOrder(
        PartTwoOrder.Kind.SECTION_2_66,
        PartTwoOrder.CaseKind.AGAINST_PROGRAM,
        true,
        inForce,
        true,
        new PartTwoOrder.Findings(false, true, true, false),
        true,
        true,
        subpoena,
        cleared,
        LIMITS);
  }

  private static List<Fact> facts(String said) {
    return said == null ? List.of() : Stream.of(said.split(" ")).map(Fact::valueOf).toList();
  }

  private static ProcessCourse course(Fact... facts) {
    return course(List.of(facts));
  }

  private static ProcessCourse course(List<Fact> facts) {
    return new ProcessCourse(facts.stream().map(fact -> said(fact, SERVED, null)).toList());
  }

  private static ProcessFact said(
      Fact fact, LocalDate on, @org.jspecify.annotations.Nullable LocalDate until) {
    return new ProcessFact(
        "26-0042", fact, on, until, "counsel-" + on, Instant.parse(on + "T15:00:00Z"));
  }
}
