package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EchoesTest {
  private final Echoes echoes = Echoes.shipped(CodeRanges.shipped());

  @ParameterizedTest
  @CsvSource({
    "'Current: dolutegravir 50 mg daily', HIV",
    "'efavirenz/emtricitabine/tenofovir tablet', HIV",
    "'HIV-1 RNA not detected', HIV",
    "'1. B20, stable', HIV",
    "'Buprenorphine 8 mg SL', OPIOIDUD",
    "'brought in after an overdose,', SUD",
    "'see Recovery Program', SUD",
    "'Dx: F10.20', ETHUD",
    "'sertraline 100 mg', MH",
    "'treated for chlamydia', STD"
  })
  void words_that_repeat_a_protected_fact_are_found(String text, String label) {
    assertThat(echoes.on(page(text))).extracting(Echoes.Echo::label).contains(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Metformin 500 mg twice a day",
        "hives on both arms",
        "Vitamin B12 and folate normal",
        "HbA1c 6.1, T4 normal, L5 radiculopathy",
        "overdosed expectations were avoided",
        "Page 3 of 12, room F17"
      })
  void ordinary_words_are_left_alone(String text) {
    assertThat(echoes.on(page(text))).isEmpty();
  }

  @Test
  void a_finding_names_its_line_and_the_places_of_all_its_words() {
    var found = echoes.on(page("Problem list", "1. alcohol use disorder", "2. asthma"));

    assertThat(found)
        .extracting(Echoes.Echo::label, Echoes.Echo::line, Echoes.Echo::words)
        .containsExactly(tuple("ETHUD", 2, List.of(3, 4, 5)));
  }

  private static PageText page(String... lines) {
    var words = new ArrayList<Word>();
    for (int line = 0; line < lines.length; line++) {
      for (var text : lines[line].split(" ")) {
        var box = new Box(10, 10, 20, 20);
        words.add(new Word(1, line + 1, text, box, Collections.nCopies(text.length(), box)));
      }
    }
    return new PageText(1, new Box(0, 0, 612, 792), 0, words, 0, false);
  }
}
