package org.custodian.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchTest {
  private static final PatientRecord ANA = person("100001", "Ruiz", "Ana", "1984-06-17");
  private static final PatientRecord CARLA = person("100003", "Nu\u00f1ez", "Carla", "1990-02-27");
  private static final PatientRecord JOHN_12 = person("200010", "Smith", "John A", "1979-03-12");
  private static final PatientRecord JOHN_21 = person("200011", "Smith", "John A", "1979-03-21");
  private static final List<PatientRecord> EVERYBODY = List.of(ANA, CARLA, JOHN_12, JOHN_21);

  @Test
  void name_and_birth_date_as_in_the_index_are_a_hundred_points() {
    assertThat(found("Ruiz", "Ana", "1984-06-17", null))
        .containsExactly(candidate(ANA, 100, false, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_EXACT"));
  }

  @Test
  void two_people_of_one_name_whose_birth_dates_differ_by_a_slip_are_rivals() {
    assertThat(found("Smith", "John A.", "1979-03-12", null))
        .containsExactly(
            candidate(JOHN_12, 100, true, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_EXACT"),
            candidate(JOHN_21, 80, true, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_NEAR"));
  }

  @Test
  void the_number_does_not_make_a_rival_disappear() {
    assertThat(found("Smith", "John", "1979-03-12", "200010"))
        .containsExactly(
            candidate(JOHN_12, 100, true, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_EXACT", "MRN_EXACT"),
            candidate(
                JOHN_21, 56, true, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_NEAR", "MRN_DIFFERS"));
  }

  @Test
  void accents_case_and_a_missing_middle_name_do_not_matter() {
    assertThat(found("NUNEZ", "carla", "1990-02-27", null))
        .containsExactly(candidate(CARLA, 100, false, "FAMILY_EXACT", "GIVEN_EXACT", "BORN_EXACT"));
  }

  @Test
  void a_slip_in_the_name_and_a_swapped_day_are_near() {
    assertThat(found("Riuz", "Anna", "1984-06-17", null))
        .containsExactly(candidate(ANA, 82, false, "FAMILY_NEAR", "GIVEN_NEAR", "BORN_EXACT"));
    assertThat(found("Smith", "John", "1979-12-03", null))
        .extracting(PatientCandidate::patient, PatientCandidate::score)
        .contains(org.assertj.core.groups.Tuple.tuple(JOHN_12, 80));
  }

  @Test
  void family_and_given_name_in_each_others_place_are_near() {
    assertThat(found("Ana", "Ruiz", "1984-06-17", null))
        .containsExactly(candidate(ANA, 82, false, "FAMILY_NEAR", "GIVEN_NEAR", "BORN_EXACT"));
  }

  @Test
  void another_middle_initial_is_only_near() {
    assertThat(found("Smith", "John B", "1979-03-12", null).get(0).reasons())
        .contains("GIVEN_NEAR");
  }

  @Test
  void a_birth_date_alone_names_nobody() {
    assertThat(found("Ferrari", "Luca", "1984-06-17", null)).isEmpty();
  }

  @Test
  void whoever_bears_the_number_is_shown_even_if_nothing_else_fits() {
    assertThat(found("Ferrari", "Luca", "1950-01-01", "100001"))
        .containsExactly(
            candidate(
                ANA, 30, false, "FAMILY_DIFFERS", "GIVEN_DIFFERS", "BORN_DIFFERS", "MRN_EXACT"));
  }

  @Test
  void nobody_is_an_answer() {
    assertThat(found("Nobody", "At All", "2001-01-01", null)).isEmpty();
  }

  private static List<PatientCandidate> found(
      String family, String given, String born, String mrn) {
    var name = new PatientName(family, given);
    return new Match(new PatientQuery(name, LocalDate.parse(born), Optional.ofNullable(mrn)))
        .among(EVERYBODY);
  }

  private static PatientCandidate candidate(
      PatientRecord patient, int score, boolean rival, String... reasons) {
    return new PatientCandidate(patient, score, List.of(reasons), rival);
  }

  private static PatientRecord person(String mrn, String family, String given, String born) {
    return new PatientRecord(
        new PatientRef(mrn), new PatientName(family, given), LocalDate.parse(born), "", "", "");
  }
}
