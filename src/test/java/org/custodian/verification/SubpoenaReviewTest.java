package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodian.verification.Papers.ENFORCEABLE;
import static org.custodian.verification.Papers.PROTECTIVE_ORDER;
import static org.custodian.verification.Papers.authorization;
import static org.custodian.verification.Papers.bareSubpoena;
import static org.custodian.verification.Papers.notice;
import static org.custodian.verification.Papers.subpoena;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubpoenaReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final NoticeToPatient GOOD = notice("2026-04-13", "2026-05-01");

  @Test
  void a_subpoena_without_satisfactory_assurance_is_deficient() {
    assertThat(bareSubpoena().reviewedOn(TODAY))
        .satisfies(Papers.deficient(Defect.NO_SATISFACTORY_ASSURANCE));
  }

  @Test
  void notice_with_elapsed_time_and_no_objection_is_sufficient() {
    assertThat(subpoena(GOOD).reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.SUBPOENA_NOTICE));
    assertThat(GOOD.objectionEndsOn()).isEqualTo(LocalDate.of(2026, 4, 27));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-26, OBJECTION_TIME_OPEN",
    "2026-04-27, OBJECTION_TIME_OPEN",
    "2026-04-28, STATEMENT_TOO_EARLY",
    "2026-04-30, STATEMENT_TOO_EARLY"
  })
  void before_the_statement_of_no_objection_the_notice_does_not_hold(LocalDate day, Defect defect) {
    assertThat(Papers.defects(GOOD, day)).containsExactly(defect);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-26", "2026-04-27"})
  void a_statement_made_before_the_time_ended_does_not_count(String dated) {
    assertThat(Papers.defects(notice("2026-04-13", dated), TODAY))
        .containsExactly(Defect.STATEMENT_TOO_EARLY);
  }

  @Test
  void a_statement_dated_tomorrow_does_not_count() {
    assertThat(Papers.defects(notice("2026-04-13", "2026-05-05"), TODAY))
        .containsExactly(Defect.STATEMENT_TOO_EARLY);
  }

  @Test
  void every_part_that_the_notice_lacks_is_named() {
    var nothing =
        new NoticeToPatient(
            ShownBy.FACE,
            false,
            LocalDate.of(2026, 4, 30),
            false,
            false,
            14,
            Optional.empty(),
            Objections.UNKNOWN);

    assertThat(subpoena(nothing).reviewedOn(TODAY).defects())
        .containsExactly(
            Defect.NOTICE_NOT_SHOWN,
            Defect.NOTICE_NOT_SENT_WELL,
            Defect.NOTICE_SAYS_TOO_LITTLE,
            Defect.OBJECTION_TIME_OPEN,
            Defect.OBJECTION_UNRESOLVED);
  }

  @ParameterizedTest
  @EnumSource(Objections.class)
  void only_no_objection_or_a_resolution_that_fits_settles_it(Objections objections) {
    var notice =
        new NoticeToPatient(
            ShownBy.STATEMENT,
            true,
            GOOD.sentOn(),
            true,
            true,
            14,
            GOOD.statementDated(),
            objections);
    boolean settled =
        objections == Objections.NONE_FILED || objections == Objections.RESOLVED_AND_FITTING;

    assertThat(subpoena(notice).reviewedOn(TODAY).sufficient()).isEqualTo(settled);
  }

  @Test
  void a_notice_that_the_hospital_gave_itself_needs_no_statement_but_the_time_must_end() {
    var own =
        new NoticeToPatient(
            ShownBy.HOSPITAL,
            true,
            GOOD.sentOn(),
            true,
            true,
            14,
            Optional.empty(),
            Objections.NONE_FILED);

    assertThat(Papers.defects(own, LocalDate.of(2026, 4, 27)))
        .containsExactly(Defect.OBJECTION_TIME_OPEN);
    assertThat(Papers.defects(own, LocalDate.of(2026, 4, 28))).isEmpty();
  }

  @Test
  void a_notice_without_time_to_object_cannot_even_be_written_down() {
    assertThatThrownBy(
            () ->
                new NoticeToPatient(
                    ShownBy.STATEMENT,
                    true,
                    TODAY,
                    true,
                    true,
                    0,
                    Optional.empty(),
                    Objections.NONE_FILED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, true, true, ORDER_NOT_SHOWN",
    "true, false, true, true, ORDER_NOT_SOUGHT",
    "true, true, false, true, ORDER_ALLOWS_OTHER_USE",
    "true, true, true, false, ORDER_WITHOUT_RETURN"
  })
  void a_protective_order_that_lacks_a_part_is_not_a_qualified_one(
      boolean shown, boolean sought, boolean bars, boolean returns, Defect defect) {
    assertThat(
            subpoena(new QualifiedProtectiveOrder(shown, sought, bars, returns)).reviewedOn(TODAY))
        .satisfies(Papers.deficient(defect));
  }

  @Test
  void a_qualified_protective_order_is_a_basis_of_its_own() {
    assertThat(subpoena(PROTECTIVE_ORDER).reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.SUBPOENA_QPO));
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, true, true, NO_JURISDICTION",
    "true, false, true, true, NOT_SERVED",
    "true, true, false, true, PROCESS_NOT_SIGNED",
    "true, true, true, false, NO_RETURN_DATE"
  })
  void process_that_does_not_bind_needs_counsel(
      boolean jurisdiction, boolean served, boolean signed, boolean dated, Defect defect) {
    var open = new Enforceability(jurisdiction, served, signed, dated, true, false);
    var cleared = new Enforceability(jurisdiction, served, signed, dated, true, true);

    assertThat(process(open, GOOD).reviewedOn(TODAY).defects()).containsExactly(defect);
    assertThat(process(cleared, GOOD).reviewedOn(TODAY).sufficient()).isTrue();
  }

  @Test
  void counsel_cannot_clear_process_about_another_patient() {
    var other = new Enforceability(true, true, true, true, false, true);

    assertThat(process(other, GOOD).reviewedOn(TODAY).defects())
        .containsExactly(Defect.PROCESS_FOR_OTHER_PATIENT);
  }

  @Test
  void a_subpoena_with_a_valid_authorization_rests_on_the_authorization() {
    var both =
        with(Optional.of((SatisfactoryAssurance) GOOD), authorization("2026-04-01", "2027-04-01"));

    assertThat(both.reviewedOn(TODAY)).satisfies(Papers.sufficient(LegalBasis.AUTHORIZATION));
  }

  @Test
  void with_a_defective_authorization_the_assurance_must_carry_it() {
    var expired = authorization("2025-04-01", "2026-04-01");

    assertThat(with(Optional.of((SatisfactoryAssurance) GOOD), expired).reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.SUBPOENA_NOTICE));
    assertThat(with(Optional.empty(), expired).reviewedOn(TODAY))
        .satisfies(Papers.deficient(Defect.NO_SATISFACTORY_ASSURANCE, Defect.EXPIRED));
  }

  @Test
  void an_order_gives_what_it_expressly_authorizes_and_no_more() {
    assertThat(new CourtOrder(ENFORCEABLE, true, true, true).reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.COURT_ORDER));
    assertThat(new CourtOrder(ENFORCEABLE, false, false, false).reviewedOn(TODAY))
        .satisfies(
            Papers.deficient(
                Defect.NOT_AN_ORDER, Defect.ORDER_NOT_IN_FORCE, Defect.SCOPE_BEYOND_ORDER));
  }

  @Test
  void treatment_is_for_providers_who_treat_and_for_treatment() {
    assertThat(new TreatmentRequest(false, false).reviewedOn(TODAY).defects())
        .containsExactly(Defect.NOT_A_TREATING_PROVIDER, Defect.NOT_FOR_TREATMENT);
  }

  @Test
  void own_access_is_for_the_patient_alone() {
    assertThat(new OwnRecords(false).reviewedOn(TODAY).defects())
        .containsExactly(Defect.NOT_THE_PATIENT);
  }

  private static Subpoena process(Enforceability form, SatisfactoryAssurance assurance) {
    return new Subpoena(form, Optional.of(assurance), Optional.empty());
  }

  private static Subpoena with(
      Optional<SatisfactoryAssurance> assurance, Authorization permission) {
    return new Subpoena(ENFORCEABLE, assurance, Optional.of(permission));
  }
}
