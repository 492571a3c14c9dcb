package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.vocabulary.LawRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which test shows which rule of the law; docs/rules.md is made from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesShownTest {
  private static final Path TESTS = Path.of("target/test-classes");
  private static final Path TABLE = Path.of("docs/rules.md");
  private static final Pattern LEFT_OUT = Pattern.compile("(?m)^- \\*\\*([A-Z]\\d+)\\*\\* ");

  private final Map<LawRule, Set<String>> shown = new EnumMap<>(LawRule.class);

  @Test
  void every_rule_is_shown_by_a_test_or_named_as_left_out() throws Exception {
    collect();
    var leftOut =
        LEFT_OUT
            .matcher(Files.readString(TABLE))
            .results()
            .map(found -> LawRule.valueOf(found.group(1)))
            .collect(Collectors.toSet());

    for (var rule : LawRule.values()) {
      assertThat(shown.containsKey(rule) || leftOut.contains(rule))
          .as("%s has a test with @Shows, or docs/rules.md says why it is left out", rule)
          .isTrue();
    }
  }

  @Test
  void the_table_of_rules_is_made_from_the_tests() throws Exception {
    collect();
    var rows =
        Arrays.stream(LawRule.values()).map(this::row).collect(Collectors.joining("\n", "", "\n"));
    var head =
        "| rule | it says | citation | compared with a source | shown by |\n|---|---|---|---|---|\n";
    var count =
        "%d of %d rules are shown by a test.%n%n".formatted(shown.size(), LawRule.values().length);

    Committed.sameAs(TABLE, "rules", count + head + rows);
  }

  private String row(LawRule rule) {
    var tests = String.join(", ", shown.getOrDefault(rule, Set.of("(left out)")));
    var source = rule.verified() ? "yes" : "no";
    return "| %s | %s | %s | %s | %s |"
        .formatted(rule, rule.says(), rule.citation(), source, tests);
  }

  private void collect() throws IOException {
    try (var files = Files.walk(TESTS.resolve("org/custodian"))) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> loaded(TESTS.relativize(file)))
          .forEach(this::collect);
    }
  }

  private void collect(Class<?> test) {
    Stream.concat(Stream.<AnnotatedElement>of(test), Arrays.stream(test.getDeclaredMethods()))
        .filter(element -> element.isAnnotationPresent(Shows.class))
        .flatMap(element -> Arrays.stream(element.getAnnotation(Shows.class).value()))
        .map(id -> LawRule.of(id).orElseThrow(() -> new AssertionError("No rule " + id)))
        .forEach(rule -> shown.computeIfAbsent(rule, any -> new TreeSet<>()).add(outermost(test)));
  }

  private static String outermost(Class<?> test) {
    return test.getEnclosingClass() == null
        ? test.getSimpleName()
        : outermost(test.getEnclosingClass());
  }

  private static Class<?> loaded(Path file) {
    var name = file.toString().replaceFirst("\\.class$", "").replace('/', '.');
    try {
      return Class.forName(name, false, RulesShownTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
