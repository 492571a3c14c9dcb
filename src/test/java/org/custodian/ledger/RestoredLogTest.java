package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.ExportFolder;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogEntry;
import org.custodian.proof.LogFault;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Receipt;
import org.custodian.proof.Restoration;
import org.custodian.proof.SecondOpinion;
import org.custodian.proof.SignedNote;
import org.custodian.verify.Checked;
import org.custodian.witness.RunningWitness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;

/** An operator restores a backup that is older than what was signed last, and decides to go on. */
@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:restored-log;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=false",
      LawSlice.VAULT
    })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredLogTest {
  /** Entries in the backup, and in the log when it was lost. */
  private static final long KEPT = 30;

  private static final long SIGNED = 48;

  @Autowired DataSource source;
  @Autowired PlatformTransactionManager transactions;
  @Autowired LedgerKeys keys;
  @Autowired DetailStore details;

  @TempDir Path folder;

  AttackedLog lost;
  NoteKey oldKey;
  Path oldExport;
  SignedNote inTheBackup;
  Map<String, List<Map<String, Object>>> whole;
  SignedNote last;
  Receipt ofAnEarlyRelease;
  Receipt ofALostRelease;

  @BeforeEach
  void a_backup_is_restored_that_lacks_three_requests() throws IOException {
    lost = node("node");
    lost.fencesDown();
    lost.wiped();
    lost = node("node");
    inTheBackup = lost.released(5).signed();
    ofAnEarlyRelease = lost.ledger.included(AttackedLog.key("26-0002")).receipt();
    oldKey = lost.trusted().get(0);
    var backup = lost.backup();
    last = lost.released(3).signed();
    ofALostRelease = lost.ledger.included(AttackedLog.key("26-0007")).receipt();
    oldExport = export("before", last);
    whole = lost.backup();
    lost.restore(backup);
  }

  private AttackedLog node(String name, LedgerSettings.Witness... witnesses) {
    return new AttackedLog(
        source, transactions, keys, details, folder.resolve(name), List.of(witnesses));
  }

  private Path file(SignedNote note) throws IOException {
    return Files.write(Files.createTempFile(folder, "shown", ".checkpoint"), note.bytes());
  }

  private AttackedLog gone() throws IOException {
    var node = node("node");
    node.goesOnAfter(file(last));
    return node;
  }

  @Test
  void without_a_decision_nothing_is_signed_and_the_operator_is_told_what_to_do() {
    assertThatThrownBy(node("node").signer::newest)
        .hasMessageStartingWith("LED-10")
        .hasMessageContaining("custodian.ledger.restored.checkpoint");
  }

  @Test
  void the_log_goes_on_under_a_new_name_and_its_first_entry_names_the_last_checkpoint()
      throws IOException {
    var node = gone();

    assertThat(node.origin()).isNotEqualTo(oldKey.name());
    var report = node.verified();
    assertThat(report.faults()).isEmpty();
    assertThat(report.size()).isEqualTo(KEPT + 1);
    var then = Checkpoint.unverified(last);
    assertThat(report.restorations())
        .containsExactly(new Restoration(KEPT, node.origin(), oldKey.name(), SIGNED, then.root()));
    var entry = node.ledger.search(LogQuery.all(), 1).get(0);
    assertThat(entry.kind()).isEqualTo(Kind.RESTORED);
    assertThat(entry.facts())
        .containsEntry("earlierLog", oldKey.name())
        .containsEntry("earlierSize", "48")
        .containsEntry("earlierRoot", then.root().base64())
        .containsEntry("decidedBy", "omar");
  }

  @Test
  void the_old_name_never_signs_anything_that_was_not_signed_before() throws IOException {
    var node = gone();
    node.released(6).signed();

    for (SignedNote note : new DatabaseLog(source::getConnection).checkpoints().notes()) {
      var checkpoint = Checkpoint.unverified(note);
      if (checkpoint.origin().equals(oldKey.name()))
        assertThat(checkpoint).isEqualTo(Checkpoint.unverified(inTheBackup));
    }
  }

  @Test
  void work_goes_on_and_old_and_new_releases_have_receipts_that_hold() throws IOException {
    var node = gone();
    String key = node.released();

    var fresh = node.ledger.included(key).receipt();
    var again = node.ledger.included(AttackedLog.key("26-0002")).receipt();

    assertThat(fresh.verified(node.trusted()).origin()).isEqualTo(node.origin());
    assertThat(again.verified(node.trusted()).origin()).isEqualTo(node.origin());
    assertThat(again.entry()).isEqualTo(ofAnEarlyRelease.entry());
    assertThat(ofAnEarlyRelease.verified(List.of(oldKey)).size()).isEqualTo(KEPT);
    assertThat(ofALostRelease.verified(List.of(oldKey)).size()).isEqualTo(SIGNED);
    assertThat(node.ledger.keyLines()).containsExactly(node.ledger.keyLine(), oldKey.line());
    assertThat(node.faults()).isEmpty();
    assertThat(node.reconciled().differences()).isEmpty();
  }

  @Test
  void a_node_that_starts_later_goes_on_signing_under_the_new_name() throws IOException {
    gone();
    var later = node("another node");

    later.released(2).signed();

    assertThat(later.faults()).isEmpty();
  }

  @Test
  void a_node_that_still_runs_under_the_old_name_signs_nothing() throws IOException {
    var stale = node("stale");
    stale.origin();
    gone();

    assertThatThrownBy(stale.signer::newest).hasMessageStartingWith("LED-24");
    assertThatThrownBy(stale.sequencer::all).hasMessageStartingWith("LED-24");
  }

  @Test
  void a_node_that_still_runs_under_the_old_name_writes_nothing_either() throws IOException {
    var stale = node("stale");
    stale.origin();
    var node = gone();

    assertThatThrownBy(stale::released).hasMessageStartingWith("LED-24");

    assertThat(node.database.queryForObject("select count(*) from ledger_stage", Long.class))
        .isZero();
    assertThat(node.faults()).isEmpty();
    assertThat(node.reconciled().differences()).isEmpty();
  }

  @Test
  void what_was_on_its_way_while_the_log_got_its_new_name_comes_in_under_that() throws Exception {
    var stale = node("stale");
    stale.origin();
    String onItsWay =
        stale.transaction.execute(
            work -> {
              String key = stale.released();
              // In a thread of its own, because this one holds a transaction.
              CompletableFuture.runAsync(() -> unchecked(this::gone)).join();
              return key;
            });
    var node = node("node");

    var receipt = node.ledger.included(onItsWay).receipt();

    assertThat(receipt.verified(node.trusted()).origin()).isEqualTo(node.origin());
    assertThat(LogEntry.parse(receipt.entry()).log()).isEqualTo(node.origin());
    assertThat(receipt.index()).isGreaterThan(KEPT);
    node.released(1).signed();
    assertThat(node.faults()).isEmpty();
    assertThat(node.verified().size()).isEqualTo(KEPT + 1 + 6 + 6);
    assertThat(node.reconciled().differences()).isEmpty();
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void an_entry_of_a_log_that_this_one_never_was_stays_outside() {
    var node = node("node");
    byte[] entry =
        node.database.queryForObject("select bytes from ledger_log where idx = 3", byte[].class);
    byte[] foreign =
        new String(entry, StandardCharsets.UTF_8)
            .replace(oldKey.name(), "elsewhere.example/disclosures/" + UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8);
    node.database.update(
        "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor)"
            + " select ?, ?, ?, at, kind, actor from ledger_log where idx = 3",
        UUID.randomUUID().toString(),
        foreign,
        keys.mac(foreign));

    node.sequencer.all();

    assertThat(node.ledger.size()).isEqualTo(KEPT);
    assertThat(node.verified().faults())
        .extracting(LogFault::kind)
        .containsExactly(LogFault.Kind.NOT_OURS);
  }

  @Test
  void a_setting_that_was_left_behind_does_nothing_more() throws IOException {
    var node = gone();
    long size = node.ledger.size();

    node("node").goesOnAfter(file(last));

    assertThat(node.ledger.size()).isEqualTo(size);
  }

  @Test
  void what_was_staged_when_the_backup_was_made_stands_before_the_new_name() throws IOException {
    var node = node("node");
    node.released();
    node.goesOnAfter(file(last));

    assertThat(node.verified().restorations()).extracting(Restoration::index).containsExactly(36L);
    assertThat(node.faults()).isEmpty();
  }

  @Test
  void two_restored_backups_are_both_told() throws IOException {
    var node = gone();
    var backup = node.backup();
    var second = node.released(1).signed();
    node.restore(backup);
    var again = node("node");

    again.goesOnAfter(file(second));
    again.released(1).signed();

    assertThat(again.faults()).isEmpty();
    assertThat(again.verified().restorations())
        .extracting(Restoration::earlierLog)
        .containsExactly(oldKey.name(), Checkpoint.unverified(second).origin());
  }

  @Test
  void a_checkpoint_that_the_log_holds_or_that_is_not_ours_changes_nothing() throws IOException {
    for (var refused :
        Map.of(
                "nothing is missing", file(inTheBackup),
                "cannot be read", folder.resolve("none"),
                "no checkpoint that this product signed", forged())
            .entrySet()) {
      var node = node("new machine");
      assertThatThrownBy(() -> node.goesOnAfter(refused.getValue()))
          .hasMessageStartingWith("LED-23")
          .hasMessageContaining(refused.getKey());
      assertThat(node.origin()).isEqualTo(oldKey.name());
      assertThat(node.ledger.size()).isEqualTo(KEPT);
    }
  }

  private Path forged() throws IOException {
    var now = Checkpoint.unverified(last);
    var text = new Checkpoint(now.origin(), now.size() + 1, now.root()).text();
    return file(new SignedNote(text, last.signatures()));
  }

  @Test
  void a_backup_that_was_changed_as_well_is_no_backup() {
    lost.edit(10, "26-0002", "26-0003");
    lost.rebuilt();

    assertThatThrownBy(this::gone)
        .hasMessageStartingWith("LED-23")
        .hasMessageContaining("not whole");
  }

  @Test
  void the_later_checkpoint_counts_that_the_node_kept_itself() throws IOException {
    var node = node("node");
    var smaller = lost.keys.signer(oldKey.name()).sign(checkpointOfTheLostAt(36));
    node.goesOnAfter(file(smaller));

    assertThat(node.verified().restorations())
        .extracting(Restoration::earlierSize)
        .containsExactly(SIGNED);
  }

  private Checkpoint checkpointOfTheLostAt(long size) {
    var export = new ExportFolder(oldExport);
    return new Checkpoint(oldKey.name(), size, new org.custodian.proof.Proofs(export).root(size));
  }

  @Test
  void a_new_machine_asks_the_witness_before_it_signs() throws IOException {
    try (var witness = new RunningWitness(folder, List.of(oldKey))) {
      var settings =
          new LedgerSettings.Witness(java.net.URI.create(witness.url()), witness.key().line());
      shown(settings);
      var machine = node("new machine", settings);

      assertThatThrownBy(machine::starts)
          .hasMessageStartingWith("LED-19")
          .hasMessageContaining("48 entries");
    }
  }

  /** The witness had seen the log as it was before it was lost. */
  private void shown(LedgerSettings.Witness settings) {
    var backup = lost.backup();
    lost.wiped();
    lost.restore(whole);
    var before = node("node", settings);
    assertThat(before.witnesses.asked(last).signatures()).hasSize(2);
    lost.restore(backup);
  }

  @Test
  void outsiders_are_told_exactly_what_is_missing() throws IOException {
    var node = gone();
    var export = export("after", node.released(2).signed());
    var both =
        Files.writeString(folder.resolve("keys"), oldKey.line() + "\n" + node.ledger.keyLine());

    var told =
        Checked.run("verify", "log", "--export", export.toString(), "--key", both.toString());
    assertThat(told.exit()).isZero();
    assertThat(told.out())
        .contains("At entry 30: an old backup was restored")
        .contains("Its entries 30 to 47 are not here");
    var compared =
        Checked.run(
            "verify", "compare", oldExport.toString(), export.toString(), "--key", both.toString());
    assertThat(compared.exit()).isEqualTo(1);
    assertThat(compared.out()).contains("Its entries 30 to 47 are not here").contains("NOT all");
    var older = consistent(last, export, both);
    assertThat(older.exit()).isEqualTo(1);
    assertThat(older.out()).contains("NOT all in the log");
    var kept = consistent(inTheBackup, export, both);
    assertThat(kept.exit()).as(kept.err()).isZero();
    assertThat(kept.out()).contains("taken over, unchanged");
  }

  private Checked consistent(SignedNote old, Path export, Path keys) throws IOException {
    return Checked.run(
        "verify",
        "consistency",
        file(old).toString(),
        export.resolve("checkpoint").toString(),
        "--key",
        keys.toString());
  }

  @Test
  void a_name_that_no_restored_entry_explains_is_foreign() throws IOException {
    var node = gone();
    node.released(1).signed();
    node.edit(KEPT, "RESTORED", "RESTORER");
    node.signedByThief(node.rebuilt());

    assertThat(node.verified().faults()).contains(new LogFault(LogFault.Kind.FOREIGN, 0));
    SecondOpinion.agreesOn(export("edited", newestNote()), node.trusted().get(0));
  }

  @Test
  void an_entry_of_the_old_name_after_the_restored_one_is_foreign() throws IOException {
    var node = gone();
    node.released(1).signed();
    String name = node.origin();
    node.edit(KEPT + 3, name, oldKey.name());
    node.signedByThief(node.rebuilt());

    assertThat(node.verified().faults()).contains(new LogFault(LogFault.Kind.FOREIGN, KEPT + 3));
    SecondOpinion.agreesOn(export("edited", newestNote()), node.trusted().get(0));
  }

  private SignedNote newestNote() {
    var notes = new DatabaseLog(source::getConnection).checkpoints().notes();
    return notes.get(notes.size() - 1);
  }

  private Path export(String name, SignedNote newest) throws IOException {
    var writer = new ExportWriter(folder.resolve(name));
    for (var row :
        lost.database.queryForList("select bytes from ledger_log order by idx", byte[].class))
      writer.add(row);
    writer.finish(newest);
    var origin = Checkpoint.unverified(newest).origin();
    SecondOpinion.agreesOn(folder.resolve(name), keys.signer(origin).key());
    assertThat(LogCheck.hashes(new ExportFolder(folder.resolve(name)), List.of()).whole()).isTrue();
    return folder.resolve(name);
  }
}
