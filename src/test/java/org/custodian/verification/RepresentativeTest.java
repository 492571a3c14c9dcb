package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.Authority.Refusal;
import org.custodian.verification.OwnRecords.Asker;
import org.custodian.verification.OwnRecords.Involved;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepresentativeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
  private static final Situation ADULT = born(1960);
  private static final Situation MINOR = born(2015);
  private static final Situation DEAD =
      new Situation(
          TODAY,
          Optional.of(LocalDate.of(1950, 1, 1)),
          Optional.of(LocalDate.of(2026, 1, 15)),
          false,
          StateLaw.federal());

  @Test
  @Shows({"D1", "G4", "M12"})
  void the_patient_gets_their_own_records_without_any_paper() {
    var finding = new OwnRecords(true).judged(ADULT);

    assertThat(finding).satisfies(Papers.sufficient(LegalBasis.ACCESS));
    var grants = ((Finding.Sufficient) finding).grants();
    assertThat(grants.standing()).isEqualTo(Standing.PATIENT);
    assertThat(grants.minorsOwnVisitsExcluded()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"HEALTH_CARE_POWER", "GUARDIAN", "COURT_APPOINTED"})
  @Shows("L1")
  void who_decides_on_health_stands_in_the_patients_place(Kind kind) {
    assertThat(OwnRecords.by(Authority.of(kind, Proof.DOCUMENT)).judged(ADULT))
        .satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {
        "FINANCIAL_POWER",
        "STEPPARENT",
        "SPOUSE",
        "RELATIVE",
        "OTHER",
        "PARENT",
        "EXECUTOR"
      })
  @Shows("L1")
  void nobody_else_does_for_a_living_adult(Kind kind) {
    assertThat(OwnRecords.by(Authority.of(kind, Proof.DOCUMENT)).judged(ADULT))
        .satisfies(Papers.deficient(Defect.NO_HEALTH_AUTHORITY));
  }

  @Test
  @Shows("L1")
  void a_right_needs_proof_and_ends_after_its_last_day() {
    assertThat(OwnRecords.by(Authority.of(Kind.GUARDIAN, Proof.NONE)).judged(ADULT))
        .satisfies(Papers.deficient(Defect.AUTHORITY_NOT_PROVEN));
    assertThat(OwnRecords.by(guardianUntil(TODAY)).judged(ADULT).sufficient()).isTrue();
    assertThat(OwnRecords.by(guardianUntil(TODAY.minusDays(1))).judged(ADULT))
        .satisfies(Papers.deficient(Defect.AUTHORITY_ENDED));
  }

  @Test
  @Shows("L1")
  void a_limited_right_reaches_what_it_names() {
    var limited =
        new Authority(
            Kind.GUARDIAN,
            Proof.COURT_ORDER,
            Optional.empty(),
            Optional.of(ScopeLimit.to(Set.of("IMAGING"))),
            Optional.empty());

    var grants = ((Finding.Sufficient) OwnRecords.by(limited).judged(ADULT)).grants();

    assertThat(grants.reaches("IMAGING", TODAY)).isTrue();
    assertThat(grants.reaches("LABORATORY", TODAY)).isFalse();
  }

  @Test
  @Shows("L2")
  void a_parent_represents_a_minor_and_the_minors_own_visits_stay_out() {
    var parent = OwnRecords.by(Authority.of(Kind.PARENT, Proof.BIRTH_RECORD)).judged(MINOR);

    assertThat(parent).satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));
    assertThat(((Finding.Sufficient) parent).grants().minorsOwnVisitsExcluded()).isTrue();
    assertThat(((Finding.Sufficient) parent).grants().standing())
        .isEqualTo(Standing.PARENT_OF_MINOR);
  }

  @Test
  @Shows("L2")
  void a_patient_is_of_age_on_the_birthday() {
    var parent = OwnRecords.by(Authority.of(Kind.PARENT, Proof.BIRTH_RECORD));

    assertThat(parent.judged(bornOn(TODAY.minusYears(18).plusDays(1))).sufficient()).isTrue();
    assertThat(parent.judged(bornOn(TODAY.minusYears(18))).sufficient()).isFalse();
  }

  @Test
  @Shows("L3")
  void a_professional_may_refuse_a_representative_and_a_clerk_may_not() {
    assertThat(OwnRecords.by(refused(true)).judged(ADULT))
        .satisfies(Papers.deficient(Defect.REPRESENTATIVE_REFUSED));
    assertThat(OwnRecords.by(refused(false)).judged(ADULT))
        .satisfies(Papers.deficient(Defect.REFUSAL_NOT_BY_PROFESSIONAL));
    assertThat(Defect.REFUSAL_NOT_BY_PROFESSIONAL.askedOf()).contains(Defect.Decider.PROFESSIONAL);
  }

  @Test
  @Shows("L3")
  void who_asks_or_signs_in_the_patients_place_is_one_who_can_be_refused() {
    var power = Authority.of(Kind.HEALTH_CARE_POWER, Proof.DOCUMENT);
    var signature =
        new Authorization.Signature(
            true, Optional.of(TODAY), Authorization.Signer.REPRESENTATIVE, true);
    var paper =
        Papers.authorization(
            Papers.CONTENT,
            Papers.until("2027-01-01"),
            signature,
            Papers.STATEMENTS,
            Papers.CIRCUMSTANCES);

    assertThat(OwnRecords.by(power).byRepresentative()).isTrue();
    assertThat(paper.byRepresentative()).isTrue();
    assertThat(Papers.authorization("2026-02-10", "2027-02-10").byRepresentative()).isFalse();
    for (var asker : List.of(Asker.PATIENT, Asker.INVOLVED, Asker.SOMEBODY_ELSE)) {
      assertThat(new OwnRecords(asker, Optional.of(power), Optional.empty()).byRepresentative())
          .as(asker.name())
          .isFalse();
    }
    assertThat(directive(Optional.of(power)).byRepresentative()).isTrue();
    assertThat(directive(Optional.empty()).byRepresentative()).isFalse();
    assertThat(Papers.bareSubpoena().byRepresentative()).isFalse();
  }

  private static Directive directive(Optional<Authority> authority) {
    return new Directive(true, authority, true, true, true, true, true, Optional.empty());
  }

  @Test
  @Shows("L4")
  void an_executor_with_letters_represents_the_dead_and_a_son_does_not() {
    for (var kind : List.of(Kind.EXECUTOR, Kind.ADMINISTRATOR)) {
      assertThat(OwnRecords.by(Authority.of(kind, Proof.DOCUMENT)).judged(DEAD))
          .satisfies(Papers.sufficient(LegalBasis.ACCESS_PR));
      assertThat(OwnRecords.by(Authority.of(kind, Proof.NONE)).judged(DEAD))
          .satisfies(Papers.deficient(Defect.AUTHORITY_NOT_PROVEN));
    }
    assertThat(OwnRecords.by(Authority.of(Kind.RELATIVE, Proof.BIRTH_RECORD)).judged(DEAD))
        .satisfies(Papers.deficient(Defect.NOT_EXECUTOR));
    assertThat(OwnRecords.by(Authority.of(Kind.HEALTH_CARE_POWER, Proof.DOCUMENT)).judged(DEAD))
        .as("a health care power ends with death")
        .satisfies(Papers.deficient(Defect.NOT_EXECUTOR));
  }

  @Test
  @Shows({"L4", "A5"})
  void the_dead_neither_ask_nor_sign() {
    var signed = new AuthorizationDraft();
    var died = LocalDate.of(2026, 1, 15);

    assertThat(new OwnRecords(true).judged(DEAD)).satisfies(Papers.deficient(Defect.NOT_EXECUTOR));
    signed.dated = Optional.of(died);
    assertThat(signed.paper().judged(DEAD).sufficient()).isTrue();
    signed.dated = Optional.of(died.plusDays(1));
    assertThat(signed.paper().judged(DEAD)).satisfies(Papers.deficient(Defect.KNOWN_FALSE));
  }

  @Test
  @Shows("K1")
  void family_with_a_part_in_the_care_learns_of_that_part_and_gets_no_chart() {
    var part = List.of(ScopeLimit.to(Set.of("MEDICATION_LIST")));

    assertThat(involved(false, part).judged(ADULT))
        .satisfies(Papers.sufficient(LegalBasis.INVOLVED));
    assertThat(involved(false, List.of()).judged(ADULT))
        .satisfies(Papers.deficient(Defect.INVOLVED_GETS_NO_COPY));
    assertThat(involved(true, part).judged(ADULT))
        .satisfies(Papers.deficient(Defect.PATIENT_OBJECTS));
  }

  @Test
  @Shows("D1")
  void somebody_else_gets_nothing() {
    assertThat(new OwnRecords(false).judged(ADULT))
        .satisfies(Papers.deficient(Defect.NOT_THE_PATIENT));
  }

  private static OwnRecords involved(boolean objects, List<ScopeLimit> part) {
    return new OwnRecords(
        Asker.INVOLVED, Optional.empty(), Optional.of(new Involved(objects, part)));
  }

  private static Authority guardianUntil(LocalDate day) {
    return new Authority(
        Kind.GUARDIAN, Proof.COURT_ORDER, Optional.of(day), Optional.empty(), Optional.empty());
  }

  private static Authority refused(boolean byProfessional) {
    return new Authority(
        Kind.HEALTH_CARE_POWER,
        Proof.DOCUMENT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Refusal(byProfessional, Refusal.Reason.ABUSE)));
  }

  private static Situation born(int year) {
    return bornOn(LocalDate.of(year, 5, 17));
  }

  private static Situation bornOn(LocalDate day) {
    return new Situation(TODAY, Optional.of(day), Optional.empty(), false, StateLaw.federal());
  }
}
