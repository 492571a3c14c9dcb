package org.custodian.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.PlainPages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatienceTest {
  @Test
  void work_that_is_done_in_time_gives_its_answer() {
    assertThat(new Patience(60).with(() -> "done")).isEqualTo("done");
  }

  @Test
  void work_that_takes_too_long_is_refused_with_a_reason_and_told_to_stop() throws Exception {
    var never = new CountDownLatch(1);
    var told = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                new Patience(1)
                    .with(
                        () -> {
                          try {
                            never.await();
                          } catch (InterruptedException stop) {
                            told.countDown();
                          }
                          return "too late";
                        }))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("1 seconds")
        .hasMessageContaining("--seconds");
    assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_bad_file_keeps_its_own_reason() {
    var bad = new BadInput("The file is empty.");

    assertThatThrownBy(
            () ->
                new Patience(60)
                    .with(
                        () -> {
                          throw bad;
                        }))
        .isSameAs(bad);
  }

  @Test
  void a_file_nobody_waits_for_any_more_is_not_read_on() {
    byte[] pdf = PlainPages.of(List.of(List.of("Ruth Alvarez")));
    try (PdfFile file = PdfFile.open(pdf)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> PdfReader.text(file)).isInstanceOf(PdfRefused.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
