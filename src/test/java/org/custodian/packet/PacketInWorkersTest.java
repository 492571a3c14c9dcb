package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.pdf.PdfWorkers;
import org.custodian.progress.CalledOff;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Packets that a program beside the node writes and proves. */
@Isolated
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketInWorkersTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @TempDir Path folder;
  private PacketMaker maker;
  private PdfWorkers workers;

  @BeforeEach
  void open() {
    maker =
        new PacketMaker(PrintedLetters::print, PrintedLetters.FACILITY, ScannedPages.NONE, folder);
    workers = PdfWorkers.open(1, 128);
  }

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void a_packet_of_a_worker_is_the_same_as_one_made_in_place() throws IOException {
    var there = (PacketMaker.Made.Finished) maker.make(order(2));
    workers.close();
    var here = (PacketMaker.Made.Finished) maker.make(order(2));
    workers = PdfWorkers.open(1, 128);

    assertThat(there.sha256()).isEqualTo(here.sha256());
    assertThat(there.proof()).isEqualTo(here.proof());
    assertThat(Charts.bytes(there)).isEqualTo(Charts.bytes(here));
  }

  @Test
  void what_lies_between_node_and_worker_is_enciphered_and_gone_afterwards() throws IOException {
    var said = new AtomicBoolean();
    var made =
        (PacketMaker.Made.Finished)
            maker.make(order(3), Stages.NONE, at(Phase.CHECKING, () -> said.set(says("%PDF"))));

    assertThat(between()).isNotEmpty();
    assertThat(says("%PDF") || says("Gait") || said.get()).isFalse();
    made.press().close();
    assertThat(between()).isEmpty();
  }

  @Test
  void a_killed_worker_costs_one_packet_with_its_reason_and_the_next_try_makes_it() {
    var once = new AtomicBoolean();
    var made =
        maker.make(
            order(60),
            Stages.NONE,
            at(
                Phase.ASSEMBLING,
                () -> {
                  if (once.compareAndSet(false, true)) killWorkers();
                }));

    assertThat(made)
        .isEqualTo(new PacketMaker.Made.Problems(List.of(new PageProblem("", 0, "WORKER_LOST"))));
    assertThat(once).isTrue();
    assertThat(maker.make(order(60))).isInstanceOf(PacketMaker.Made.Finished.class);
  }

  @Test
  void a_packet_that_is_called_off_while_it_is_assembled_ends_at_once_and_leaves_nothing() {
    var off = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                maker.make(order(60), Stages.NONE, at(Phase.ASSEMBLING, () -> off.set(true), off)))
        .isInstanceOf(CalledOff.class);

    assertThat(between()).isEmpty();
  }

  private static PacketOrder order(int documents) {
    var orders = new Orders();
    for (int i = 0; i < documents; i++) {
      var text = "Gait is steady, visit " + i + ".";
      orders.with(Charts.text("note" + i, "Note", DAY, text), Verdict.INCLUDE);
    }
    return orders.order();
  }

  private static Working at(Phase wanted, Runnable act) {
    return at(wanted, act, new AtomicBoolean());
  }

  private static Working at(Phase wanted, Runnable act, AtomicBoolean off) {
    return new Working() {
      @Override
      public void told(Phase phase, int done, int of) {
        if (phase == wanted) act.run();
        if (off.get()) throw new CalledOff();
      }

      @Override
      public boolean calledOff() {
        return off.get();
      }
    };
  }

  /** Programs that this one started, and nobody else's. */
  private static void killWorkers() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }

  private boolean says(String word) {
    return between().stream()
        .anyMatch(
            file -> {
              try {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                return text.contains(word);
              } catch (IOException gone) {
                return false;
              }
            });
  }

  private List<Path> between() {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
