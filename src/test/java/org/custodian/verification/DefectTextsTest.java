package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"defects.properties", "defects_es.properties"})
  void every_defect_has_words_and_a_cure_and_no_words_are_left_over(String file)
      throws IOException {
    var keys =
        Arrays.stream(Defect.values())
            .flatMap(defect -> Stream.of(defect.whatKey(), defect.cureKey()))
            .collect(Collectors.toSet());
    var texts = texts(file);

    assertThat(texts.stringPropertyNames()).isEqualTo(keys);
    assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defects.properties", "defects_es.properties"})
  void no_words_confirm_that_somebody_was_treated_here(String file) throws IOException {
    assertThat(texts(file).values())
        .allSatisfy(
            text ->
                assertThat(((String) text).toLowerCase())
                    .doesNotContain("was treated", "our patient", "your stay", "nuestro paciente"));
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void every_defect_names_its_rule_and_the_paragraph(Defect defect) {
    assertThat(defect.rule()).matches("[A-DGK-N]\\d+(\\.[iv]+)?");
    assertThat(defect.citation())
        .matches("45 CFR 164\\.5(02|06|08|09|10|12|14|24).*|42 CFR 2\\.\\d\\d.*");
  }

  private static Properties texts(String file) throws IOException {
    var texts = new Properties();
    try (var in = DefectTextsTest.class.getResourceAsStream("/" + file)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
