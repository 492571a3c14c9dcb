package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.custodian.house.Shows;
import org.custodian.packet.PacketSettings.ConsentShown;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentCopiesTest {
  private static final Supplier<byte[]> CONSENT = () -> paper("I permit this.");

  @Test
  @Shows("M5")
  void papers_that_lie_in_the_vault_go_as_copies_in_their_order() {
    var copies = ConsentCopies.of(List.of(CONSENT, () -> paper("I permit more.")));

    assertThat(copies)
        .flatExtracting(pdf -> Charts.words(pdf, 1, 1))
        .containsExactly("I permit this.", "I permit more.");
  }

  @Test
  @Shows("M5")
  void a_paper_that_is_lost_makes_no_copy_of_any() {
    Supplier<byte[]> lost =
        () -> {
          throw new IllegalStateException("VLT-07 The file was destroyed after its time.");
        };

    assertThat(ConsentCopies.of(List.of(CONSENT, lost))).isEmpty();
  }

  @Test
  @Shows("M5")
  void a_paper_that_cannot_be_joined_makes_no_copy_of_any() {
    Supplier<byte[]> picture = () -> "no document".getBytes(StandardCharsets.UTF_8);

    assertThat(ConsentCopies.of(List.of(picture, CONSENT))).isEmpty();
  }

  @Test
  @Shows("M5")
  void words_go_where_the_hospital_prefers_them_or_there_is_no_copy() {
    assertThat(ConsentShown.COPY.inWords(true)).isFalse();
    assertThat(ConsentShown.COPY.inWords(false)).isTrue();
    assertThat(ConsentShown.EXPLANATION.inWords(true)).isTrue();
  }

  @Test
  void without_a_paper_there_is_no_copy() {
    assertThat(ConsentCopies.of(List.of())).isEmpty();
  }

  private static byte[] paper(String words) {
    try {
      return Charts.text("c", "c", LocalDate.of(2024, 3, 1), words).content().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
