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

  /** Whether an entry of this id was staged or stands in the log. */
  boolean has(UUID id) {
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
    long number = numbers.incrementAndGet();
    var skipped = skipped();
    remember(number, skipped);
    byte[] bytes =
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
                commitments)
            .bytes();
    database
        .sql(
            "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor, request_no)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.toString(),
            bytes,
            keys.mac(bytes),
            java.sql.Timestamp.from(at),
            kind.name(),
            actor,
            request)
        .update();
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
              rolledBack.add(number);
              rolledBack.addAll(skipped);
            }
          }
        });
  }
}
