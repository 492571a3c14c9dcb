package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.custodian.pdf.worker.WorkerLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile file through everything that is done with files, in a worker of 256 MiB that is
 * ended after little more than a second of processor time.
 */
@Isolated
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesIT {
  /** An eighth of the ten seconds that are allowed, so that the worst files cost the build less. */
  private static final WorkerLimits LIMITS =
      new WorkerLimits(
          256, Duration.ofMillis(1250), Duration.ofSeconds(120), 400, Duration.ofMinutes(5));

  private static PdfWorkers workers;

  @BeforeAll
  static void open() {
    workers = PdfWorkers.open(1, LIMITS);
  }

  @AfterAll
  static void close() {
    workers.close();
  }

  static Stream<Map.Entry<String, Supplier<byte[]>>> files() {
    return HostileFiles.all().entrySet().stream();
  }

  @Test
  void there_are_more_than_sixty() {
    assertThat(HostileFiles.all()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("files")
  void ends_with_a_result_or_a_reason_and_the_node_does_no_work(
      Map.Entry<String, Supplier<byte[]>> hostile) {
    byte[] pdf = hostile.getValue().get();
    RedactionPlan plan =
        RedactionPlan.keepingAll(1)
            .withTerms(List.of("Alvarez"))
            .withAreas(List.of(new Area(1, new Box(50, 50, 90, 90))));
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    assertThat(PdfReader.inspect(pdf)).as(hostile.getKey()).isNotNull();
    ends(() -> PdfReader.text(pdf));
    ends(() -> PageImages.png(pdf, 1, 72));
    ends(() -> Redactor.redact(pdf, plan));

    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(2));
  }

  private static void ends(Runnable work) {
    try {
      work.run();
    } catch (PdfRefused refused) {
      assertThat(refused.reason().sentence()).isNotBlank();
    }
  }
}
