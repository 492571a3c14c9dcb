package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TitleTest {
  private static final SourceDocument LETTER =
      Charts.text("l", "Letter to Dr. Núñez-Quill", LocalDate.of(2024, 1, 12), "Dear colleague.");

  @Test
  void a_title_that_holds_a_banned_term_is_left_out_whole() {
    assertThat(LETTER.titleWithout(List.of("nunez quill"))).isEqualTo("—");
    assertThat(LETTER.titleWithout(List.of("Other", "NÚÑEZ"))).isEqualTo("—");
  }

  @Test
  void a_title_without_a_banned_term_stays() {
    assertThat(LETTER.titleWithout(List.of("nun", "Quillfeather")))
        .isEqualTo("Letter to Dr. Núñez-Quill");
    assertThat(LETTER.titleWithout(List.of())).isEqualTo("Letter to Dr. Núñez-Quill");
  }
}
