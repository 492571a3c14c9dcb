package org.custodian.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.custodian.records.LookAlike.Kind;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookAlikesTest {
  private static final PatientRecord GINA = person("100016", "Holt", "Gina", "1997-01-08");

  @ParameterizedTest
  @CsvSource({
    "200001, Holt,     Dana, 1997-01-08, TWIN",
    "200001, Holt,     Gina, 1955-06-30, SAME_NAME",
    "200001, HOLT,     gina, 1997-01-08, SAME_NAME",
    "100061, Okafor,   Lee,  1980-02-02, SWAPPED_NUMBER",
    "200001, Holtz,    Gina, 1997-08-01, NEAR",
    "200001, Holt,     Nina, 1997-01-09, NEAR"
  })
  void somebody_easily_taken_for_the_patient_is_told_with_the_reason(
      String mrn, String family, String given, String born, Kind kind) {
    var other = person(mrn, family, given, born);

    assertThat(new LookAlikes(GINA).among(List.of(GINA, other)))
        .containsExactly(new LookAlike(other, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "100017, Okafor, Lee,  1997-01-08",
    "100018, Holt,   Otis, 1961-03-03",
    "200001, Meyer,  Gina, 1997-01-08",
    "610001, Okafor, Lee,  1980-02-02"
  })
  void one_thing_in_common_is_no_likeness(String mrn, String family, String given, String born) {
    assertThat(new LookAlikes(GINA).among(List.of(person(mrn, family, given, born)))).isEmpty();
  }

  @Test
  void neighbouring_numbers_are_no_likeness_and_swapped_digits_are() {
    assertThat(LookAlikes.swapped("100016", "100017")).isFalse();
    assertThat(LookAlikes.swapped("100016", "100061")).isTrue();
    assertThat(LookAlikes.swapped("100016", "010016")).isTrue();
    assertThat(LookAlikes.swapped("100016", "100016")).isFalse();
    assertThat(LookAlikes.swapped("100016", "1000161")).isFalse();
    assertThat(LookAlikes.swapped("12", "34")).isFalse();
  }

  private static PatientRecord person(String mrn, String family, String given, String born) {
    return new PatientRecord(
        new PatientRef(mrn), new PatientName(family, given), LocalDate.parse(born), "", "", "");
  }
}
