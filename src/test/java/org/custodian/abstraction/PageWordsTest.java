package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Denial.State;
import org.custodian.house.Shows;
import org.custodian.verification.Grants;
import org.custodian.verification.SpecialCategory;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the values of a page decision say of themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageWordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 8);

  @ParameterizedTest
  @Shows({"D10", "D11"})
  @CsvSource({
    "U1, STANDING, D10, false, (a)(2)(i)",
    "U5, STANDING, D10, false, (a)(2)(v)",
    "R1, STANDING, D11, true,  (a)(3)(i)",
    "R3, STANDING, D11, true,  (a)(3)(iii)",
    "R1, UPHELD,   D11, false, (a)(3)(i)",
    "R2, REVERSED, D11, false, (a)(3)(ii)",
  })
  void a_review_is_offered_on_reviewable_grounds_that_stand(
      DenialGround ground, State state, String rule, boolean offered, String paragraph) {
    assertThat(ground.rule()).isEqualTo(rule);
    assertThat(ground.reviewable()).isEqualTo(rule.equals("D11"));
    assertThat(ground.citation()).isEqualTo("45 CFR 164.524" + paragraph);
    assertThat(new Denial(ground, state, List.of(Pages.KEY), "drvega").reviewable())
        .isEqualTo(offered);
  }

  @ParameterizedTest
  @Shows({"J1", "M3"})
  @CsvSource({
    "WITHHOLD,  J1, rule, true,  false",
    "WITHHOLD,  M3, dana, true,  true",
    "WITHHOLD,  A10, dana, false, true",
    "INCLUDE,   J1, rule, false, false",
    "UNDECIDED, J1, rule, false, false",
    "SENT,      A10, dana, true, true",
  })
  void no_person_lets_go_what_the_law_holds_or_what_went_already(
      Verdict verdict, String rule, String by, boolean locked, boolean reviewed) {
    var page = new PageDecision(Pages.KEY, verdict, rule, "reason", by, Set.of("HIV"));

    assertThat(page.locked()).isEqualTo(locked);
    assertThat(page.reviewed()).isEqualTo(reviewed);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void only_an_included_or_redacted_page_goes(Verdict verdict) {
    boolean goes = Set.of(Verdict.INCLUDE, Verdict.REDACT).contains(verdict);
    var page = new PageDecision(Pages.KEY, verdict, "A10", "reason", "dana", Set.of("HIV"));

    assertThat(verdict.goes()).isEqualTo(goes);
    assertThat(page.goes("HIV")).isEqualTo(goes);
    assertThat(page.goes("SUD")).isFalse();
    assertThat(page.redacted().verdict()).isEqualTo(goes ? Verdict.REDACT : verdict);
  }

  @ParameterizedTest
  @EnumSource(DecisionReason.class)
  void a_reason_is_found_by_its_code(DecisionReason reason) {
    assertThat(DecisionReason.of(reason.code())).contains(reason);
    assertThat(DecisionReason.of(reason.code() + "x")).isEmpty();
  }

  @Test
  void only_a_named_reason_lets_a_page_go_or_wait_and_every_other_keeps_it() {
    var going =
        Map.of(
            DecisionReason.BELONGS_IN_SCOPE, Verdict.INCLUDE,
            DecisionReason.RIGHT_PATIENT, Verdict.INCLUDE,
            DecisionReason.AS_PICTURE, Verdict.INCLUDE,
            DecisionReason.LOOK_AGAIN, Verdict.UNDECIDED,
            DecisionReason.NEXT_BATCH, Verdict.LATER);

    for (var reason : DecisionReason.values()) {
      assertThat(reason.verdict())
          .as(reason.code())
          .isEqualTo(going.getOrDefault(reason, Verdict.WITHHOLD));
    }
  }

  @ParameterizedTest
  @Shows("J1")
  @CsvSource({
    "2026-06-07, false, false",
    "2026-06-08, true, true",
    "2026-06-09, true, true",
    "2026-06-10, true, false",
  })
  void a_restriction_holds_from_its_first_day_until_the_day_on_which_it_ends(
      LocalDate day, boolean endless, boolean ended) {
    assertThat(restriction(Optional.empty()).inForce(day)).isEqualTo(endless);
    assertThat(restriction(Optional.of(DAY.plusDays(2))).inForce(day)).isEqualTo(ended);
  }

  @ParameterizedTest
  @Shows("J2")
  @CsvSource({
    "TREATMENT,     EMERGENCY_TREATMENT, true",
    "P2_EMERGENCY,  EMERGENCY_TREATMENT, true",
    "TREATMENT,     PERMITTED_BY_512,    false",
    "HHS_SECRETARY, HHS,                 true",
    "HHS_SECRETARY, PERMITTED_BY_512,    false",
    "COURT_ORDER,   PERMITTED_BY_512,    true",
    "COURT_ORDER,   EMERGENCY_TREATMENT, false",
    "PAYMENT,       HHS,                 false",
    "PAYMENT,       PERMITTED_BY_512,    false",
  })
  void an_override_fits_the_bases_for_which_the_law_has_it(
      LegalBasis basis, RestrictionOverride override, boolean fits) {
    assertThat(override.fits(basis)).isEqualTo(fits);
  }

  @Test
  @Shows("C7")
  void a_locate_sheet_has_the_fields_that_are_known_and_never_overwrites_what_was_told() {
    assertThat(LocateSheet.empty().lines()).isEmpty();
    assertThat(LocateSheet.empty().orKnown("Kim Lau", DAY).lines())
        .containsExactly(
            org.assertj.core.api.Assertions.entry("name-and-address", "Kim Lau"),
            org.assertj.core.api.Assertions.entry("birth", "2026-06-08"));
    var full =
        new LocateSheet(
            Optional.of("a"),
            Optional.of(new LocateSheet.Birth(DAY, Optional.of("Bend"))),
            Optional.of("c"),
            Optional.of("d"),
            Optional.of("e"),
            Optional.of("f"),
            Optional.of("g"),
            Optional.of("h"));
    assertThat(full.orKnown("other", DAY.plusDays(1)).lines().values())
        .containsExactly("a", "2026-06-08, Bend", "c", "d", "e", "f", "g", "h");
    assertThat(full).hasToString("LocateSheet[withheld]");
    assertThat(full.birth().orElseThrow()).hasToString("Birth[withheld]");
  }

  @Test
  @Shows({"A4", "A10"})
  void what_the_papers_grant_is_all_that_the_page_rules_permit() {
    assertThat(PermitSource.of(Grants.none(), List.of()).optIns()).isEmpty();
    assertThat(PermitSource.of(Grants.none(), List.of()).partTwo()).isEmpty();
    var hiv =
        new Grants(
            Set.of(SpecialCategory.HIV),
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            Grants.none().standing(),
            false,
            false);
    assertThat(PermitSource.of(hiv, List.of()).optIns()).containsExactly("HIV");
  }

  @Test
  void what_is_printed_tells_nothing_of_a_patient() {
    assertThat(
            List.of(
                restriction(Optional.empty()),
                new Term("1", "Kim Lau", "name"),
                new Justification("because")))
        .allSatisfy(fact -> assertThat(fact.toString()).endsWith("[withheld]"));
  }

  private static Restriction restriction(Optional<LocalDate> endedOn) {
    return new Restriction("1", Restriction.Kind.SELF_PAY, Optional.empty(), DAY, endedOn);
  }
}
