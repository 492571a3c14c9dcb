package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own front-end script: tried outside a browser, small, and in files of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskScriptsTest {
  private static final Path DESK = Path.of("src/main/resources/static/desk");
  private static final Path TESTS = Path.of("src/test/resources/scripts");
  private static final Path PAGES = Path.of("src/main/resources/pages");

  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|\\s(?:th:)?on[a-z]+=|javascript:");

  @TempDir Path folder;

  @Test
  void the_scripts_of_the_desk_do_outside_a_browser_what_their_tests_say() throws Exception {
    var node = node();
    assumeTrue(node.isPresent(), "No Node on this machine: the desk's scripts are not tried.");
    for (var place : List.of(DESK, TESTS)) {
      for (var file : files(place, ".js", ".mjs")) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
    var told = folder.resolve("told.txt");

    var run =
        new ProcessBuilder(node.get().toString(), "--test", "desk.test.mjs")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();

    assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
    var lines = Files.readString(told, StandardCharsets.UTF_8);
    assertThat(run.exitValue()).as(lines).isZero();
    assertThat(lines).containsPattern("pass (?:1[5-9]|[2-9]\\d)").contains("fail 0");
  }

  @Test
  void the_desks_own_script_is_at_most_1650_lines() throws IOException {
    int lines = 0;
    for (var file : files(DESK, ".js")) lines += Files.readAllLines(file).size();

    assertThat(lines).isBetween(500, 1650);
  }

  @Test
  void no_page_holds_script_of_its_own_so_that_the_policy_can_forbid_it() throws IOException {
    try (var pages = Files.walk(PAGES)) {
      var all = pages.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (var page : all) {
        assertThat(INLINE.matcher(Files.readString(page)).results().map(hit -> hit.group()))
            .as(page.toString())
            .isEmpty();
      }
    }
  }

  private static List<Path> files(Path place, String... endings) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> node() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(place -> Path.of(place, "node"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
