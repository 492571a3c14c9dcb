package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A patient can read what a patient gets: 45 CFR 164.524(d)(2) and 164.404(c)(2) ask for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingLevelTest {
  private static final Set<String> TO_PATIENTS =
      Set.of(
          "ACK", "DEF", "IDV", "EXT", "EST", "PART", "DEN", "NRF", "CNCL", "REV", "NOTICE", "BRCH",
          "RVW", "APPT", "FEE", "FWD", "DUP");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SPANISH_VOWELS =
      Pattern.compile("[aeoáéíóú]|(?<![aeoáéíóú])[iuü](?![aeoáéíóú])");

  private final LetterWriter writer = new LetterWriter(SampleLetters.FACILITY, SampleLetters.CLOCK);

  static Stream<Letter> letters() {
    return SampleLetters.all().stream().filter(letter -> TO_PATIENTS.contains(letter.code()));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_letter_reads_at_eighth_grade_or_below(Letter letter) {
    var text = new Text(writer.markup(letter, "en"));

    assertThat(grade(text)).as("Flesch-Kincaid grade of " + letter.code()).isLessThanOrEqualTo(8.0);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_spanish_letter_reads_easily(Letter letter) {
    var text = new Text(writer.markup(letter, "es"));

    assertThat(
            206.84 - 60 * text.perWord(ReadingLevelTest::spanish) - 1.02 * text.wordsPerSentence())
        .as("Fernandez-Huerta score of " + letter.code())
        .isGreaterThanOrEqualTo(65.0);
  }

  @Test
  void the_measure_tells_plain_words_from_legal_ones() {
    var plain = new Text("</h1><p>We got your letter. We will write to you in a week.</p>");
    var legal =
        new Text(
            "</h1><p>Notwithstanding the aforementioned authorization, the undersigned custodian"
                + " respectfully reserves every applicable objection to the production of"
                + " documentation whose disclosure federal regulations categorically prohibit.</p>");

    assertThat(grade(plain)).isLessThan(5.0);
    assertThat(grade(legal)).isGreaterThan(15.0);
  }

  private static double grade(Text text) {
    return 0.39 * text.wordsPerSentence() + 11.8 * text.perWord(ReadingLevelTest::english) - 15.59;
  }

  private static int english(String word) {
    int count = (int) VOWELS.matcher(word).results().count();
    boolean silent = word.endsWith("e") && !word.endsWith("le") && count > 1;
    return Math.max(1, silent ? count - 1 : count);
  }

  private static int spanish(String word) {
    return Math.max(1, (int) SPANISH_VOWELS.matcher(word).results().count());
  }

  /**
   * The paragraphs and list items of a letter, without law, addresses and the standing sentence.
   */
  private record Text(String[] sentences) {
    Text(String markup) {
      this(sentencesOf(markup));
    }

    private static String[] sentencesOf(String markup) {
      var prose =
          markup
              .replaceAll("(?s)^.*?</h1>", "")
              .replaceAll("(?s)<table.*?</table>|<h2>.*?</h2>", "")
              .replaceAll("(?s)<p class=\"(law|standing|hash)\">.*?</p>", "")
              .replaceAll("(?s)<span class=\"law\">.*?</span>", "")
              .replaceAll("(?s)<div class=\"(box|close|to)\">.*?</div>", "")
              .replaceAll("</(p|li)>|<br/>", ". ")
              .replaceAll("<[^>]+>", " ")
              .replaceAll("\\S*(@|/|www)\\S*|\\([^)]*\\)|U\\.S\\.|[\\d-]{5,}", " ");
      return Arrays.stream(prose.split("[.:;!?](\\s|$)"))
          .map(String::strip)
          .filter(sentence -> sentence.split("\\s+").length > 2)
          .toArray(String[]::new);
    }

    private Stream<String> words() {
      return Arrays.stream(sentences)
          .flatMap(
              sentence -> Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}’]+")))
          .filter(word -> !word.isEmpty());
    }

    double wordsPerSentence() {
      return (double) words().count() / sentences.length;
    }

    double perWord(java.util.function.ToIntFunction<String> syllables) {
      return words().mapToInt(syllables).average().orElseThrow();
    }
  }
}
