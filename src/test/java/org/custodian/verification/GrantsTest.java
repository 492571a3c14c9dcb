package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.verification.PartTwo.Variant;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How far papers reach, as whoever decides on pages hears it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);
  private static final Situation NOW = Situation.on(TODAY);

  @Test
  @Shows({"A9", "A10"})
  void blank_initials_opt_in_to_nothing_and_given_ones_to_what_they_name() {
    assertThat(grants(new AuthorizationDraft()).optIns()).isEmpty();

    var draft = new AuthorizationDraft();
    draft.optIns = EnumSet.of(SpecialCategory.MENTAL_HEALTH);
    assertThat(grants(draft).optIns()).containsExactly(SpecialCategory.MENTAL_HEALTH);
  }

  @Test
  @Shows("A9")
  void psychotherapy_notes_ticked_in_a_general_form_stay_and_the_rest_goes() {
    var draft = new AuthorizationDraft();
    draft.optIns = EnumSet.of(SpecialCategory.MENTAL_HEALTH, SpecialCategory.PSYCHOTHERAPY);

    var finding = draft.paper().judged(NOW);

    assertThat(finding.sufficient()).isTrue();
    assertThat(grants(draft).optIns()).containsExactly(SpecialCategory.MENTAL_HEALTH);
    assertThat(grants(draft).psychotherapyOnly()).isFalse();
    assertThat(rule(finding, "A9").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Shows({"A9", "A6"})
  void an_authorization_for_psychotherapy_notes_opens_these_and_nothing_else() {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.PSYCHOTHERAPY;

    assertThat(grants(draft).psychotherapyOnly()).isTrue();
    assertThat(grants(draft).optsIn(SpecialCategory.PSYCHOTHERAPY)).isTrue();
    assertThat(grants(draft).partTwo()).isEmpty();
  }

  @Test
  @Shows({"A10", "B9"})
  void every_paper_narrows_the_reach() {
    var draft = new AuthorizationDraft();
    draft.limits = List.of(limit(2025, 2026));
    var subpoena =
        new Subpoena(
            Papers.ENFORCEABLE,
            Optional.empty(),
            Optional.of(draft.paper()),
            List.of(limit(2024, 2025)));

    var grants = ((Finding.Sufficient) subpoena.judged(NOW)).grants();

    assertThat(grants.reaches("IMAGING", LocalDate.of(2025, 6, 1))).isTrue();
    assertThat(grants.reaches("IMAGING", LocalDate.of(2024, 6, 1))).isFalse();
    assertThat(grants.reaches("IMAGING", LocalDate.of(2026, 6, 1))).isFalse();
  }

  @Test
  @Shows("B1")
  void a_court_order_is_cut_to_what_it_names_whatever_the_letter_asks() {
    var order =
        new CourtOrder(
            Papers.ENFORCEABLE,
            true,
            true,
            false,
            List.of(ScopeLimit.to(Set.of("IMAGING", "LABORATORY"))));

    var grants = ((Finding.Sufficient) order.judged(NOW)).grants();

    assertThat(grants.reaches("IMAGING", TODAY)).isTrue();
    assertThat(grants.reaches("PROGRESS_NOTE", TODAY)).isFalse();
  }

  @Test
  @Shows("A8")
  void records_that_were_taken_back_stay_and_others_go() {
    var draft = new AuthorizationDraft();
    var paper =
        draft
            .paper()
            .takenBack(new TakenBack(TODAY, true, List.of(ScopeLimit.to(Set.of("LABORATORY")))));

    var grants = ((Finding.Sufficient) paper.judged(NOW)).grants();

    assertThat(grants.reaches("LABORATORY", TODAY)).isFalse();
    assertThat(grants.reaches("IMAGING", TODAY)).isTrue();
  }

  @Test
  @Shows({"A9", "M2", "A12"})
  void the_form_of_the_disability_agency_names_special_categories_and_program_records() {
    var draft = agencyForm(LocalDate.of(2026, 6, 10));

    var grants = grants(draft);

    assertThat(grants.optIns())
        .containsExactly(
            SpecialCategory.HIV,
            SpecialCategory.MENTAL_HEALTH,
            SpecialCategory.SUD,
            SpecialCategory.GENETIC);
    assertThat(grants.partTwo())
        .contains(
            new PartTwoGrant(
                LegalBasis.P2_CONSENT, Optional.of(Variant.STANDARD), false, List.of()));
  }

  @Test
  @Shows("A5")
  void the_form_of_the_disability_agency_lives_twelve_months() {
    assertThat(agencyForm(LocalDate.of(2025, 8, 31)).paper().judged(NOW).defects()).isEmpty();
    assertThat(agencyForm(LocalDate.of(2025, 8, 30)).paper().judged(NOW))
        .satisfies(Papers.deficient(Defect.EXPIRED));
    assertThat(agencyForm(LocalDate.of(2025, 8, 15)).paper().judged(NOW))
        .satisfies(Papers.deficient(Defect.EXPIRED));
  }

  @Test
  @Shows({"A5", "Q1"})
  void where_the_state_limits_the_life_an_event_cannot_stretch_it() {
    var law = new StateLaw("zz", Optional.of(365), 18, Map.of(), false, true, false, false);
    var draft = new AuthorizationDraft();
    draft.expiresOn = Optional.empty();
    draft.ending = Ending.EVENT;
    var last = AuthorizationDraft.SIGNED.plusDays(365);

    assertThat(draft.paper().judged(on(last, law)).sufficient()).isTrue();
    assertThat(draft.paper().judged(on(last.plusDays(1), law)))
        .satisfies(Papers.deficient(Defect.EXPIRED));
  }

  @Test
  @Shows({"M2", "M4"})
  void a_consent_form_with_a_flaw_of_a_consent_is_deficient() {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.PART2_STANDARD;
    draft.combinedWith = Authorization.Combination.OTHER_AUTHORIZATION;

    assertThat(draft.paper().judged(NOW)).satisfies(Papers.deficient(Defect.CONSENT_COMBINED));
  }

  @Test
  @Shows("M2")
  void another_form_that_names_program_records_without_all_that_a_consent_needs_opens_the_rest() {
    var draft = new AuthorizationDraft();
    draft.optIns = EnumSet.of(SpecialCategory.SUD);
    draft.combinedWith = Authorization.Combination.OTHER_AUTHORIZATION;

    assertThat(draft.paper().judged(NOW).sufficient()).isTrue();
    assertThat(grants(draft).partTwo()).isEmpty();
    draft.combinedWith = Authorization.Combination.NONE;
    assertThat(grants(draft).partTwo()).isPresent();
  }

  @Test
  @Shows("M3")
  void a_tpo_form_in_a_proceeding_is_refused() {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.PART2_TPO;
    draft.expiresOn = Optional.empty();
    draft.ending = Ending.NEVER;
    var court = new Situation(TODAY, Optional.empty(), Optional.empty(), true, StateLaw.federal());

    assertThat(draft.paper().judged(NOW).sufficient()).isTrue();
    assertThat(draft.paper().judged(court))
        .satisfies(Papers.deficient(Defect.CONSENT_NOT_FOR_PROCEEDINGS));
  }

  @Test
  @Shows({"L2", "A1.vi"})
  void a_parent_who_signs_for_a_minor_cannot_open_the_minors_own_visits() {
    var draft = new AuthorizationDraft();
    draft.signedBy(Authority.of(Kind.PARENT, Proof.BIRTH_RECORD));
    var minor =
        new Situation(
            TODAY, Optional.of(TODAY.minusYears(15)), Optional.empty(), false, StateLaw.federal());

    var grants = ((Finding.Sufficient) draft.paper().judged(minor)).grants();

    assertThat(grants.minorsOwnVisitsExcluded()).isTrue();
    assertThat(draft.paper().judged(NOW))
        .as("of age, the patient signs")
        .satisfies(Papers.deficient(Defect.NO_HEALTH_AUTHORITY));
  }

  private static AuthorizationDraft agencyForm(LocalDate signed) {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.SSA_827;
    draft.dated = Optional.of(signed);
    draft.expiresOn = Optional.empty();
    return draft;
  }

  private static Situation on(LocalDate day, StateLaw law) {
    return new Situation(day, Optional.empty(), Optional.empty(), false, law);
  }

  private static ScopeLimit limit(int firstYear, int lastYear) {
    return ScopeLimit.between(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
  }

  private static Grants grants(AuthorizationDraft draft) {
    return ((Finding.Sufficient) draft.paper().judged(NOW)).grants();
  }

  private static RuleDecision rule(Finding finding, String ruleId) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }
}
