package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.custodian.house.Shows;
import org.custodian.verification.Authorization.Described;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Shows("A2")
class WordingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entire medical record",
        "my complete patient file",
        "the whole chart",
        "any and all medical records",
        "All hospital records from 2024",
        "complete mental health record including psychotherapy notes",
        "expediente médico completo",
        "todos mis registros"
      })
  void the_entire_record_is_specific_enough(String wording) {
    assertThat(Described.of(wording)).isEqualTo(Described.ENTIRE_RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All protected health information",
        "all PHI",
        "any and all information",
        "Any and all of my medical information",
        "everything you have",
        "toda la información",
        "stuff about me"
      })
  void all_information_is_not(String wording) {
    assertThat(Described.of(wording)).isEqualTo(Described.ALL_INFORMATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Discharge summary and operative note",
        "all lab results and billing information",
        "records of 03/14/2025",
        "treatment in 2025",
        "x-ray reports",
        "informe de alta"
      })
  void named_types_and_dates_are_specific(String wording) {
    assertThat(Described.of(wording)).isEqualTo(Described.SPECIFICALLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void no_words_describe_nothing(String wording) {
    assertThat(Described.of(wording)).isEqualTo(Described.NOT_AT_ALL);
  }
}
