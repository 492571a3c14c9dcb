package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.custodian.vocabulary.LawRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/custodian/abstraction");
  private static final Pattern SAID =
      Pattern.compile("(?:let|hold|ask)\\(\\s*\"([A-Z]\\w*(?:\\.\\w+)?)\",\\s*\"([a-z-]+)\"");
  private static final Pattern REFUSED = Pattern.compile("AbstractionRefused\\(\"([a-z-]+)\"\\)");

  @Test
  void every_reason_that_a_rule_gives_has_words_and_every_rule_is_known() throws IOException {
    var reasons = found(SAID, 2);

    assertThat(reasons).hasSizeGreaterThan(25);
    assertThat(words()).containsAll(reasons.stream().map(code -> "desk.reason." + code).toList());
    assertThat(found(SAID, 1)).allSatisfy(rule -> assertThat(LawRule.of(rule)).isPresent());
    assertThat(found(SAID, 1)).allSatisfy(rule -> assertThat(rule.length()).isLessThan(13));
  }

  @Test
  void every_refusal_has_words_and_a_hint() throws IOException {
    for (var code : found(REFUSED, 1)) {
      assertThat(words()).contains("desk.problem." + code, "desk.problem." + code + ".hint");
    }
  }

  private static Set<String> found(Pattern pattern, int group) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.list(SOURCES)) {
      for (var file : files.toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(hit -> found.add(hit.group(group)));
      }
    }
    return found;
  }

  private static Set<String> words() throws IOException {
    try (var in = ReasonWordsTest.class.getResourceAsStream("/desk.properties")) {
      return new PropertyResourceBundle(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
          .keySet();
    }
  }
}
