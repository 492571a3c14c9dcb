package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.PartTwoOrder.CaseKind;
import org.custodian.verification.PartTwoOrder.Kind;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the papers of process carry together, and what is told of each rule. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate SENT = LocalDate.of(2026, 4, 13);
  private static final SatisfactoryAssurance GOOD = Papers.notice("2026-04-13", "2026-05-01");
  private static final ScopeLimit LABORATORY = ScopeLimit.to(Set.of("LABORATORY"));
  private static final Enforceability FOREIGN =
      new Enforceability(true, true, true, true, false, false);

  @ParameterizedTest
  @CsvSource({"2027-02-10, MET, AUTHORIZATION", "2026-05-03, NOT_MET, SUBPOENA_NOTICE"})
  @Shows("B9")
  void whether_the_permission_beside_a_subpoena_carries_it_is_told(
      String expires, Outcome outcome, LegalBasis basis) {
    var subpoena = with(Optional.of(GOOD), Papers.authorization("2026-02-10", expires));

    var finding = subpoena.reviewedOn(TODAY);

    assertThat(finding).satisfies(Papers.sufficient(basis));
    assertThat(decision(finding, "B9"))
        .isEqualTo(
            RuleDecision.of("B9", outcome, Map.of("authorizationValid", outcome == Outcome.MET)));
    assertThat(decision(finding, "A5").outcome())
        .as("what was looked at in the permission is told with it")
        .isEqualTo(outcome);
    assertThat(Papers.subpoena(GOOD).reviewedOn(TODAY).decisions())
        .noneMatch(decision -> decision.ruleId().equals("B9"));
  }

  @Test
  @Shows("B9")
  void a_permission_s_defects_are_told_only_where_nothing_else_carries_the_process() {
    var expired = Papers.authorization("2025-02-10", "2026-05-03");

    assertThat(with(Optional.of(GOOD), expired).reviewedOn(TODAY).defects()).isEmpty();
    assertThat(with(Optional.empty(), expired).reviewedOn(TODAY).defects())
        .containsExactly(Defect.NO_SATISFACTORY_ASSURANCE, Defect.EXPIRED);
  }

  @Test
  @Shows({"B9", "A10"})
  void the_narrower_of_subpoena_and_permission_holds() {
    var draft = new AuthorizationDraft();
    draft.limits = List.of(ScopeLimit.since(LocalDate.of(2025, 1, 1)));
    var both =
        new Subpoena(
            Papers.ENFORCEABLE, Optional.empty(), Optional.of(draft.paper()), List.of(LABORATORY));

    var grants = ((Finding.Sufficient) both.reviewedOn(TODAY)).grants();

    assertThat(grants.reaches("LABORATORY", LocalDate.of(2025, 1, 1))).isTrue();
    assertThat(grants.reaches("LABORATORY", LocalDate.of(2024, 12, 31))).isFalse();
    assertThat(grants.reaches("PROGRESS_NOTE", LocalDate.of(2025, 1, 1))).isFalse();
  }

  @Test
  @Shows("B2")
  void which_assurance_was_shown_is_told_and_none_is_told_as_none() {
    assertThat(decision(Papers.bareSubpoena().reviewedOn(TODAY), "B2").facts())
        .containsEntry("assurance", "NONE");
    assertThat(decision(Papers.subpoena(GOOD).reviewedOn(TODAY), "B2").facts())
        .containsEntry("assurance", "SUBPOENA_NOTICE");
    assertThat(decision(Papers.subpoena(Papers.PROTECTIVE_ORDER).reviewedOn(TODAY), "B2").facts())
        .containsEntry("assurance", "SUBPOENA_QPO");
  }

  @Test
  @Shows({"A8", "B9"})
  void a_permission_that_was_taken_back_carries_no_subpoena_and_the_rest_of_it_stays() {
    var permission = Papers.authorization("2026-02-10", "2027-02-10");
    var back = TakenBack.inWriting(LocalDate.of(2026, 5, 1));
    var carried = with(Optional.empty(), permission);

    var left = carried.takenBack(back);

    assertThat(carried.reviewedOn(TODAY).sufficient()).isTrue();
    assertThat(left).isEqualTo(with(Optional.empty(), permission.takenBack(back)));
    assertThat(left.reviewedOn(TODAY).defects())
        .containsExactly(Defect.NO_SATISFACTORY_ASSURANCE, Defect.REVOKED);
    assertThat(Papers.subpoena(GOOD).takenBack(back)).isEqualTo(Papers.subpoena(GOOD));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-27, NOT_MET", "2026-04-28, MET"})
  @Shows("B5")
  void of_the_hospital_s_own_notice_it_is_told_whether_its_time_has_ended(
      LocalDate day, Outcome outcome) {
    var own = noticeBy(ShownBy.HOSPITAL, true, Objections.NONE_FILED);

    assertThat(decision(Papers.subpoena(own).reviewedOn(day), "B5"))
        .isEqualTo(RuleDecision.of("B5", outcome, Map.of("objections", "NONE_FILED")));
  }

  @ParameterizedTest
  @CsvSource({"true, MET", "false, NOT_MET"})
  @Shows("B6")
  void the_face_of_a_subpoena_is_enough_if_it_shows_everything(boolean shown, Outcome outcome) {
    var face = noticeBy(ShownBy.FACE, shown, Objections.NONE_FILED);

    var finding = Papers.subpoena(face).reviewedOn(TODAY);

    assertThat(finding.defects()).isEqualTo(shown ? List.of() : List.of(Defect.NOTICE_NOT_SHOWN));
    assertThat(decision(finding, "B6"))
        .isEqualTo(RuleDecision.of("B6", outcome, Map.of("sentOn", "2026-04-13")));
  }

  @ParameterizedTest
  @EnumSource(ShownBy.class)
  @Shows({"B5", "B6"})
  void each_way_to_show_a_notice_is_told_under_its_own_rule(ShownBy by) {
    var rules =
        Papers.subpoena(noticeBy(by, true, Objections.NONE_FILED))
            .reviewedOn(TODAY)
            .decisions()
            .stream()
            .map(RuleDecision::ruleId)
            .toList();

    assertThat(rules.contains("B5")).isEqualTo(by == ShownBy.HOSPITAL);
    assertThat(rules.contains("B6")).isEqualTo(by == ShownBy.FACE);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "365, true", "0, false", "-1, false", "366, false"})
  @Shows("B3")
  void a_notice_gives_at_least_a_day_and_at_most_a_year(int days, boolean possible) {
    var made =
        org.assertj.core.api.Assertions.catchThrowable(
            () ->
                new NoticeToPatient(
                    ShownBy.STATEMENT,
                    true,
                    SENT,
                    true,
                    true,
                    days,
                    Optional.empty(),
                    Objections.UNKNOWN));

    assertThat(made == null).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-05, 1, NOTICE_NOT_SENT_WELL",
    "2026-05-04, 1, OBJECTION_TIME_OPEN",
    "2026-05-02, 1, "
  })
  @Shows("B3")
  void a_notice_dated_tomorrow_was_not_sent_yet(LocalDate sent, int days, Defect first) {
    var notice =
        new NoticeToPatient(
            ShownBy.HOSPITAL,
            true,
            sent,
            true,
            true,
            days,
            Optional.empty(),
            Objections.NONE_FILED);

    assertThat(Papers.defects(notice, TODAY).stream().findFirst())
        .isEqualTo(Optional.ofNullable(first));
  }

  @Test
  @Shows({"B1", "B7"})
  void an_order_must_bind_the_hospital_too() {
    var order = new CourtOrder(FOREIGN, true, true, true);

    assertThat(order.reviewedOn(TODAY))
        .satisfies(Papers.deficient(Defect.PROCESS_FOR_OTHER_PATIENT));
    assertThat(decision(order.reviewedOn(TODAY), "M8").facts())
        .containsEntry("generalOrder", "true");
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "false, true, true", "false, false, false", "true, true, true"})
  @Shows("B1")
  void a_wider_request_is_cut_to_what_the_order_names_or_refused_where_it_names_nothing(
      boolean within, boolean named, boolean good) {
    var limits = named ? List.of(LABORATORY) : List.<ScopeLimit>of();
    var finding = new CourtOrder(Papers.ENFORCEABLE, true, true, within, limits).reviewedOn(TODAY);

    assertThat(finding.defects()).isEqualTo(good ? List.of() : List.of(Defect.SCOPE_BEYOND_ORDER));
    if (finding instanceof Finding.Sufficient found) {
      assertThat(found.grants().limits()).isEqualTo(limits);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // of another state, the pack lets it bind, jurisdiction, binds
    "false, false, true, true",
    "false, true, true, true",
    "false, true, false, false",
    "false, false, false, false",
    "true, false, true, false",
    "true, false, false, false",
    "true, true, false, true",
    "true, true, true, true"
  })
  @Shows({"B7", "Q1"})
  void process_of_another_state_binds_only_where_this_state_says_so(
      boolean outOfState, boolean stateTreatsItAsOwn, boolean jurisdiction, boolean binds) {
    var form = new Enforceability(jurisdiction, true, true, true, true, outOfState, false);
    var law =
        new StateLaw("zz", Optional.empty(), 18, Map.of(), false, true, stateTreatsItAsOwn, false);
    var found = new Judgement();

    form.judge(found, new Situation(TODAY, Optional.empty(), Optional.empty(), true, law));

    assertThat(found.defects()).isEqualTo(binds ? List.of() : List.of(Defect.NO_JURISDICTION));
  }

  @Test
  @Shows("M9")
  void each_kind_of_order_fits_one_kind_of_case_and_a_general_one_fits_none() {
    var fitting =
        Map.of(
            Kind.SECTION_2_64, CaseKind.NONCRIMINAL,
            Kind.SECTION_2_65, CaseKind.CRIMINAL_AGAINST_PATIENT,
            Kind.SECTION_2_66, CaseKind.AGAINST_PROGRAM);

    for (var kind : Kind.values()) {
      assertThat(Arrays.stream(CaseKind.values()).filter(kind::fits).toList())
          .isEqualTo(Optional.ofNullable(fitting.get(kind)).stream().toList());
      for (var caseKind : CaseKind.values()) {
        var found = new Judgement();
        order(kind, caseKind).judge(found, Situation.on(TODAY));
        assertThat(found.defects())
            .isEqualTo(
                kind == Kind.GENERAL
                    ? List.of(Defect.PROGRAM_ORDER_MISSING)
                    : caseKind == fitting.get(kind)
                        ? List.of()
                        : List.of(Defect.PROGRAM_ORDER_DOES_NOT_FIT));
      }
    }
  }

  private static PartTwoOrder order(Kind kind, CaseKind caseKind) {
    return new PartTwoOrder(
        kind,
        caseKind,
        true,
        true,
        true,
        new PartTwoOrder.Findings(true, true, true, true),
        false,
        false,
        true,
        false,
        List.of());
  }

  private static NoticeToPatient noticeBy(ShownBy by, boolean documented, Objections objections) {
    return new NoticeToPatient(
        by, documented, SENT, true, true, 14, Optional.of(LocalDate.of(2026, 4, 28)), objections);
  }

  private static Subpoena with(
      Optional<SatisfactoryAssurance> assurance, Authorization permission) {
    return new Subpoena(Papers.ENFORCEABLE, assurance, Optional.of(permission));
  }

  private static RuleDecision decision(Finding finding, String rule) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
