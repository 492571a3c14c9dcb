package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScenarioFormatTest {
  private static final Path SCHEMA = Path.of("docs/rehearsal.schema.json");
  private static final Path PAGE = Path.of("docs/rehearsal.md");
  private static final String HEAD =
      """
      given:
        patients:
          - {mrn: "1", name: Ana Ruiz, born: 1984-06-02}
        chart:
          - {unit: ED, type: ED_NOTE, date: 2025-07-21, pages: 5}
      """;

  @Test
  void the_published_schema_is_what_the_parser_checks() throws Exception {
    var made =
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(SchemaWriter.schema())
            + "\n";
    if (Boolean.getBoolean("custodian.write")) Files.writeString(SCHEMA, made);

    assertThat(Files.readString(SCHEMA)).isEqualTo(made);
  }

  @Test
  void the_table_of_keys_in_the_docs_is_what_the_parser_checks() throws Exception {
    var begin = "<!-- made: keys -->\n";
    var text = Files.readString(PAGE);
    var before = text.substring(0, text.indexOf(begin) + begin.length());
    var made = before + TableOfKeys.made() + "<!-- end: keys -->\n";
    if (Boolean.getBoolean("custodian.write")) Files.writeString(PAGE, made);

    assertThat(Files.readString(PAGE)).isEqualTo(made);
  }

  @Test
  void an_unknown_key_is_named_with_line_column_and_the_nearest_known_key() {
    faulty(
        HEAD
            + """
            when:
              - at: 2026-03-02
                request:
                  class: AUTHORIZATION
                  papers:
                    authorization: {singedAt: 2026-01-01}
            """,
        "case.yaml:11:25: 'authorization' has no key 'singedAt'; did you mean 'signedAt'?");
  }

  @Test
  void an_unknown_word_is_named_with_the_nearest_known_one() {
    faulty(
        HEAD + "when:\n  - at: 2026-03-02\n    request: {class: SUBPENA}\n",
        "case.yaml:8:22: here stands one of",
        "did you mean 'SUBPOENA'?");
  }

  @Test
  void an_event_before_the_one_above_it_is_impossible() {
    faulty(
        HEAD
            + """
            when:
              - at: 2026-03-02
                request: {class: PATIENT_ACCESS}
              - at: 2026-03-01
                approve: {}
            """,
        "case.yaml:9:9: this is before the event above it");
  }

  @Test
  void an_act_before_any_request_and_an_unknown_patient_are_impossible() {
    faulty(
        HEAD
            + """
            when:
              - at: 2026-03-02
                approve: {}
              - at: 2026-03-03
                request: {class: PATIENT_ACCESS, patient: "2"}
            """,
        "case.yaml:8:14: this happens before any request",
        "case.yaml:10:47: no patient has this MRN");
  }

  @Test
  void an_end_before_its_begin_and_a_date_that_does_not_exist_are_faults() {
    faulty(
        HEAD
            + """
            when:
              - at: 2026-03-02
                request: {class: PATIENT_ACCESS, scope: {from: 2025-02-01, to: 2025-01-01}}
            """,
        "case.yaml:8:68: 'to' is before 'from'.");
    faulty(
        HEAD + "when:\n  - at: 2026-02-30\n    request: {class: PATIENT_ACCESS}\n",
        "case.yaml:7:9: here stands a date such as 2026-03-02");
  }

  @Test
  void two_acts_at_once_and_a_file_that_is_no_YAML_are_faults() {
    faulty(
        HEAD + "when:\n  - at: 2026-03-02\n    approve: {}\n    fetch: {}\n",
        "an event has exactly one act beside 'at'; here are 2.");
    faulty("given: [\n", "case.yaml:", "this is not YAML");
  }

  private static void faulty(String text, String... sentences) {
    assertThatThrownBy(() -> Scenario.of("case.yaml", text))
        .isInstanceOf(FaultyFile.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(sentences));
  }
}
