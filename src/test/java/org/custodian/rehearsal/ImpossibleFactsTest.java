package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImpossibleFactsTest {
  private static final String FILE =
      """
      title: Everything that can be mistyped
      given:
        pack: us
        facility: {name: Riverbend Medical Center, zone: America/Chicago}
        policy: {groupSeries: true}
        patients:
          - {mrn: "7", name: Ann Weir, born: 1980-01-01}
        encounters: [{id: knee, unit: ORTHO, from: 2025-03-01, to: 2025-03-04}]
        chart:
          - {id: note, unit: ORTHO, type: PROGRESS_NOTE, date: 2025-03-04, pages: 3, encounter: knee}
        restrictions: [{kind: SELF_PAY, encounter: knee, from: 2025-04-01}]
        earlierDisclosures:
          - {at: 2025-05-18, recipient: Registry, wording: one report, basis: PUBLIC_HEALTH}
      when:
        - at: 2026-03-02
          request:
            key: first
            class: SUBPOENA
            letterDate: 2026-03-01
            scope: {from: 2025-01-01, to: 2025-12-31, encounters: [knee]}
            process: {servedAt: 2026-03-02, returnDate: 2026-03-20, notice: {describesCase: true}}
            papers: {authorization: {statements: {revocation: true}}}
        - at: 2026-03-03
          decidePages: {decisions: [{document: note, pages: [3], verdict: INCLUDE}]}
        - at: 2026-03-04
          payment: {amount: 40, shares: {first: 40.0}}
        - at: 2026-03-05
          revoke: {of: first, date: 2026-03-05}
      expect:
        fee: {lines: {includes: [{kind: FLAT, amount: 6.5}]}, total: 6.50}
        letters: {includes: [{code: ACK, contains: [request]}]}
        requests: {first: {dues: {legal: 2026-04-01}}}
      """;

  @Test
  void the_file_that_is_spoilt_below_is_possible() {
    assertThat(Scenario.of("case.yaml", FILE).acts()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: | ^titel: | title
          pack: us | ^pakc: us | pack
          zone: Am | ^zon: Am | zone
          groupSeries | ^grupSeries | groupSeries
          born: | ^bron: | born
          unit: ORTHO, from | ^unti: ORTHO, from | unit
          encounter: knee} | ^encounterId: knee} | encounter
          wording: | ^words: | wording
          letterDate | ^leterDate | letterDate
          returnDate | ^retrunDate | returnDate
          describesCase | ^describeCase | describesCase
          revocation: true | ^revokation: true | revocation
          verdict: | ^verdikt: | verdict
          shares | ^share | shares
          kind: FLAT | ^knid: FLAT | kind
          contains | ^contain | contains
          legal: 2026 | ^legel: 2026 | legal
          """)
  void a_mistyped_key_is_named_with_its_place_and_the_key_that_was_meant(
      String right, String wrong, String meant) {
    faulty(right, wrong, "did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code: ACK | code: ^AKC | did you mean 'ACK'?
          requests: {first: {dues | requests: {frist: ^{dues | did you mean 'first'?
          shares: {first: 40.0 | shares: {frist: ^40.0 | did you mean 'first'?
          of: first | of: ^fisrt | did you mean 'first'?
          document: note | document: ^noet | did you mean 'note'?
          encounters: [knee] | encounters: [^knees] | did you mean 'knee'?
          encounter: knee, f | encounter: ^nee, f | did you mean 'knee'?
          pages: [3] | pages: [^4] | the last one is 3
          to: 2025-03-04} | to: ^2025-02-04} | 'to' is before 'from'
          date: 2026-03-05 | date: ^2026-03-06 | taken back after it was told
          letterDate: 2026-03-01 | letterDate: ^2026-03-03 | before it was written
          at: 2025-05-18 | at: ^2026-05-18 | before the first event
          date: 2025-03-04, p | date: ^2026-03-06, p | newer than the last event
          date: 2025-03-04, p | date: ^1979-03-06, p | before the patient was born
          born: 1980-01-01 | born: ^2027-01-01 | nobody is born after
          amount: 40, | amount: ^0, | an amount of nothing
          """)
  void what_cannot_be_is_named_with_its_place(String right, String wrong, String why) {
    faulty(right, wrong, why);
  }

  @Test
  void a_visit_a_document_and_a_rule_that_there_are_not_are_faults() {
    faulty(
        "encounter: knee}", "encounter: ^hip}", "no visit of 'given' has this id; known are knee");
    faulty(
        "  letters: {includes", "  blocked: [^Z9]\n  letters: {includes", "there is no such rule");
  }

  @Test
  void a_step_that_no_model_has_is_a_fault_and_not_an_expectation_that_always_holds() {
    faulty(
        "  letters: {includes",
        "  routeLacks: [^Verfy request]\n  letters: {includes",
        "no model has this step; did you mean 'Verify request'?");
    faulty(
        "  letters: {includes",
        "  tasks: {includes: [^Aprove release]}\n  letters: {includes",
        "did you mean 'Approve release'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          born: | ^dob: | born
          wording: | ^description: | wording
          returnDate | ^returnsOn | returnDate
          type: PROGRESS_NOTE | type: ^LABS | LABORATORY
          class: SUBPOENA | class: ^subpoena duces tecum | SUBPOENA
          pages: 3, e | pages: 3, labels: [^STI], e | STD
          pages: 3, e | pages: 3, labels: [^HVI], e | HIV
          code: ACK | code: ^AKC | ACK
          """)
  void another_word_of_the_field_is_not_read_but_answered_with_the_word_that_is(
      String right, String wrong, String meant) {
    faulty(right, wrong, "did you mean '" + meant + "'?");
  }

  @Test
  void a_file_that_would_blow_up_when_it_is_read_is_a_fault_of_the_file() {
    var bomb = new StringBuilder("a: &a0 [x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("k%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }

    for (var text : List.of(bomb.toString(), "when: " + "[".repeat(500) + "]".repeat(500))) {
      assertThatThrownBy(() -> Scenario.of("case.yaml", text))
          .isInstanceOf(FaultyFile.class)
          .hasMessageContaining("case.yaml:1:1: this YAML is more than can be read");
    }
  }

  @Test
  void an_amount_may_have_no_decimals_or_one_and_not_three() {
    faulty("amount: 40,", "amount: ^40.005,", "here stands an amount such as 29.60");
  }

  @Test
  void every_scenario_file_of_the_tests_is_possible() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/scenarios"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Scenario.read(file)).isNotEmpty());
    }
  }

  /** A roof stands before the word that the fault is about. */
  private static void faulty(String right, String wrong, String sentence) {
    assertThat(FILE).contains(right);
    var spoilt = FILE.replace(right, wrong);
    var before = spoilt.substring(0, spoilt.indexOf('^')).split("\n", -1);
    var place = before.length + ":" + (before[before.length - 1].length() + 1);
    assertThatThrownBy(() -> Scenario.of("case.yaml", spoilt.replace("^", "")))
        .isInstanceOf(FaultyFile.class)
        .satisfies(
            e ->
                assertThat(e.getMessage().lines())
                    .anySatisfy(
                        line ->
                            assertThat(line)
                                .startsWith("case.yaml:" + place + ": ")
                                .contains(sentence)));
  }
}
