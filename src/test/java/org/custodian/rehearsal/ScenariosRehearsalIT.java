package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario file and every example of the documentation does what it expects. */
@DisplayName("Rehearsals")
class ScenariosRehearsalIT {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\n(title: .*?)```", Pattern.DOTALL);
  private static final Rehearsal REHEARSAL = new Rehearsal();

  @AfterAll
  static void close() {
    REHEARSAL.close();
  }

  @TestFactory
  Stream<DynamicTest> every_scenario_file() throws IOException {
    var wanted = System.getProperty("scenario", "");
    return files().stream()
        .filter(file -> file.getFileName().toString().startsWith(wanted))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> asExpected(REHEARSAL.play(file))));
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_the_documentation() throws IOException {
    var page = Files.readString(Path.of("docs/rehearsal.md"));
    return EXAMPLE
        .matcher(page)
        .results()
        .map(example -> Scenario.of("docs/rehearsal.md", example.group(1)))
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.root().text("title", ""),
                    () -> asExpected(REHEARSAL.play(scenario, Path.of("docs")))));
  }

  private static java.util.List<Path> files() throws IOException {
    try (var files = Files.list(SCENARIOS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static void asExpected(Rehearsal.Played played) {
    assertThat(played.differences()).as(played::prose).isEmpty();
  }
}
