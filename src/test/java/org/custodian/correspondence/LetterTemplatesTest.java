package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterTemplatesTest {
  private final LetterWriter writer = new LetterWriter(SampleLetters.FACILITY, SampleLetters.CLOCK);

  static Stream<Class<?>> letters() {
    return kinds(Letter.class);
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isRecord() ? Stream.of(kind) : kinds(kind));
  }

  static Stream<Class<?>> mails() {
    return Arrays.stream(Mail.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_template_uses_exactly_the_fields_of_its_letter(Class<?> letter) throws IOException {
    assertThat(used("letters/", kebab(letter) + ".html", "parts/")).isEqualTo(fields(letter));
    assertThat(used("letters/es/", kebab(letter) + ".html", "parts/")).isEqualTo(fields(letter));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void an_email_uses_exactly_its_fields_and_the_request_number_in_both_languages(Class<?> mail)
      throws IOException {
    var fields = fields(mail);
    fields.add("request");

    assertThat(used("e-mails/", kebab(mail) + ".txt", "")).isEqualTo(fields);
    assertThat(used("e-mails/es/", kebab(mail) + ".txt", "")).isEqualTo(fields);
  }

  @Test
  void the_samples_show_every_kind_of_letter() {
    assertThat(SampleLetters.all().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(letters().collect(Collectors.toSet()));
  }

  @Test
  void no_letter_shows_how_the_machine_writes_a_value() {
    for (var letter : SampleLetters.all()) {
      for (var language : Set.of("en", "es")) {
        assertThat(writer.markup(letter, language))
            .as(letter.code())
            .doesNotContain("Optional", "withheld]", "java.", "[]");
      }
    }
  }

  @Test
  void both_languages_have_the_same_words() throws IOException {
    assertThat(words("letters/es/wording.properties"))
        .isEqualTo(words("letters/wording.properties"));
  }

  @Test
  void what_a_requester_typed_stays_text() {
    var letter =
        new Letter.NoRecords(
            SampleLetters.REQUEST,
            new Addressee("<script>alert(1)</script>", java.util.List.of("{{facility.name}} & Co")),
            "O'Brien \u0000\u0007 <b>",
            java.time.LocalDate.of(2026, 5, 4));

    var markup = writer.markup(letter, "en");

    assertThat(markup).doesNotContain("<script>", "\u0000", "<b>").contains("{{facility.name}}");
    assertThat(writer.pdf(letter, "en")).isNotEmpty();
  }

  private static Set<String> used(String folder, String file, String parts) throws IOException {
    var used = new TreeSet<String>();
    Mustache.compiler()
        .withLoader(name -> new StringReader(read(folder + parts + name + ".html")))
        .compile(read(folder + file))
        .visit(
            new Mustache.Visitor() {
              @Override
              public void visitText(String text) {}

              @Override
              public void visitVariable(String name) {
                used.add(name);
              }

              @Override
              public boolean visitInclude(String name) {
                return true;
              }

              @Override
              public boolean visitSection(String name) {
                used.add(name);
                return !Set.of(
                        "to",
                        "defects",
                        "grounds",
                        "lines",
                        "enclosures",
                        "needed",
                        "set",
                        "holder",
                        "parts",
                        "named",
                        "kinds",
                        "dates",
                        "doing",
                        "steps",
                        "scopes",
                        "gaps",
                        "statement")
                    .contains(name);
              }

              @Override
              public boolean visitInvertedSection(String name) {
                return visitSection(name);
              }
            });
    used.removeIf(name -> name.startsWith("facility.") || name.equals(".") || name.equals("today"));
    return used;
  }

  private static Set<String> fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(component -> component.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Object> words(String file) throws IOException {
    var words = new Properties();
    words.load(new StringReader(read(file)));
    return words.keySet();
  }

  private static String kebab(Class<?> record) {
    return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
  }

  private static String read(String path) {
    try (var in =
        LetterTemplatesTest.class.getClassLoader().getResourceAsStream("templates/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
