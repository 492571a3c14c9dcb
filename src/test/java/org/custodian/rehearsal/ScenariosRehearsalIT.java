package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario file and every example of the documentation does what it expects. The files are
 * dealt to two classes in turn, so that the build can play them on two cores.
 */
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
    return share(0).map(file -> played(REHEARSAL, file));
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_the_documentation() throws IOException {
    var page = Files.readString(Path.of("docs/rehearsal.md"));
    return EXAMPLE
        .matcher(page)
        .results()
        .map(example -> Scenario.of("docs/rehearsal.md", example.group(1)))
        .sorted(Comparator.comparing(ScenariosRehearsalIT::house))
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.root().text("title", ""),
                    () -> asExpected(REHEARSAL.play(scenario, Path.of("docs")))));
  }

  /**
   * Every second scenario file; only those that begin with {@code -Dscenario=}, if it is set. The
   * files of one house come one after the other: it is opened once for all of them.
   */
  static Stream<Path> share(int first) throws IOException {
    var wanted = System.getProperty("scenario", "");
    try (var folder = Files.list(SCENARIOS)) {
      var byHouse = new TreeMap<String, List<Path>>();
      folder
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> file.getFileName().toString().startsWith(wanted))
          .sorted()
          .forEach(
              file -> byHouse.computeIfAbsent(house(file), any -> new ArrayList<>()).add(file));
      var files = byHouse.values().stream().flatMap(List::stream).toList();
      return IntStream.range(0, files.size()).filter(i -> i % 2 == first).mapToObj(files::get);
    }
  }

  private static String house(Path file) {
    return house(Scenario.read(file).get(0));
  }

  private static String house(Scenario scenario) {
    return new TreeMap<>(Setting.of(scenario)).toString();
  }

  static DynamicTest played(Rehearsal rehearsal, Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> rehearsal.play(file).forEach(ScenariosRehearsalIT::asExpected));
  }

  private static void asExpected(Rehearsal.Played played) {
    assertThat(played.differences()).as(played::prose).isEmpty();
  }
}
