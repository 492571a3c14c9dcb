package org.custodian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {
  @Test
  void a_row_without_an_entry_is_told_in_a_sentence_and_its_number_cannot_move_the_cursor() {
    assertThat(told("end", "26-0003"))
        .isEqualTo(
            "Without an entry: The tables show an end that the log does not tell of."
                + " Request 26-0003.");
    assertThat(told("packet", "26\u001b[2J\n"))
        .isEqualTo(
            "Without an entry: The tables show a packet that the log does not tell of."
                + " Request 26\ufffd[2J\ufffd.");
  }

  private static String told(String what, String request) {
    var tally = new Tally(what);
    tally.row(Optional.of(request), "1", "");
    return tally.untold().get(0).words();
  }
}
