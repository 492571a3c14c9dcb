package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogCheckTest {
  private static final String ORIGIN = "riverbend.example/disclosures";
  private static final NoteSigner SIGNER = NoteSigner.log(ORIGIN, pair());
  private static final List<NoteKey> TRUSTED = List.of(SIGNER.key());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 700})
  void an_honest_export_is_whole_and_proves_each_entry(int size) throws IOException {
    export(size);
    var read = new ExportFolder(folder);

    var report = LogCheck.full(read, TRUSTED);

    SecondOpinion.agreesOn(folder, SIGNER.key());
    assertThat(report.faults()).isEmpty();
    assertThat(report.size()).isEqualTo(size);
    var proofs = new Proofs(read);
    assertThat(proofs.root(size)).isEqualTo(report.root());
    for (int i = 0; i < size; i += 97)
      assertThat(proofs.inclusion(i, size).leads(new TreeHash().leaf(entry(i)), report.root()))
          .isTrue();
  }

  @Test
  void levels_above_the_first_tile_are_written_and_read() throws IOException {
    int size = 256 * 256 + 300;
    var writer = new ExportWriter(folder);
    for (int i = 0; i < size; i++) writer.add(new byte[] {(byte) i, (byte) (i >> 8)});
    writer.finish(SIGNER.sign(new Checkpoint(ORIGIN, size, writer.root())));
    var read = new ExportFolder(folder);

    assertThat(LogCheck.hashes(read, TRUSTED).whole()).isTrue();
    assertThat(new Proofs(read).root(size)).isEqualTo(writer.root());
    assertThat(folder.resolve("tile/2/000.p/1")).exists();
    assertThat(folder.resolve("tile/1/001.p/1")).exists();
    assertThat(folder.resolve("tile/0/257.p/44")).exists();
  }

  @Test
  void an_edited_entry_of_an_export_is_named() throws IOException {
    export(700);
    Path bundle = folder.resolve("tile/entries/001");
    byte[] bytes = Files.readAllBytes(bundle);
    int at = 2;
    for (int i = 0; i < 44; i++) at += 2 + ((bytes[at - 2] & 0xff) << 8 | bytes[at - 1] & 0xff);
    bytes[at + 30] ^= 1;
    Files.write(bundle, bytes);

    var report = LogCheck.hashes(new ExportFolder(folder), TRUSTED);

    SecondOpinion.agreesOn(folder, SIGNER.key());
    assertThat(report.faults()).contains(new LogFault(LogFault.Kind.ALTERED, 256 + 44));
    assertThat(report.firstBad()).contains(300L);
  }

  @Test
  void every_random_edit_deletion_move_swap_and_cut_is_caught_at_its_first_entry() {
    var random = new Random(20261122);
    var honest = kept(150);
    for (int round = 0; round < 500; round++) {
      var log = new ArrayList<>(honest);
      int at = random.nextInt(log.size());
      long first = Mutation.of(random.nextInt(5)).change(log, at, random);

      var report = LogCheck.hashes(new Listed(log, 150), TRUSTED);

      assertThat(report.firstBad()).as("round %d at %d", round, at).contains(first);
    }
  }

  /** The program MutationBench does it ten thousand times. */
  @Test
  void a_log_of_ten_thousand_entries_names_the_first_bad_one_as_well() {
    var random = new Random(20261123);
    var honest = kept(10_000);
    for (int round = 0; round < 25; round++) {
      var log = new ArrayList<>(honest);
      int at = random.nextInt(log.size());
      long first = Mutation.of(round % 5).change(log, at, random);

      var report = LogCheck.hashes(new Listed(log, 10_000), TRUSTED);

      assertThat(report.firstBad()).as("round %d at %d", round, at).contains(first);
    }
  }

  @Test
  void a_history_that_was_hashed_anew_does_not_meet_its_signed_checkpoint() {
    var other = new ArrayList<StoredLog.Kept>();
    var tree = Frontier.empty();
    for (int i = 0; i < 400; i++) {
      byte[] bytes = entry(i == 250 ? 9999 : i);
      Hash leaf = new TreeHash().leaf(bytes);
      tree.append(leaf);
      other.add(new StoredLog.Kept(i, bytes, Optional.of(leaf), Optional.of(tree.root())));
    }

    var report = LogCheck.full(new Listed(other, 400), TRUSTED);

    assertThat(report.faults()).contains(new LogFault(LogFault.Kind.OTHER_TREE, 400));
    assertThat(report.whole()).isFalse();
  }

  @Test
  void what_entries_say_is_checked_as_well() throws IOException {
    var writer = new ExportWriter(folder);
    writer.add(entry(0));
    writer.add(entry(2)); // number 2 of the node's run is lost
    writer.add(entry(0));
    writer.add("no entry".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    writer.add(entryOf("other.example/log", 3).bytes());
    writer.finish(SIGNER.sign(new Checkpoint(ORIGIN, 5, writer.root())));
    var read = new ExportFolder(folder);

    SecondOpinion.agreesOn(folder, SIGNER.key());
    assertThat(LogCheck.hashes(read, TRUSTED).whole()).isTrue();
    assertThat(LogCheck.full(read, TRUSTED).faults())
        .containsExactlyInAnyOrder(
            new LogFault(LogFault.Kind.TWICE, 2),
            new LogFault(LogFault.Kind.NOT_AN_ENTRY, 3),
            new LogFault(LogFault.Kind.FOREIGN, 4),
            new LogFault(LogFault.Kind.LOST, 1));
  }

  @Test
  void a_log_of_another_key_or_without_checkpoint_is_not_whole() throws IOException {
    export(3);
    var stranger = List.of(NoteSigner.log(ORIGIN, pair()).key());

    assertThat(LogCheck.hashes(new ExportFolder(folder), stranger).faults())
        .extracting(LogFault::kind)
        .containsExactly(LogFault.Kind.NOT_SIGNED);
    assertThat(LogCheck.hashes(new Listed(kept(3), -1), TRUSTED).faults())
        .extracting(LogFault::kind)
        .containsExactly(LogFault.Kind.NO_CHECKPOINT);
  }

  @Test
  void an_incomplete_export_gets_a_sentence() throws IOException {
    export(300);

    assertThatThrownBy(() -> new ExportFolder(folder.resolve("tile")))
        .isInstanceOf(NotAccepted.class);
    assertThatThrownBy(() -> new ExportWriter(folder)).isInstanceOf(NotAccepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "tile/0/001, 256, 70000",
    "tile/entries/100, 25600, 25600",
    "tile/entries/017.p/1, 4352, 4352",
    "tile/1/000, 0, 70000",
    "checkpoint, -1, -1"
  })
  void a_part_that_is_missing_is_told_with_the_first_entry_it_held(
      String part, long firstBad, long read) throws IOException {
    export(firstBad == 4352 ? 4353 : 70_000);
    Files.delete(folder.resolve(part));
    SecondOpinion.agreesOn(folder, SIGNER.key());
    if (firstBad < 0) {
      assertThatThrownBy(() -> new ExportFolder(folder)).isInstanceOf(NotAccepted.class);
      return;
    }

    var report = LogCheck.full(new ExportFolder(folder), TRUSTED);
    assertThat(report.firstBad()).contains(firstBad);
    assertThat(report.size()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"320, 10", "330, 10", "0, 0", "31, 0", "8191, 255"})
  void a_tile_that_was_cut_is_told_with_the_first_entry_whose_hash_is_gone(int left, long firstBad)
      throws IOException {
    export(300);
    var tile = folder.resolve("tile/0/000");
    Files.write(tile, Arrays.copyOf(Files.readAllBytes(tile), left));
    SecondOpinion.agreesOn(folder, SIGNER.key());

    assertThat(LogCheck.full(new ExportFolder(folder), TRUSTED).firstBad()).contains(firstBad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "tile/entries/000", "tile/0/000", "tile/entries/001.p/44"})
  void a_part_that_was_blown_up_is_neither_read_nor_believed(String part) throws IOException {
    export(300);
    try (var file = new java.io.RandomAccessFile(folder.resolve(part).toFile(), "rw")) {
      file.setLength(5L << 30);
    }

    var opinion = SecondOpinion.agreesOn(folder, SIGNER.key());
    opinion.ifPresent(second -> assertThat(second.exit()).isEqualTo(1));
    if (part.equals("checkpoint"))
      assertThatThrownBy(() -> new ExportFolder(folder)).isInstanceOf(NotAccepted.class);
    else
      assertThat(LogCheck.full(new ExportFolder(folder), TRUSTED).firstBad())
          .contains(part.endsWith("44") ? 300L : 256L);
  }

  @Test
  void a_checkpoint_of_a_size_that_nobody_can_have_is_answered_at_once() throws IOException {
    export(300);
    var note = folder.resolve("checkpoint");
    Files.writeString(note, Files.readString(note).replace("\n300\n", "\n999999999999999999\n"));
    SecondOpinion.agreesOn(folder, SIGNER.key());

    var report = LogCheck.full(new ExportFolder(folder), List.of());
    assertThat(report.faults())
        .contains(new LogFault(LogFault.Kind.MISSING, 256))
        .contains(new LogFault(LogFault.Kind.CUT_OFF, 256));
  }

  /** A log as a table keeps it: with the leaf and the root after each entry. */
  private static List<StoredLog.Kept> kept(int size) {
    var log = new ArrayList<StoredLog.Kept>();
    var tree = Frontier.empty();
    for (int i = 0; i < size; i++) {
      Hash leaf = new TreeHash().leaf(entry(i));
      tree.append(leaf);
      log.add(new StoredLog.Kept(i, entry(i), Optional.of(leaf), Optional.of(tree.root())));
    }
    return log;
  }

  /**
   * @param signed size of the checkpoint; none if negative
   */
  private record Listed(List<Kept> rows, int signed) implements StoredLog {
    @Override
    public Checkpoints checkpoints() {
      if (signed < 0) return new Checkpoints(List.of());
      var tree = Frontier.empty();
      for (int i = 0; i < signed; i++) tree.append(new TreeHash().leaf(entry(i)));
      return new Checkpoints(List.of(SIGNER.sign(new Checkpoint(ORIGIN, signed, tree.root()))));
    }

    @Override
    public void entries(Consumer<Kept> reader) {
      rows.forEach(reader);
    }
  }

  private void export(int size) throws IOException {
    var writer = new ExportWriter(folder);
    for (int i = 0; i < size; i++) writer.add(entry(i));
    writer.finish(SIGNER.sign(new Checkpoint(ORIGIN, size, writer.root())));
  }

  private static byte[] entry(int number) {
    return entryOf(ORIGIN, number).bytes();
  }

  private static LogEntry entryOf(String log, int number) {
    return new LogEntry(
        log,
        "id-" + number,
        "PAGE_VIEWED",
        Instant.EPOCH.plusSeconds(number),
        "node-1/run-1",
        number + 1,
        List.of(),
        "staff:dana",
        Optional.of("26-0001"),
        Map.of("page", String.valueOf(number)),
        Map.of());
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
