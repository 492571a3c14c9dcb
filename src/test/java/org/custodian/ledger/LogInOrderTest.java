package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Frontier;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogEntry;
import org.custodian.proof.LogFault;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Receipt;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:log-in-order;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=false",
      "custodian.ledger.name=riverbend.example/disclosures",
      "custodian.ledger.folder=${custodian.scratch:target}/ledger-test",
      LawSlice.VAULT
    })
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogInOrderTest {
  private static final Actor DANA = Actor.staff(new StaffId("dana"));
  private static final RequestNumber REQUEST = new RequestNumber("26-0042");

  @Autowired Ledger ledger;
  @Autowired Head head;
  @Autowired Sequencer sequencer;
  @Autowired Signer signer;
  @Autowired LedgerKeys keys;
  @Autowired DataSource source;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_staged_entry_is_proven_by_a_receipt_that_needs_nobody() {
    String key = append();

    var included = ledger.included(key);

    var receipt = Receipt.parse(included.receipt().bytes());
    var checkpoint = receipt.verified(List.of(NoteKey.parse(ledger.keyLine())));
    assertThat(checkpoint.origin()).startsWith("riverbend.example/disclosures/");
    assertThat(checkpoint.size()).isGreaterThan(included.index());
    var entry = LogEntry.parse(receipt.entry());
    assertThat(entry.kind()).isEqualTo("DOWNLOADED");
    assertThat(entry.request()).contains(REQUEST.value());
  }

  @Test
  void what_has_no_entry_gets_no_proof() {
    assertThatThrownBy(() -> ledger.included("release/never"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LED-12");
  }

  @Test
  void the_trace_is_the_same_before_and_after_entries_are_put_in_order() {
    append();
    var before = ledger.trace(REQUEST);
    sequencer.all();
    append();

    assertThat(ledger.trace(REQUEST)).hasSize(before.size() + 1);
    assertThat(ledger.trace(REQUEST).subList(0, before.size()))
        .extracting(Entry::at, Entry::facts)
        .containsExactlyElementsOf(
            before.stream()
                .map(entry -> org.assertj.core.groups.Tuple.tuple(entry.at(), entry.facts()))
                .toList());
  }

  @Test
  void many_writers_and_several_sequencers_make_one_whole_log() throws Exception {
    var threads = Executors.newFixedThreadPool(6);
    try {
      var work = new java.util.ArrayList<Future<?>>();
      for (int writer = 0; writer < 4; writer++)
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 150; i++) {
                    if (i % 10 == 0) rolledBack();
                    append();
                  }
                }));
      for (int i = 0; i < 2; i++)
        work.add(
            threads.submit(
                () -> {
                  for (int round = 0; round < 40; round++) {
                    sequencer.batch();
                    signer.newest();
                  }
                }));
      for (Future<?> one : work) one.get();
    } finally {
      threads.shutdown();
    }
    append();
    sequencer.all();
    signer.newest();

    var report = check();
    assertThat(report.faults()).isEmpty();
    assertThat(report.size()).isGreaterThan(600);
    assertThat(report.size()).isEqualTo(Checkpoint.unverified(signer.newest()).size());
    assertThat(
            database.queryForObject(
                "select count(*) from ledger_stage where forged = false", Long.class))
        .isZero();
    assertThat(database.queryForObject("select count(*) from ledger_tile", Long.class))
        .isEqualTo(report.size() / 256);
  }

  @Test
  void writers_share_rounds_and_each_learns_the_place_of_its_own_entry() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    var places = new ConcurrentHashMap<String, Long>();
    try {
      var work = new java.util.ArrayList<Future<?>>();
      for (int writer = 0; writer < 8; writer++)
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 40; i++) {
                    if (i % 10 == 0) rolledBack();
                    String key = append();
                    places.put(Ledger.id(key), ledger.settled(key));
                  }
                }));
      for (Future<?> one : work) one.get();
    } finally {
      threads.shutdown();
    }

    assertThat(places).hasSize(320);
    places.forEach(
        (entry, place) ->
            assertThat(
                    database.queryForObject(
                        "select idx from ledger_log where entry_id = ?", Long.class, entry))
                .isEqualTo(place));
    long newest = database.queryForObject("select max(size) from ledger_checkpoint", Long.class);
    assertThat(places.values()).allMatch(place -> place < newest);
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void an_effect_that_runs_twice_is_one_entry_and_leaves_no_gap() {
    String key = append();
    again(key);
    ledger.settled(key);
    again(key);

    ledger.settled(append());

    assertThat(named(Ledger.id(key))).isEqualTo(1);
    assertThat(repeats(key)).isZero();
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void an_effect_that_runs_thousands_of_times_leaves_room_for_the_next_entry() {
    String key = append();
    ledger.settled(key);
    for (int i = 0; i < 3000; i++) again(key);

    ledger.settled(append());

    assertThat(named(Ledger.id(key))).isEqualTo(1);
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void changes_that_fail_thousands_of_times_leave_room_for_the_next_entry() {
    for (int i = 0; i < 3000; i++) rolledBack();

    ledger.settled(append());

    assertThat(check().faults()).isEmpty();
  }

  @Test
  void an_effect_that_runs_again_while_its_entry_is_put_in_order_counts_once() throws Exception {
    String key = append();
    var placed = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var round = threads.submit(() -> head.locked(tree -> placed(tree, placed, mayCommit)));
      placed.await();
      Future<?> second = threads.submit(() -> again(key));
      await().atMost(Duration.ofSeconds(40)).until(() -> second.isDone() || somebodyWaitsToStage());
      mayCommit.countDown();
      assertThat(round.get().places()).containsKey(Ledger.id(key));
      second.get();
    } finally {
      mayCommit.countDown();
      threads.shutdown();
    }

    ledger.settled(append());
    assertThat(named(Ledger.id(key))).isEqualTo(1);
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void
      an_entry_that_was_staged_while_the_first_was_put_in_order_stays_as_a_repeat_with_its_number() {
    String key = append();
    ledger.settled(key);
    var late = append();
    stagedAs(Ledger.id(key), late);

    ledger.settled(append());

    assertThat(named(Ledger.id(key))).isEqualTo(1);
    assertThat(repeats(key)).isEqualTo(1);
    assertThat(check().faults()).isEmpty();
  }

  /** As if the step of an earlier entry had written this one. */
  private void stagedAs(String id, String key) {
    byte[] staged =
        database.queryForObject(
            "select bytes from ledger_stage where entry_id = ?", byte[].class, Ledger.id(key));
    byte[] bytes =
        new String(staged, java.nio.charset.StandardCharsets.UTF_8)
            .replace(Ledger.id(key), id)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    database.update(
        "update ledger_stage set entry_id = ?, bytes = ?, mac = ? where entry_id = ?",
        id,
        bytes,
        keys.mac(bytes),
        Ledger.id(key));
  }

  private long named(String entry) {
    return database.queryForObject(
        "select count(*) from ledger_log where entry_id = ?", Long.class, entry);
  }

  private long repeats(String key) {
    return ledger.trace(REQUEST).stream()
        .filter(entry -> entry.kind() == Kind.REPEATED)
        .filter(entry -> Ledger.id(key).equals(entry.facts().get("entry")))
        .count();
  }

  private Sequencer.Batch placed(Frontier tree, CountDownLatch placed, CountDownLatch mayCommit) {
    var batch = sequencer.inOrder(tree, false);
    placed.countDown();
    try {
      mayCommit.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("The test was stopped.");
    }
    return batch;
  }

  /** For a second on MySQL, which shows the statement before it waits for a lock. */
  private boolean somebodyWaitsToStage() {
    String waiting =
        "select count(*) from information_schema."
            + (mySql()
                ? "processlist where time >= 1 and info"
                : "sessions where executing_statement")
            + " like 'insert into ledger_stage%'";
    return database.queryForObject(waiting, Long.class) > 0;
  }

  private boolean mySql() {
    return Boolean.TRUE.equals(
        database.execute(
            (java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().startsWith("MySQL")));
  }

  @Test
  void an_entry_that_was_staged_again_while_it_was_put_in_order_is_left_out() {
    String key = append();
    ledger.settled(key);
    byte[] bytes =
        database.queryForObject(
            "select bytes from ledger_log where entry_id = ?", byte[].class, Ledger.id(key));
    database.update(
        "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
            + " select entry_id, bytes, ?, at, kind, actor, request_no from ledger_log"
            + " where entry_id = ?",
        keys.mac(bytes),
        Ledger.id(key));

    String next = append();
    long place = ledger.settled(next);

    assertThat(ledger.settled(key)).isLessThan(place);
    assertThat(
            database.queryForObject(
                "select count(*) from ledger_stage where forged = false", Long.class))
        .isZero();
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void a_row_that_no_node_of_ours_staged_never_comes_into_the_log() {
    String key = append();
    database.update(
        "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
            + " select ?, bytes, ?, at, kind, actor, request_no from ledger_stage limit 1",
        UUID.randomUUID().toString(),
        new byte[32]);
    long before = database.queryForObject("select count(*) from ledger_log", Long.class);

    ledger.included(key);

    assertThat(database.queryForObject("select count(*) from ledger_log", Long.class) - before)
        .isGreaterThanOrEqualTo(1);
    assertThat(check().faults()).extracting(LogFault::kind).containsExactly(LogFault.Kind.NOT_OURS);
    assertThat(database.update("delete from ledger_stage where forged = true")).isEqualTo(1);
    assertThat(check().faults()).isEmpty();
  }

  @Test
  void the_database_refuses_to_change_what_stands_in_the_log() {
    ledger.included(append());
    for (String change :
        List.of(
            "update ledger_log set actor = 'staff:nobody'",
            "delete from ledger_log",
            "delete from ledger_tile where 1 = 0 or level >= 0",
            "update ledger_checkpoint set note = ''",
            "delete from ledger_checkpoint"))
      if (rows(change) > 0)
        assertThatThrownBy(() -> database.update(change)).hasMessageContaining("append-only");
  }

  @Test
  void a_log_that_does_not_hold_what_was_signed_is_not_signed_again() {
    ledger.included(append());
    var head = database.queryForMap("select size, frontier from ledger_head");
    byte[] other = ((byte[]) head.get("frontier")).clone();
    other[0] ^= 1;
    try {
      database.update("update ledger_head set frontier = ?", other);
      assertThatThrownBy(signer::newest).hasMessageStartingWith("LED-10");

      database.update("update ledger_head set size = 0, frontier = ?", new byte[0]);
      assertThatThrownBy(signer::newest).hasMessageStartingWith("LED-10");
    } finally {
      database.update(
          "update ledger_head set size = ?, frontier = ?", head.get("size"), head.get("frontier"));
    }
    assertThat(check().faults()).isEmpty();
  }

  private long rows(String change) {
    String table = change.replaceAll("(update|delete from) (\\w+).*", "$2");
    return database.queryForObject("select count(*) from " + table, Long.class);
  }

  private LogCheck.Report check() {
    return LogCheck.full(
        new DatabaseLog(source::getConnection), List.of(NoteKey.parse(ledger.keyLine())));
  }

  private String append() {
    String key = "release/" + UUID.randomUUID();
    transaction.executeWithoutResult(
        work -> ledger.appendOnce(key, REQUEST, Kind.DOWNLOADED, DANA, Map.of("round", 1)));
    return key;
  }

  private void again(String key) {
    transaction.executeWithoutResult(
        work -> ledger.appendOnce(key, REQUEST, Kind.DOWNLOADED, DANA, Map.of("packet", 1)));
  }

  private void rolledBack() {
    transaction.executeWithoutResult(
        work -> {
          ledger.append(REQUEST, Kind.DOWNLOADED, DANA, Map.of());
          work.setRollbackOnly();
        });
  }
}
