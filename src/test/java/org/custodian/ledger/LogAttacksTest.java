package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.LogFault;
import org.custodian.proof.SecondOpinion;
import org.custodian.proof.SignedNote;
import org.custodian.vault.Vault;
import org.custodian.vault.Vaults;
import org.custodian.verify.Checked;
import org.custodian.verify.Difference;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.witness.RunningWitness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody who may write to the database, or more, can do; docs/disclosure-log.md has the
 * table.
 */
@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:log-attacks;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=false",
      LawSlice.VAULT
    })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogAttacksTest {
  private static final int REQUESTS = 43;

  @Autowired DataSource source;
  @Autowired PlatformTransactionManager transactions;
  @Autowired LedgerKeys keys;
  @Autowired DetailStore details;
  @Autowired Vault vault;

  @Value("${custodian.vault.folder}")
  Path vaultFolder;

  @TempDir Path folder;

  AttackedLog hospital;
  SignedNote before;
  Map<String, List<Map<String, Object>>> honest;

  @BeforeAll
  void a_log_of_whole_releases(@TempDir Path first) {
    var builder = node(first);
    builder.fencesDown();
    builder.wiped();
    before = builder.released(REQUESTS).signed();
    assertThat(builder.faults()).isEmpty();
    assertThat(builder.reconciled().differences()).isEmpty();
    honest = builder.backup();
  }

  @BeforeEach
  void a_node_that_signed_it() throws IOException {
    transactions().executeWithoutResult(work -> AttackedLog.restore(source, honest));
    hospital = node(folder.resolve("node"));
    var signed = Files.createDirectories(folder.resolve("node"));
    var origin = hospital.origin();
    Files.write(
        signed.resolve(origin.substring(origin.lastIndexOf('/') + 1) + ".checkpoint"),
        before.bytes());
  }

  private TransactionTemplate transactions() {
    return new TransactionTemplate(transactions);
  }

  private AttackedLog node(Path signed, LedgerSettings.Witness... witnesses) {
    return new AttackedLog(source, transactions, keys, details, signed, List.of(witnesses));
  }

  @Test
  void an_edited_entry_is_named_and_gets_no_new_receipt() {
    var receipt = hospital.ledger.included(AttackedLog.key("26-0007")).receipt();
    long index = receipt.index();

    hospital.edit(index, "SECURE_LINK", "SECURE_FAXX");

    assertThat(hospital.verified().firstBad()).contains(index);
    assertThat(hospital.faults()).contains(LogFault.Kind.ALTERED);
    assertThatThrownBy(() -> hospital.ledger.included(AttackedLog.key("26-0007")))
        .hasMessageStartingWith("LED-14");
    assertThat(receipt.verified(hospital.trusted()).size()).isEqualTo(size(before));
  }

  @Test
  void an_edited_entry_whose_hash_was_made_anew_is_named_all_the_same() {
    hospital.edit(100, "26-0017", "26-0018");
    hospital.database.update(
        "update ledger_log set leaf = ? where idx = 100",
        new org.custodian.proof.TreeHash().leaf(hospital.bytes(100)).bytes());

    assertThat(hospital.verified().firstBad()).contains(100L);
  }

  @Test
  void an_edit_of_what_only_the_screens_show_is_named() {
    for (String change :
        List.of(
            "actor = 'staff:nobody'",
            "kind = 'PURGED'",
            "request_no = '26-0001'",
            "at = '2020-01-01 00:00:00'",
            "entry_id = 'other'")) {
      var kept = hospital.backup();
      hospital.database.update("update ledger_log set " + change + " where idx = 123");

      assertThat(hospital.faults()).as(change).containsExactly(LogFault.Kind.COLUMN);
      assertThat(hospital.verified().firstBad()).contains(123L);
      hospital.restore(kept);
    }
  }

  @Test
  void a_checkpoint_row_that_was_spoilt_is_named_and_hides_nothing_else() {
    long size = size(before);
    for (String spoilt :
        List.of("note = 'x'", "note = ''", "size = 1000001", "note = concat('PK', note)")) {
      var kept = hospital.backup();
      hospital.database.update("update ledger_checkpoint set " + spoilt + " where size = " + size);
      hospital.edit(10, "26-0002", "26-0003");

      assertThat(hospital.faults()).as(spoilt).contains(LogFault.Kind.ALTERED);
      assertThat(hospital.verified().faults())
          .as(spoilt)
          .contains(
              spoilt.contains("PK")
                  ? OTHER_NAME
                  : new LogFault(LogFault.Kind.SPOILT, spoilt(spoilt, size)));
      assertThat(hospital.verified().firstBad()).isPresent();
      hospital.restore(kept);
    }
    hospital.database.update(
        "insert into ledger_cosignature (size, witness, line, at) values (?, 'w', 'x', ?)",
        size,
        java.sql.Timestamp.valueOf("2026-11-23 00:00:00"));
    assertThat(hospital.verified().faults())
        .containsExactly(new LogFault(LogFault.Kind.SPOILT, size));
  }

  private static final LogFault OTHER_NAME = new LogFault(LogFault.Kind.NOT_SIGNED, 0);

  private static long spoilt(String change, long size) {
    return change.contains("1000001") ? 1_000_001 : size;
  }

  @Test
  void entries_that_nobody_signed_yet_are_counted() {
    hospital.released();
    hospital.sequencer.all();

    assertThat(hospital.faults()).isEmpty();
    assertThat(hospital.verified().unsigned()).isEqualTo(6);
    hospital.signed();
    assertThat(hospital.verified().unsigned()).isZero();
  }

  @Test
  void a_node_with_another_master_key_does_not_start_and_writes_nothing() {
    var honest = hospital.released();
    var stranger =
        new AttackedLog(
            source,
            transactions,
            new LedgerKeys(Vaults.ofAnotherKey(folder)),
            details,
            folder.resolve("stranger"),
            List.of());

    assertThatThrownBy(stranger::starts)
        .isInstanceOf(LogRefused.class)
        .hasMessageStartingWith("LED-31");
    assertThat(hospital.ledger.included(honest).receipt().verified(hospital.trusted())).isNotNull();
    assertThat(hospital.faults()).isEmpty();
    hospital.starts();

    // A spoilt row is no sign of another key.
    hospital.database.update(
        "update ledger_checkpoint set note = 'x' where size = (select * from (select max(size) from"
            + " ledger_checkpoint) newest)");
    hospital.signer.refuseAnotherKey();
  }

  @Test
  void a_deleted_or_moved_row_is_named() {
    var kept = hospital.backup();
    hospital.database.update("delete from ledger_log where idx = 50");
    assertThat(hospital.verified().firstBad()).contains(50L);
    assertThat(hospital.faults()).contains(LogFault.Kind.MISSING, LogFault.Kind.LOST);

    hospital.restore(kept);
    hospital.database.update("update ledger_log set idx = -1 where idx = 60");
    hospital.database.update("update ledger_log set idx = 60 where idx = 80");
    hospital.database.update("update ledger_log set idx = 80 where idx = -1");
    assertThat(hospital.verified().firstBad()).contains(60L);
    assertThat(hospital.faults()).contains(LogFault.Kind.REARRANGED);
  }

  @Test
  void a_tail_that_was_cut_off_is_missed_by_every_checkpoint_that_is_kept_elsewhere()
      throws IOException {
    var kept = Files.write(folder.resolve("kept.checkpoint"), before.bytes());
    hospital.database.update("delete from ledger_log where idx >= 200");
    assertThat(hospital.faults()).contains(LogFault.Kind.CUT_OFF);
    assertThat(hospital.verified().firstBad()).contains(200L);

    // With all traces in the database tidied up the log looks whole, only shorter.
    hospital.signedByThief(hospital.rebuilt());
    assertThat(hospital.faults()).isEmpty();
    var now = Files.write(folder.resolve("now.checkpoint"), newest().bytes());
    var said = Checked.run("verify", "consistency", kept.toString(), now.toString());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("its end was cut off");
    assertThatThrownBy(hospital.signer::newest).hasMessageStartingWith("LED-10");
    assertThat(hospital.reconciled().differences()).isNotEmpty();
  }

  @Test
  void a_tail_that_was_cut_off_before_it_was_signed_is_missed_by_the_tables_and_the_numbers() {
    hospital.released();
    hospital.sequencer.all();
    hospital.database.update("delete from ledger_log where idx >= " + size(before));
    hospital.rebuilt();

    assertThat(hospital.faults()).isEmpty();
    assertThat(hospital.reconciled().differences())
        .extracting(Difference::what)
        .contains("request", "packet", "decision", "release", "disclosure");

    hospital.released();
    hospital.signed();
    assertThat(hospital.verified().faults())
        .contains(new LogFault(LogFault.Kind.LOST, size(before)));
  }

  @Test
  void what_is_taken_out_of_the_stage_never_opens_the_gate_and_leaves_a_gap() {
    String key = hospital.released();
    hospital.database.update("delete from ledger_stage");

    assertThatThrownBy(() -> hospital.ledger.included(key)).hasMessageStartingWith("LED-12");

    hospital.released();
    hospital.signed();
    assertThat(hospital.faults()).contains(LogFault.Kind.LOST);
    assertThat(hospital.verified().firstBad()).contains(size(before));
  }

  @Test
  void a_history_that_was_rebuilt_without_the_key_fits_no_checkpoint() {
    hospital.edit(100, "26-0017", "26-0018");
    var rebuilt = hospital.rebuilt();

    assertThat(hospital.faults()).contains(LogFault.Kind.OTHER_TREE);
    assertThatThrownBy(hospital.signer::newest).hasMessageStartingWith("LED-10");

    hospital.database.update(
        "update ledger_checkpoint set note = replace(note, ?, ?)",
        Checkpoint.unverified(before).root().base64(),
        rebuilt.root().base64());
    assertThat(hospital.faults()).contains(LogFault.Kind.NOT_SIGNED);
    assertThat(hospital.reconciled().firstBad()).isPresent();
  }

  @Test
  void disclosures_from_before_such_entries_are_told_apart_and_are_no_fault() {
    emptied();
    hospital.releasedLongAgo(3);
    assertThat(hospital.reconciled().older()).hasSize(3);
    hospital.released(2).signed();

    var report = hospital.reconciled();

    assertThat(report.differences()).isEmpty();
    assertThat(report.older())
        .extracting(one -> one.request().orElseThrow())
        .containsExactlyInAnyOrder("26-0001", "26-0002", "26-0003");
  }

  @Test
  void a_disclosure_without_an_entry_is_a_fault_whatever_its_date_says() {
    emptied();
    hospital.releasedLongAgo(1).released(1);
    hospital.releasedLongAgo(1).signed();
    hospital.database.update("update disclosure set disclosed_on = '2001-01-01'");

    assertThat(hospital.reconciled().differences())
        .filteredOn(one -> one.index().isEmpty())
        .extracting(one -> one.what() + " " + one.request().orElseThrow())
        .containsExactly("disclosure 26-0003");
  }

  @Test
  void an_older_release_stands_for_its_own_packet_and_for_one_disclosure() {
    emptied();
    hospital.releasedLongAgo(2).released(1).signed();
    hospital.database.update(
        "update disclosure set packet_sha256 = '00' where request_no = '26-0001'");
    var tables = hospital.backup();
    twice(tables.get("disclosure"), "26-0002");
    twice(tables.get("disclosure"), "26-0003");
    hospital.restore(tables);

    var report = hospital.reconciled();

    assertThat(report.older()).hasSize(1);
    assertThat(report.differences())
        .extracting(one -> one.what() + " " + one.request().orElseThrow())
        .containsExactlyInAnyOrder(
            "disclosure 26-0001", "disclosure 26-0002", "disclosure 26-0003");
  }

  /** A disclosure past the log, made to look like one that is known. */
  private static void twice(List<Map<String, Object>> disclosures, String request) {
    var known =
        disclosures.stream().filter(row -> row.containsValue(request)).findFirst().orElseThrow();
    var copy = new LinkedHashMap<>(known);
    copy.replaceAll((column, value) -> column.equalsIgnoreCase("id") ? "past-" + request : value);
    disclosures.add(copy);
  }

  private void emptied() {
    hospital.wiped();
    hospital = node(folder.resolve("emptied-" + UUID.randomUUID()));
  }

  @Test
  void whether_witnesses_signed_the_newest_checkpoint_is_told_by_their_names() throws IOException {
    assertThat(hospital.ledger.cosignatures().orElseThrow().witnesses()).isEmpty();
    String name;
    AttackedLog watched;
    try (var witness = new RunningWitness(folder, hospital.trusted())) {
      watched = node(folder.resolve("node"), asked(witness));
      name = witness.key().name();

      assertThat(watched.ledger.cosignatures())
          .contains(new Cosignatures(size(before), 0, List.of(signed(name, true))));
    }
    hospital.released();
    hospital.signed();

    assertThat(watched.ledger.cosignatures().orElseThrow().witnesses())
        .containsExactly(signed(name, false));
  }

  private static Cosignatures.Witness signed(String name, boolean so) {
    return new Cosignatures.Witness(name, so);
  }

  @Test
  void a_second_branch_is_signed_by_no_witness_and_two_exports_of_both_are_evidence()
      throws IOException {
    try (var witness = new RunningWitness(folder, hospital.trusted())) {
      var watched = node(folder.resolve("node"), asked(witness));
      assertThat(watched.witnesses.asked(before).signatures()).hasSize(2);
      assertThat(hospital.faults(witness.key())).isEmpty();
      Path one = export("one");
      var honest = hospital.backup();

      hospital.edit(100, "26-0017", "26-0018");
      var branch = hospital.signedByThief(hospital.rebuilt());

      assertThat(watched.witnesses.asked(branch).signatures()).hasSize(1);
      assertThat(hospital.faults(witness.key())).contains(LogFault.Kind.NOT_WITNESSED);
      var said = Checked.run("verify", "compare", one.toString(), export("two").toString());
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.out()).contains("from entry 100").contains("two histories");
      hospital.restore(honest);
      hospital.released();
      assertThat(watched.witnesses.asked(hospital.signed()).signatures()).hasSize(2);
    }
  }

  @Test
  void a_release_waits_as_long_as_a_witness_that_is_demanded_does_not_sign() {
    var silent = new RunningWitness(folder, hospital.trusted());
    silent.close();
    var settings =
        new LedgerSettings("x.example/d", folder.resolve("n"), false, List.of(asked(silent)), 1);
    var demanding = new Witnesses(source, java.time.Clock.systemUTC(), settings);

    assertThatThrownBy(() -> demanding.demanded(before)).hasMessageStartingWith("LED-16");
  }

  @Test
  void a_false_entry_without_the_nodes_key_never_comes_into_the_log() {
    hospital.database.update(
        "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
            + " select ?, bytes, ?, at, kind, actor, request_no from ledger_log where idx = 5",
        UUID.randomUUID().toString(),
        new byte[32]);

    hospital.signed();

    assertThat(hospital.verified().size()).isEqualTo(size(before));
    assertThat(hospital.faults()).containsExactly(LogFault.Kind.NOT_OURS);
  }

  @Test
  void a_false_entry_of_a_captured_node_is_in_the_log_and_nothing_in_the_tables_bears_it_out() {
    var request = new RequestNumber("26-0003");
    hospital.transaction.executeWithoutResult(
        work ->
            hospital.append(
                request,
                Kind.RELEASED,
                Actor.staff(new StaffId("dana")),
                Map.of("packetVersion", 2, "packetSha256", "0".repeat(64), "approvedBy", "quinn")));
    hospital.signed();

    assertThat(hospital.faults()).containsExactly(LogFault.Kind.NOT_APPROVED);
    assertThat(hospital.reconciled().firstBad()).contains(size(before));
  }

  @Test
  void who_approves_own_work_is_named() {
    hospital.transaction.executeWithoutResult(
        work ->
            hospital.append(
                new RequestNumber("26-0003"),
                Kind.APPROVED,
                Actor.staff(new StaffId("Dana")),
                Map.of("packetVersion", 2, "packetSha256", "00", "preparedBy", "dana")));
    hospital.signed();

    assertThat(hospital.verified().faults())
        .containsExactly(new LogFault(LogFault.Kind.OWN_WORK, size(before)));
  }

  @Test
  void an_old_backup_is_not_signed_again() {
    var old = hospital.backup();
    String key = hospital.released();
    hospital.signed();
    hospital.restore(old);

    assertThat(hospital.faults()).isEmpty();
    assertThatThrownBy(hospital.signer::newest).hasMessageStartingWith("LED-10");
    assertThatThrownBy(() -> hospital.ledger.included(key)).hasMessageStartingWith("LED-10");
    assertThatThrownBy(() -> hospital.ledger.included(AttackedLog.key("26-0001")))
        .hasMessageStartingWith("LED-10");
  }

  @Test
  void a_changed_row_of_the_work_is_told_with_the_entry_that_says_otherwise() {
    for (String change :
        List.of(
            "update packet set sha256 = '" + "f".repeat(64) + "' where request_no = '26-0009'",
            "update release_link set approved_by = 'sofia' where request_no = '26-0009'",
            "update release_link set downloads = 0 where request_no = '26-0009'",
            "update disclosure set accountable = false where request_no = '26-0009'",
            "update disclosure set packet_sha256 = '00' where request_no = '26-0009'",
            "update received_request set request_class = 'OTHER' where request_no = '26-0009'",
            "delete from disclosure where request_no = '26-0009'",
            "delete from review_decision where request_no = '26-0009'")) {
      var kept = hospital.backup();
      assertThat(hospital.database.update(change)).isEqualTo(1);

      var report = hospital.reconciled();

      assertThat(report.differences()).as(change).isNotEmpty();
      // Requests have six entries each, in the order of the work.
      assertThat(report.firstBad().orElseThrow()).as(change).isBetween(48L, 53L);
      hospital.restore(kept);
    }
  }

  @Test
  void a_stored_packet_that_was_swapped_for_another_is_not_given_out() throws IOException {
    var one = vault.store("one packet".getBytes(StandardCharsets.UTF_8), "application/pdf");
    var other = vault.store("other packet".getBytes(StandardCharsets.UTF_8), "application/pdf");
    Files.copy(
        stored(vaultFolder, other.sha256()),
        stored(vaultFolder, one.sha256()),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> vault.read(one.sha256())).hasMessageStartingWith("VLT-04");
    Files.delete(stored(vaultFolder, one.sha256()));
  }

  @Test
  void a_packet_that_leaves_past_the_whole_program_is_not_found_and_the_documents_say_so()
      throws IOException {
    // Somebody with the program's own rights reads the file and mails it. Nothing is written
    // anywhere.
    assertThat(hospital.faults()).isEmpty();
    assertThat(hospital.reconciled().differences()).isEmpty();
    assertThat(Files.readString(Path.of("docs/disclosure-log.md")))
        .contains("never logs what it gives out");
  }

  @Test
  void a_stolen_key_and_the_database_forge_everything_unless_there_is_a_witness()
      throws IOException {
    try (var witness = new RunningWitness(folder, hospital.trusted())) {
      node(folder.resolve("node"), asked(witness)).witnesses.asked(before);
      assertThat(hospital.faults(witness.key())).isEmpty();

      hospital.edit(100, "26-0017", "26-0018");
      hospital.database.update("update ledger_log set request_no = '26-0018' where idx = 100");
      hospital.signedByThief(hospital.rebuilt());

      assertThat(hospital.faults()).isEmpty();
      assertThat(Files.readString(Path.of("docs/disclosure-log.md")))
          .contains("steals the signing key and the database");
      assertThat(hospital.faults(witness.key())).containsExactly(LogFault.Kind.NOT_WITNESSED);
    }
  }

  private static LedgerSettings.Witness asked(RunningWitness witness) {
    return new LedgerSettings.Witness(java.net.URI.create(witness.url()), witness.key().line());
  }

  private SignedNote newest() {
    var notes = new DatabaseLog(source::getConnection).checkpoints().notes();
    return notes.get(notes.size() - 1);
  }

  private Path export(String name) throws IOException {
    var writer = new ExportWriter(folder.resolve(name));
    for (var row :
        hospital.database.queryForList("select bytes from ledger_log order by idx", byte[].class))
      writer.add(row);
    writer.finish(newest());
    SecondOpinion.agreesOn(folder.resolve(name), hospital.trusted().get(0));
    return folder.resolve(name);
  }

  private static Path stored(Path vault, String sha256) throws IOException {
    try (var all = Files.walk(vault)) {
      return all.filter(file -> file.getFileName().toString().contains(sha256)).findFirst().get();
    }
  }

  private static long size(SignedNote note) {
    return Checkpoint.unverified(note).size();
  }
}
