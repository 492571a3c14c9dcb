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
   * The name of the log is asked in the same statement, because a node that ran while a backup was
   * restored would write the name before, and so is whether the entry stands in the log already.
   */
  private static final String INSERT =
      "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
          + " select ?, ?, ?, ?, ?, ?, ? from ledger_head where id = 1 and origin = ?"
          + " and not exists (select 1 from ledger_log where entry_id = ?)";

  private final JdbcClient database;
  private final Head head;
  private final LedgerKeys keys;
  private final Clock clock;
  private final Wake wake;
  private final DetailStore details;
  private final String run = UUID.randomUUID().toString();
  private final AtomicLong numbers = new AtomicLong();
  private final ConcurrentLinkedQueue<Long> unused = new ConcurrentLinkedQueue<>();

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
   * Adds an entry unless one of this id was staged or stands in the log. One that is being put in
   * order right now may be added again; who puts that in order finds out ({@link Sequencer}).
   */
  void addOnce(
      UUID id,
      @Nullable String request,
      Kind kind,
      String actor,
      Map<String, String> facts,
      Details named) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Details are rows of their own, so it is asked before they are kept.
    if (!named.values().isEmpty() && has(id)) return;
    try {
      add(id, at, request, kind, actor, facts, named);
    } catch (DuplicateKeyException staged) {
      // Then it is there, and that is all this call is for.
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
    // Kept before the number is taken: what fails here leaves no gap.
    var commitments = details.keep(id, at, request, named);
    long number = number();
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
      added = inserted(entry);
    } finally {
      if (added) remember(number, skipped);
      else giveBack(number, skipped);
    }
  }

  /**
   * Whether the entry is staged now; not if it stands in the log.
   *
   * @throws IllegalStateException if the log has another name since a backup was restored
   */
  private boolean inserted(LogEntry entry) {
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
    values.add(entry.eid());
    if (database.sql(INSERT).params(values).update() > 0) return true;
    if (!head.isCalled(entry.log())) throw Head.elsewhere();
    return false;
  }

  /** One that was given back comes first: however often a step repeats, it uses up no numbers. */
  private long number() {
    Long before = unused.poll();
    return before == null ? numbers.incrementAndGet() : before;
  }

  /** The others that stand in no entry are named by the next one, so that no gap stays. */
  private List<Long> skipped() {
    var skipped = new ArrayList<Long>();
    for (Long number = unused.poll(); number != null; number = unused.poll()) skipped.add(number);
    return skipped;
  }

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
    unused.add(number);
    unused.addAll(skipped);
  }
}
