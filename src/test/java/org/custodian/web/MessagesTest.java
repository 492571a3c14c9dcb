package org.custodian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.]*)");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b1 (record )?(pages|times|marks|terms|regions|checks|points|records|entries|páginas"
              + "|veces|marcas|términos|regiones|pruebas|puntos|registros|abiertas)");
  // Text between tags, or an attribute that people read, without an expression.
  private static final Pattern LITERAL =
      Pattern.compile(">\\s*([^<>{}]*\\p{L}[^<>{}]*)<|\\s(?:aria-label|alt|title|placeholder)=\"");

  /** The bundles that exist in both languages. */
  static Stream<String> bundles() throws IOException {
    try (var files = Files.list(RESOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_es.properties"))
          .map(name -> name.replace("_es.properties", ""))
          .toList()
          .stream();
    }
  }

  static Stream<Path> pages() throws IOException {
    try (var files = Files.walk(RESOURCES.resolve("pages"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void both_languages_have_the_same_keys(String bundle) throws IOException {
    assertThat(read(bundle + "_es").stringPropertyNames())
        .isEqualTo(read(bundle).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void both_languages_have_the_same_places_and_no_apostrophe_that_a_format_takes(String bundle)
      throws IOException {
    var english = read(bundle);
    var spanish = read(bundle + "_es");
    for (var key : english.stringPropertyNames()) {
      var text = spanish.getProperty(key);
      assertThat(places(text)).as(key).isEqualTo(places(english.getProperty(key)));
      // What modules refuse is no message format: its places are filled in as they are.
      if (!places(text).isEmpty() && !bundle.equals("refused")) {
        assertThat(text + english.getProperty(key)).as(key).doesNotContain("'");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void one_thing_is_never_told_as_several(String bundle) throws IOException {
    for (var language : List.of("", "_es")) {
      var texts = read(bundle + language);
      for (var key : texts.stringPropertyNames()) {
        var text = texts.getProperty(key);
        if (!places(text).isEmpty()) {
          assertThat(new MessageFormat(text, Locale.US).format(new Object[] {1, 1, 1, 1, 1, 1}))
              .as(key)
              .doesNotContainPattern(SEVERAL);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_no_literal_text(Path page) throws IOException {
    var text =
        Files.readString(page)
            .replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("\\$\\{[^}]*}|#\\{[^}]*}|\\|[^|]*\\|", "");
    var literals = new ArrayList<String>();
    var found = LITERAL.matcher(text);
    while (found.find()) {
      literals.add(found.group().strip());
    }

    assertThat(literals).isEmpty();
  }

  @Test
  void every_key_that_a_page_of_all_or_of_the_portal_names_exists() throws IOException {
    var known = new TreeSet<>(read("messages").stringPropertyNames());
    known.addAll(read("portal").stringPropertyNames());
    var missing = new TreeSet<String>();
    for (var page : pages().filter(page -> !page.toString().matches(".*(desk|audit).*")).toList()) {
      var found = KEY.matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->", ""));
      while (found.find()) {
        if (!known.contains(found.group(1))) {
          missing.add(found.group(1));
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group()).sorted().toList();
  }

  private static Properties read(String bundle) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
