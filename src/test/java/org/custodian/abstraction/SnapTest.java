package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapTest {
  private final PageText page =
      new PageText(
          1,
          new Box(0, 0, 612, 792),
          0,
          List.of(
              word(1, "Maria", new Box(100, 700, 140, 712)),
              word(1, "Sample", new Box(144, 700, 190, 712)),
              word(1, "right", new Box(400, 700, 430, 712)),
              word(2, "alcohol", new Box(100, 686, 150, 698)),
              word(3, "40 ml", new Box(112, 670, 125, 682))),
          0,
          false);

  @Test
  void a_drag_that_touches_a_word_covers_the_whole_word() {
    assertThat(Snap.drawn(page, new Box(120, 703, 150, 709)))
        .containsExactly(new Box(99, 699, 191, 713));
  }

  @Test
  void a_drag_over_nothing_stays_as_it_was_drawn() {
    var drawn = new Box(300, 100, 350, 150);

    assertThat(Snap.drawn(page, drawn)).containsExactly(drawn);
  }

  @Test
  void a_line_that_is_only_grazed_is_not_taken() {
    assertThat(Snap.drawn(page, new Box(105, 697, 120, 711)))
        .allSatisfy(box -> assertThat(box.y1()).isGreaterThan(690));
  }

  @Test
  void a_drag_beside_other_words_reaches_out_line_by_line_and_swallows_no_neighbour() {
    var drawn = new Box(110, 668, 130, 705);

    assertThat(Snap.drawn(page, drawn))
        .containsExactly(drawn, new Box(99, 699, 141, 713), new Box(99, 685, 151, 699));
  }

  @Test
  void words_of_one_line_become_one_box_and_a_gap_between_chosen_words_stays_open() {
    assertThat(Snap.words(page, List.of(0, 1))).containsExactly(new Box(99, 699, 191, 713));
    assertThat(Snap.words(page, List.of(0, 2)))
        .containsExactly(new Box(99, 699, 141, 713), new Box(399, 699, 431, 713));
  }

  @Test
  void words_over_a_line_break_become_a_box_per_line() {
    assertThat(Snap.words(page, List.of(2, 3))).hasSize(2);
  }

  private static Word word(int line, String text, Box box) {
    return new Word(1, line, text, box, Collections.nCopies(text.length(), box));
  }
}
