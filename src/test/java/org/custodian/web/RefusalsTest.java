package org.custodian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every sentence with which a module refuses something is known in Spanish. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/custodian");
  private static final Pattern CODED =
      Pattern.compile("\"([A-Z]{3}-\\d{2} (?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern MORE =
      Pattern.compile(
          "\\s*\\+\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([\\w.]+(?:\\([^()]*\\)[\\w.]*)*))");

  /** Modules whose sentences reach a page or the board. */
  private static final List<String> SEEN =
      List.of(
          "abstraction",
          "accounting",
          "approval",
          "correspondence",
          "delivery",
          "fees",
          "incident",
          "intake",
          "packet",
          "records",
          "retention",
          "security",
          "verification",
          "web",
          "workflow");

  /** Seen by who starts the product, in its console, and by nobody else. */
  private static final Pattern OF_THE_OPERATOR =
      Pattern.compile(
          "[A-Z]{3}-\\d{2} (This Java .*|custodian\\..*|The rule list .*|The lists of the record folder"
              + " .*)",
          Pattern.DOTALL);

  /** The portal and the interface for programs say what they refuse in words of their own. */
  private static final Pattern NOT_OF_STAFF = Pattern.compile("web.(portal|api).");

  /** Said by the page of sign-in in its own words. */
  private static final Set<String> SIGN_IN =
      Set.of(
          "SEC-01 The name or the password is wrong.",
          "SEC-02 Too many wrong tries. Wait a minute and try again.");

  @AfterEach
  void forget_the_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void every_sentence_of_a_module_is_told_in_spanish_with_what_it_names() {
    LocaleContextHolder.setLocale(Languages.SPANISH);
    var english = new TreeSet<String>();
    for (var sentence : sentences()) {
      var told = Refusals.say(sentence);
      boolean names = sentence.contains("26-0003");
      if (told.equals(sentence) || names != told.contains("26-0003")) english.add(sentence);
    }

    assertThat(english).isEmpty();
  }

  @Test
  void an_english_page_and_an_unknown_sentence_say_what_the_module_says() {
    var sentence = "FEE-09 A waiver is at most what is owed.";
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(Refusals.say(sentence)).isEqualTo(sentence);

    LocaleContextHolder.setLocale(Languages.SPANISH);
    assertThat(Refusals.say(new IllegalArgumentException(sentence)))
        .isEqualTo("FEE-09 Se perdona como mucho lo que se debe.");
    assertThat(Refusals.say("XYZ-99 Not known.")).isEqualTo("XYZ-99 Not known.");
    assertThat(Refusals.say("")).isEmpty();
  }

  @Test
  void no_sentence_is_kept_that_no_module_says_any_more() {
    LocaleContextHolder.setLocale(Languages.SPANISH);
    var told = new TreeSet<String>();
    sentences().forEach(sentence -> told.add(Refusals.say(sentence).replace("26-0003", "{}")));
    var kept = new TreeSet<String>();
    var spanish = java.util.ResourceBundle.getBundle("refused", Languages.SPANISH);
    for (var key : spanish.keySet()) {
      var code = key.substring("refused.".length(), "refused.".length() + 6);
      kept.add(code + " " + spanish.getString(key).replaceAll("\\{\\d}", "{}"));
    }

    assertThat(kept).isSubsetOf(told);
  }

  /** The sentences as they are said, with a request's number for whatever they name. */
  private static Set<String> sentences() {
    var found = new TreeSet<String>();
    for (var module : SEEN) {
      files(SOURCES.resolve(module)).forEach(file -> found.addAll(read(file)));
    }
    found.removeIf(sentence -> OF_THE_OPERATOR.matcher(sentence).matches());
    found.removeAll(SIGN_IN);
    assertThat(found).hasSizeGreaterThan(150);
    return found;
  }

  private static List<String> read(Path file) {
    try {
      var source = Files.readString(file);
      var found = new ArrayList<String>();
      var coded = CODED.matcher(source);
      while (coded.find()) {
        var sentence = new StringBuilder(coded.group(1));
        var more = MORE.matcher(source).region(coded.end(), source.length());
        while (more.lookingAt()) {
          sentence.append(more.group(1) == null ? "26-0003" : more.group(1));
          more.region(more.end(), source.length());
        }
        found.add(sentence.toString());
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path module) {
    try (var files = Files.walk(module)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getFileName().toString().endsWith("Log.java"))
          .filter(file -> !NOT_OF_STAFF.matcher(file.toString()).find())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
