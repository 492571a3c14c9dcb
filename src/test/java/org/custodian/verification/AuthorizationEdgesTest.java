package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.PartTwoConsent.SignedBy;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The last days, the signers and the forms of authorizations, at their edges. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationEdgesTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final Set<FormKind> AGENCY = EnumSet.of(FormKind.SSA_827, FormKind.VA_21_4142);

  @ParameterizedTest
  @CsvSource({
    "NOT_AT_ALL, false, NOT_APPLICABLE",
    "SPECIFICALLY, false, MET",
    "ENTIRE_RECORD, false, MET",
    "ALL_INFORMATION, false, ASK_A_PERSON",
    "ALL_INFORMATION, true, MET"
  })
  @Shows("A2")
  void wide_words_wait_for_a_person_and_the_decision_tells_so(
      Described described, boolean cleared, Outcome outcome) {
    var draft = new AuthorizationDraft();
    draft.described = described;
    draft.cleared = cleared;

    assertThat(decision(draft, "A2"))
        .isEqualTo(
            RuleDecision.of(
                "A2", outcome, Map.of("described", described, "clearedByPerson", cleared)));
  }

  @ParameterizedTest
  @CsvSource({
    // life in the state, expiry, outcome under Q1
    "365, 2027-02-10, MET",
    "365, 2027-02-11, NOT_MET",
    "1, 2026-02-11, MET",
    "1, 2026-02-12, NOT_MET",
    "365, , MET"
  })
  @Shows("Q1")
  void the_state_s_longest_life_is_told_with_its_pack_and_its_days(
      int days, LocalDate expires, Outcome outcome) {
    var draft = new AuthorizationDraft();
    draft.expiresOn = Optional.ofNullable(expires);
    draft.ending = expires == null ? Ending.EVENT : Ending.NOTHING;

    var finding = draft.paper().judged(in(state(days)));

    assertThat(decision(finding, "Q1"))
        .isEqualTo(
            RuleDecision.of(
                "Q1",
                outcome,
                Map.of(
                    "pack",
                    "zz",
                    "authorizationMaxDays",
                    days,
                    "signedOn",
                    "2026-02-10",
                    "expiresOn",
                    expires == null ? "none" : expires)));
    assertThat(finding.defects().contains(Defect.LIVES_TOO_LONG))
        .isEqualTo(outcome == Outcome.NOT_MET);
  }

  @Test
  @Shows("Q1")
  void where_the_state_sets_no_life_nothing_is_told_of_one() {
    assertThat(new AuthorizationDraft().paper().reviewedOn(TODAY).decisions())
        .noneMatch(decision -> decision.ruleId().equals("Q1"));
  }

  @ParameterizedTest
  @CsvSource({"2026-08-08, true", "2026-08-09, true", "2026-08-10, false"})
  @Shows({"A5", "Q1"})
  void an_event_does_not_keep_a_paper_alive_beyond_the_state_s_life(LocalDate day, boolean alive) {
    var draft = new AuthorizationDraft();
    draft.expiresOn = Optional.empty();
    draft.ending = Ending.EVENT;

    var finding = draft.paper().judged(new Situation(day, born(), died(), false, state(180)));

    assertThat(finding.defects()).isEqualTo(alive ? List.of() : List.of(Defect.EXPIRED));
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  @Shows({"A1.v", "A5"})
  void only_an_agency_s_form_ends_by_itself_twelve_months_after_its_signature(FormKind form) {
    var draft = new AuthorizationDraft();
    draft.form = form;
    draft.expiresOn = Optional.of(LocalDate.of(2028, 1, 1));
    var lastDay = LocalDate.of(2027, 2, 10);

    assertThat(draft.paper().reviewedOn(lastDay).defects()).isEmpty();
    assertThat(draft.paper().reviewedOn(lastDay.plusDays(1)).defects().contains(Defect.EXPIRED))
        .isEqualTo(AGENCY.contains(form));
    assertThat(
            draft.paper().reviewedOn(LocalDate.of(2028, 1, 1)).defects().contains(Defect.EXPIRED))
        .isEqualTo(AGENCY.contains(form));
  }

  @ParameterizedTest
  @CsvSource({
    // its own date, last day of its life
    "2026-09-01, 2026-09-01",
    "2027-02-10, 2027-02-10",
    "2027-02-11, 2027-02-10",
    ", 2027-02-10"
  })
  @Shows("A5")
  void an_agency_s_form_ends_by_its_own_date_if_that_comes_first(LocalDate own, LocalDate lastDay) {
    for (var form : AGENCY) {
      var draft = new AuthorizationDraft();
      draft.form = form;
      draft.expiresOn = Optional.ofNullable(own);

      assertThat(draft.paper().reviewedOn(lastDay).sufficient()).isTrue();
      assertThat(draft.paper().reviewedOn(lastDay.plusDays(1)).defects())
          .containsExactly(Defect.EXPIRED);
    }
  }

  @Test
  @Shows("A5")
  void a_form_signed_on_a_leap_day_lives_until_the_last_day_of_february() {
    var draft = new AuthorizationDraft();
    draft.form = FormKind.SSA_827;
    draft.dated = Optional.of(LocalDate.of(2028, 2, 29));
    draft.expiresOn = Optional.empty();

    assertThat(draft.paper().reviewedOn(LocalDate.of(2029, 2, 28)).sufficient()).isTrue();
    assertThat(draft.paper().reviewedOn(LocalDate.of(2029, 3, 1)).defects())
        .containsExactly(Defect.EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, true", "2026-04-01, true", "2026-04-02, false"})
  @Shows("A5")
  void who_signed_after_death_signed_something_false(LocalDate dated, boolean genuine) {
    var draft = new AuthorizationDraft();
    draft.dated = Optional.of(dated);
    var dead =
        new Situation(
            TODAY, born(), Optional.of(LocalDate.of(2026, 4, 1)), false, StateLaw.federal());

    assertThat(draft.paper().judged(dead).defects())
        .isEqualTo(genuine ? List.of() : List.of(Defect.KNOWN_FALSE));
    draft.signedBy(Authority.of(Kind.EXECUTOR, Proof.DOCUMENT));
    assertThat(draft.paper().judged(dead).sufficient()).as("an executor signs later").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PATIENT, false", "REPRESENTATIVE, true"})
  @Shows({"A10", "L1"})
  void only_a_representative_s_reach_narrows_what_the_paper_opens(Signer signer, boolean narrowed) {
    var limit = ScopeLimit.to(Set.of("LABORATORY"));
    var draft = new AuthorizationDraft();
    draft.signedBy(
        new Authority(
            Kind.GUARDIAN,
            Proof.COURT_ORDER,
            Optional.empty(),
            Optional.of(limit),
            Optional.empty()));
    draft.signer = signer;

    assertThat(granted(draft).limits()).isEqualTo(narrowed ? List.of(limit) : List.of());
  }

  @Test
  @Shows({"M2", "A10"})
  void a_consent_form_opens_program_records_beside_all_else_that_it_permits() {
    for (var form : FormKind.values()) {
      var draft = new AuthorizationDraft();
      draft.form = form;
      var grants = granted(draft);

      assertThat(grants.optIns()).isEqualTo(form.names());
      assertThat(grants.partTwo().flatMap(PartTwoGrant::variant))
          .isEqualTo(
              form.partTwo()
                  .or(
                      () ->
                          form.names().contains(SpecialCategory.SUD)
                              ? Optional.of(PartTwo.Variant.STANDARD)
                              : Optional.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, MET", "false, NOT_MET"})
  @Shows("M2")
  void a_form_that_names_these_records_opens_them_only_if_it_is_a_whole_consent(
      boolean whole, Outcome outcome) {
    var draft = new AuthorizationDraft();
    draft.optIns = EnumSet.of(SpecialCategory.SUD);
    draft.combinedWith = whole ? Combination.NONE : Combination.OTHER_AUTHORIZATION;

    var finding = (Finding.Sufficient) draft.paper().reviewedOn(TODAY);

    assertThat(finding.grants().partTwo().isPresent()).isEqualTo(whole);
    assertThat(decision(finding, "M2"))
        .isEqualTo(RuleDecision.of("M2", outcome, Map.of("named", true)));
  }

  @Test
  @Shows("M2")
  void a_form_that_names_nothing_of_the_kind_is_not_read_as_a_consent() {
    var finding = (Finding.Sufficient) new AuthorizationDraft().paper().reviewedOn(TODAY);

    assertThat(finding.grants().partTwo()).isEmpty();
    assertThat(finding.decisions()).noneMatch(decision -> decision.ruleId().startsWith("M"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @Shows("M11")
  void a_representative_s_signature_counts_as_what_they_are(Kind kind) {
    var expected =
        switch (kind) {
          case PARENT -> SignedBy.PARENT;
          case HEALTH_CARE_POWER, GUARDIAN, COURT_APPOINTED -> SignedBy.GUARDIAN;
          case EXECUTOR, ADMINISTRATOR -> SignedBy.EXECUTOR;
          case FINANCIAL_POWER, STEPPARENT, SPOUSE, RELATIVE, OTHER -> SignedBy.NEXT_OF_KIN;
        };
    var draft = new AuthorizationDraft();
    draft.signedBy(Authority.of(kind, Proof.DOCUMENT));

    assertThat(signers(draft)).containsExactly(expected);
  }

  @Test
  @Shows({"M2", "M11"})
  void a_signature_is_the_patient_s_a_representative_s_or_nobody_s() {
    var draft = new AuthorizationDraft();
    assertThat(signers(draft)).containsExactly(SignedBy.PATIENT);
    draft.signer = Signer.REPRESENTATIVE;
    draft.authorityDescribed = true;
    assertThat(signers(draft)).containsExactly(SignedBy.GUARDIAN);
    draft.signed = false;
    assertThat(signers(draft)).isEmpty();
  }

  @Test
  @Shows({"M2", "M11"})
  void for_an_adult_the_patient_or_a_guardian_signs_a_consent() {
    for (var signer : SignedBy.values()) {
      boolean may = signer == SignedBy.PATIENT || signer == SignedBy.GUARDIAN;
      assertThat(defects(signer, Situation.on(TODAY)))
          .as(signer.name())
          .isEqualTo(may ? List.of() : List.of(Defect.CONSENT_NOT_SIGNED));
    }
  }

  @Test
  @Shows("M11")
  void for_the_dead_an_executor_or_else_the_next_of_kin_signs_a_consent() {
    var dead =
        new Situation(TODAY, born(), Optional.of(TODAY.minusDays(9)), false, StateLaw.federal());
    for (var signer : SignedBy.values()) {
      boolean may = signer == SignedBy.EXECUTOR || signer == SignedBy.NEXT_OF_KIN;
      assertThat(defects(signer, dead))
          .as(signer.name())
          .isEqualTo(may ? List.of() : List.of(Defect.CONSENT_NOT_BY_REPRESENTATIVE));
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-02, true"})
  @Shows({"A8", "M4"})
  void a_paper_that_was_signed_after_permission_was_taken_back_is_a_new_permission(
      LocalDate taken, boolean ends) {
    var back = TakenBack.inWriting(taken);
    var draft = new AuthorizationDraft();
    draft.dated = Optional.of(LocalDate.of(2026, 6, 1));
    var consent = Bases.consent(PartTwo.Variant.TPO);

    assertThat(draft.paper().takenBack(back).takenBack().isPresent()).isEqualTo(ends);
    assertThat(consent.takenBack(back).takenBack().isPresent()).isEqualTo(ends);
  }

  @Test
  @Shows("A4")
  void the_copy_that_the_signer_got_changes_that_one_fact() {
    var draft = new AuthorizationDraft();
    draft.soughtByHospital = true;
    draft.knownFalse = true;
    draft.payStated = true;
    draft.takenBack = Optional.of(TakenBack.orally(TODAY));
    var owed = draft.paper();
    draft.copyGiven = true;

    assertThat(copyOf(owed)).isEqualTo(RuleDecision.Outcome.ASK_A_PERSON);
    assertThat(owed.copyGiven()).isEqualTo(draft.paper());
    assertThat(copyOf(owed.copyGiven())).isEqualTo(RuleDecision.Outcome.MET);
  }

  @Test
  @Shows("A1.v")
  void an_event_is_one_only_if_it_is_tied_to_patient_or_purpose() {
    assertThat(Arrays.stream(Ending.values()).filter(this::isEvent)).containsExactly(Ending.EVENT);
  }

  @Test
  void what_only_the_hospital_can_mend_is_no_reason_to_write_to_the_requester() {
    assertThat(Arrays.stream(Defect.values()).filter(defect -> !defect.curableByRequester()))
        .containsExactlyInAnyOrder(
            Defect.BASIS_NOT_REVIEWED,
            Defect.BASIS_CHANGED,
            Defect.REQUEST_CLOSED,
            Defect.REVOKED_ORALLY,
            Defect.REFUSAL_NOT_BY_PROFESSIONAL);
  }

  private static RuleDecision.Outcome copyOf(Authorization paper) {
    return paper.reviewedOn(TODAY).decisions().stream()
        .filter(decision -> decision.ruleId().equals("A4"))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private boolean isEvent(Ending ending) {
    return new Expiry(Optional.empty(), ending, false).event();
  }

  private static Set<SignedBy> signers(AuthorizationDraft draft) {
    return PartTwoConsent.in(draft.paper(), Optional.empty(), false).signature().by();
  }

  private static List<Defect> defects(SignedBy signer, Situation now) {
    var whole = Bases.consent(PartTwo.Variant.STANDARD);
    var consent =
        new PartTwoConsent(
            whole.variant(),
            whole.content(),
            true,
            whole.expiry(),
            new PartTwoConsent.Signature(Set.of(signer), whole.signature().dated(), false),
            whole.tpo(),
            false,
            false,
            List.of(),
            Optional.empty());
    var found = new Judgement();
    consent.judge(found, now);
    return found.defects();
  }

  private static Grants granted(AuthorizationDraft draft) {
    return ((Finding.Sufficient) draft.paper().reviewedOn(TODAY)).grants();
  }

  private static RuleDecision decision(AuthorizationDraft draft, String rule) {
    return decision(draft.paper().reviewedOn(TODAY), rule);
  }

  private static RuleDecision decision(Finding finding, String rule) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Situation in(StateLaw law) {
    return new Situation(AuthorizationDraft.SIGNED, born(), died(), false, law);
  }

  private static StateLaw state(int days) {
    return new StateLaw("zz", Optional.of(days), 18, Map.of(), true, true, false, false);
  }

  private static Optional<LocalDate> born() {
    return Optional.of(LocalDate.of(1980, 5, 17));
  }

  private static Optional<LocalDate> died() {
    return Optional.empty();
  }
}
