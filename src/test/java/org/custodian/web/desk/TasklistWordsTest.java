package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Tasklist speaks Spanish to whoever chose it: its own words, and those that we put there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TasklistWordsTest {
  private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}|<[^>]*>");
  private static final Pattern SAID =
      Pattern.compile("<(?:p|label)(?: [^>]*)?>([^<>{}]+)</|said: '([^']+)'|title=\"([^\"]+)\"");
  private static final Pattern FILTER =
      Pattern.compile("filter\\(\"([^\"]+)\", \\d+, \"[^\"]+\", \"([^\"]+)\"");
  private static final Pattern NAMED =
      Pattern.compile("<bpmn:(?:process|userTask) id=\"[^\"]+\" name=\"([^\"]+)\"");

  /** Said alike in both languages, or by the engine to its operator alone. */
  private static final Set<String> ALIKE =
      Set.of(
          "APP_VENDOR",
          "FILTER_COLOR_LABEL",
          "FILTER_FORM_BASICS",
          "FILTER_FORM_VARIABLES",
          "OPERATOR",
          "TASK_VARIABLES",
          "NO_TASK_FORM");

  @AfterEach
  void forget_the_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void every_word_of_tasklist_itself_has_a_spanish_one_with_the_same_places() throws IOException {
    var english = flat(read("en.json"));
    var spanish = flat(read("es.json"));

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    var untold = new TreeSet<String>();
    for (var key : english.keySet()) {
      var said = spanish.get(key);
      assertThat(places(said)).as(key).isEqualTo(places(english.get(key)));
      boolean words = key.startsWith("labels.") && english.get(key).matches(".*\\p{L}{3}.*");
      if (words && said.equals(english.get(key))) untold.add(key.substring("labels.".length()));
    }
    assertThat(untold).isSubsetOf(ALIKE);
  }

  @Test
  void what_the_engine_calls_our_lists_tasks_processes_and_forms_has_spanish_words()
      throws IOException {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));
    var own = new TasklistWords(DeskWords.texts()).words().own();
    var said = new TreeSet<String>();
    said.addAll(all(FILTER, Path.of("src/main/java/org/custodian/workflow/tasklist"), ".java"));
    assertThat(said).hasSize(10);
    said.addAll(all(SAID, Path.of("processes"), ".html"));
    said.addAll(all(NAMED, Path.of("processes"), ".bpmn"));

    assertThat(said).hasSizeGreaterThan(60);
    assertThat(own.keySet()).containsAll(said);
    assertThat(own)
        .containsEntry("My tasks", "Mis tareas")
        .containsEntry("Verify request", "Verificar la solicitud");
  }

  @Test
  void a_reader_of_english_gets_nothing_to_put_in_place_of_it() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);

    var words = new TasklistWords(DeskWords.texts()).words();

    assertThat(words.language()).isEqualTo("en");
    assertThat(words.own()).isEmpty();
  }

  private static Set<String> all(Pattern what, Path where, String ending) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(where)) {
      for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
        var hits = what.matcher(Files.readString(file));
        while (hits.find()) {
          for (int group = 1; group <= hits.groupCount(); group++) {
            if (hits.group(group) != null) found.add(hits.group(group).strip());
          }
        }
      }
    }
    return found;
  }

  private static JsonNode read(String file) throws IOException {
    try (var in = TasklistWordsTest.class.getResourceAsStream(LOCALES + file)) {
      assertThat(in).as(file).isNotNull();
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
    }
  }

  /** Every text by the path of its key. */
  private static Map<String, String> flat(JsonNode node) {
    var found = new TreeMap<String, String>();
    flat("", node, found);
    return found;
  }

  private static void flat(String path, JsonNode node, Map<String, String> found) {
    if (node.isValueNode()) {
      found.put(path, node.asText());
      return;
    }
    if (node.isArray()) {
      for (int at = 0; at < node.size(); at++) flat(path + "." + at, node.get(at), found);
    }
    node.properties()
        .forEach(
            field ->
                flat(
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    field.getValue(),
                    found));
  }

  private static Set<String> places(String text) {
    var found = new TreeSet<String>();
    PLACE.matcher(text).results().forEach(hit -> found.add(hit.group()));
    found.removeIf(tag -> tag.startsWith("<n") || tag.startsWith("<u") || tag.startsWith("<v"));
    found.removeIf(tag -> tag.equals("<sin definir>"));
    return found;
  }
}
