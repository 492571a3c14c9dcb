package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new state pack would have changed, over files with several scenarios each. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackComparisonIT {
  private static final String ASKS_AS =
      """
      title: %s
      given:
        patients: [{mrn: '1', name: Ann Weir, born: 1980-01-01}]
        chart: [{unit: MED, type: PROGRESS_NOTE, date: 2025-03-04, pages: 3}]
      when:
      - at: 2026-03-02
        request: {key: asked, %s}
      """;
  private static final String CLINIC =
      ASKS_AS.formatted("A clinic asks", "class: TREATMENT, requester: {name: North Clinic}");
  private static final String PATIENT =
      ASKS_AS.formatted("A patient asks", "class: PATIENT_ACCESS, channel: PORTAL");
  private static final String BY_MAIL =
      ASKS_AS.formatted("A patient writes", "class: PATIENT_ACCESS, channel: MAIL");

  @TempDir Path folder;

  @Test
  void each_difference_names_its_file_and_its_scenario() throws IOException {
    var march = file("march.yaml", CLINIC, PATIENT, BY_MAIL);
    var april = file("april.yaml", PATIENT, CLINIC);

    var told = Terminal.run("rehearse", "--pack", "zz", "--against", "us", folder);

    assertThat(told.err()).isEmpty();
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            april + ": A patient asks",
            march + " (2): A patient asks",
            march + " (3): A patient writes");
    assertThat(told.out().lines().filter(line -> line.contains("dues.legal")))
        .containsExactly(
            "  asked.dues.legal: 2026-04-01 -> 2026-03-17",
            "  asked.dues.legal: 2026-04-01 -> 2026-03-17",
            "  asked.dues.legal: 2026-04-01 -> 2026-03-17");
  }

  @Test
  void a_machine_reads_the_same_with_file_and_title() throws IOException {
    var march = file("march.yaml", CLINIC, PATIENT);

    var told = Terminal.run("rehearse", "--json", "--pack", "zz", "--against", "us", march);

    var tree = new JsonMapper().readTree(told.out());
    assertThat(tree).hasSize(1);
    assertThat(tree.at("/0/file").asText()).isEqualTo("march.yaml (2)");
    assertThat(tree.at("/0/title").asText()).isEqualTo("A patient asks");
    assertThat(tree.at("/0/changes").toString())
        .contains("asked.dues.legal: 2026-04-01 -> 2026-03-17");
  }

  @Test
  void what_is_not_as_expected_is_named_by_its_line_and_scenario() throws IOException {
    var wrong = file("wrong.yaml", PATIENT, PATIENT + "expect: {basis: AUTHORIZATION}\n");

    var told = Terminal.run("rehearse", wrong);

    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.out())
        .contains("wrong.yaml (2): A patient asks")
        .contains(wrong + ":16:17: basis: expected AUTHORIZATION, was ACCESS.");
  }

  @Test
  void a_fault_in_one_of_several_scenarios_is_named_by_its_line() throws IOException {
    var faulty = file("faulty.yaml", CLINIC, PATIENT.replace("channel", "chanel"));

    var told = Terminal.run("rehearse", "--pack", "zz", "--against", "us", faulty);

    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .startsWith(faulty + ":15:")
        .contains("no key 'chanel'; did you mean 'channel'?");
  }

  private Path file(String name, String... scenarios) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("---\n", scenarios));
  }
}
