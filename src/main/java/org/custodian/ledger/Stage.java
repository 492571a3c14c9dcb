package org.custodian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.custodian.proof.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts entries down in the transaction of what they tell of. If that fails, the change does not
 * happen; if the change fails, there is no entry.
 */
@Component
@DependsOn("afterRestore")
class Stage {
  /**
   * The name of the log is asked in the same statement: a node that ran while a backup was restored
   * would write the name before.
   */
  private static final String INSERT =
      "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
          + " select ?, ?, ?, ?, ?, ?, ? from ledger_head where id = 1 and origin = ?";

  /** How often an entry of one id may be written. */
  private enum Times {
    ONCE,
    /** The id was made for this call alone. */
    ANY
  }

  private final JdbcClient database;
  private final Head head;
  private final LedgerKeys keys;
  private final Clock clock;
  private final Wake wake;
  private final DetailStore details;
  private final String run = UUID.randomUUID().toString();
  private final AtomicLong numbers = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> rolledBack = new ConcurrentLinkedQueue<>();

  Stage(
      DataSource database,
      Head head,
      LedgerKeys keys,
      Clock clock,
      Wake wake,
      DetailStore details) {
    this.database = JdbcClient.create(database);
    this.head = head;
    this.keys = keys;
    this.clock = clock;
    this.wake = wake;
    this.details = details;
  }

  /**
   * Adds an entry unless one of this id was staged or stands in the log.
   *
   * @return whether this call added it
   */
  boolean addOnce(
      UUID id,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts,
      Details named) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Details are rows of their own, so it is asked before they are kept.
    if (!named.values().isEmpty() && has(id)) return false;
    try {
      return added(Times.ONCE, id, at, request, kind, actor, facts, named);
    } catch (DuplicateKeyException staged) {
      return false;
    }
  }

  private boolean has(UUID id) {
    return database
            .sql(
                "select (select count(*) from ledger_stage where entry_id = :id)"
                    + " + (select count(*) from ledger_log where entry_id = :id)")
            .param("id", id.toString())
            .query(Long.class)
            .single()
        > 0;
  }

  void add(
      UUID id,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts,
      Details named) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    add(id, at, request, kind, actor, facts, named);
  }

  void add(
      UUID id,
      Instant at,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts,
      Details named) {
    added(Times.ANY, id, at, request, kind, actor, facts, named);
  }

  private boolean added(
      Times times,
      UUID id,
      Instant at,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts,
      Details named) {
    // Kept before the number is taken: what fails here leaves no gap.
    var commitments = details.keep(id, at, request, named);
    long number = numbers.incrementAndGet();
    var skipped = skipped();
    boolean added = false;
    try {
      var entry =
          new LogEntry(
              head.origin(),
              id.toString(),
              kind.name(),
              at,
              run,
              number,
              skipped,
              actor,
              Optional.ofNullable(request),
              facts,
              commitments);
      insert(entry);
      added = times == Times.ANY || !takenBack(id);
    } finally {
      if (added) remember(number, skipped);
      else giveBack(number, skipped);
    }
    return added;
  }

  private void insert(LogEntry entry) {
    byte[] bytes = entry.bytes();
    var values = new ArrayList<@Nullable Object>();
    values.add(entry.eid());
    values.add(bytes);
    values.add(keys.mac(bytes));
    values.add(java.sql.Timestamp.from(entry.at()));
    values.add(entry.kind());
    values.add(entry.actor());
    values.add(entry.request().orElse(null));
    values.add(entry.log());
    if (database.sql(INSERT).params(values).update() == 0) throw Head.elsewhere();
  }

  /**
   * Asked after the row stands, because it may have waited for a sequencer that put the same entry
   * in order and took its row away: whoever asks before that does not see it yet.
   */
  private boolean takenBack(UUID id) {
    boolean inOrder =
        !database
            .sql("select idx from ledger_log where entry_id = ?")
            .param(id.toString())
            .query(Long.class)
            .list()
            .isEmpty();
    if (inOrder)
      database.sql("delete from ledger_stage where entry_id = ?").param(id.toString()).update();
    return inOrder;
  }

  private List<Long> skipped() {
    var skipped = new ArrayList<Long>();
    for (Long number = rolledBack.poll(); number != null; number = rolledBack.poll())
      skipped.add(number);
    return skipped;
  }

  /** A number whose entry was rolled back is named by the next entry, so that no gap stays. */
  private void remember(long number, List<Long> skipped) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              wake.signal();
            } else {
              giveBack(number, skipped);
            }
          }
        });
  }

  private void giveBack(long number, List<Long> skipped) {
    rolledBack.add(number);
    rolledBack.addAll(skipped);
  }
}
