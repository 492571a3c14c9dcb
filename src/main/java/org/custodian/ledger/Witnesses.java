package org.custodian.ledger;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Proofs;
import org.custodian.proof.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has witnesses outside sign our checkpoints, so that even who holds our key and our database
 * cannot rebuild the log unseen. Never within a transaction: a witness may be slow.
 */
@Component
class Witnesses implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final Proofs proofs;
  private final Clock clock;
  private final List<AskedWitness> witnesses;
  private final int demanded;
  private final AtomicReference<@Nullable SignedNote> next = new AtomicReference<>();
  private final ExecutorService asking = Executors.newSingleThreadExecutor(Witnesses::thread);

  Witnesses(DataSource database, Clock clock, LedgerSettings settings) {
    this.database = JdbcClient.create(database);
    this.proofs = new Proofs(new DatabaseLog(database::getConnection));
    this.clock = clock;
    this.demanded = settings.cosignatures();
    var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    this.witnesses =
        settings.witnesses().stream().map(each -> new AskedWitness(client, each)).toList();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "ledger-witnesses");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() {
    asking.shutdownNow();
  }

  /** Shows the checkpoint to all soon; one that waits is overtaken by a newer one. */
  void askLater(SignedNote note) {
    if (witnesses.isEmpty() || next.getAndSet(note) != null) return;
    asking.execute(
        () -> {
          var newest = next.getAndSet(null);
          try {
            if (newest != null) asked(newest);
          } catch (RuntimeException silent) {
            LedgerLog.waiting(silent);
          }
        });
  }

  /**
   * Asks, before anything is signed, whether a witness saw more of this log than its database has.
   *
   * @param newest of the database
   * @throws IllegalStateException if one did: an old backup was restored
   */
  void refuseIfAhead(SignedNote newest) {
    for (AskedWitness witness : witnesses) {
      var seen = witness.ahead(newest);
      if (seen.isPresent())
        throw new LogRefused(
            "LED-19 A witness saw this log with "
                + seen.getAsLong()
                + " entries, more than the database has. Nothing is signed.",
            "If an old backup was restored, an operator decides how to go on and starts once with"
                + " custodian.ledger.restored.checkpoint and custodian.ledger.restored.by"
                + " (docs/disclosure-log.md). If not, run verify log.");
    }
  }

  /** The checkpoint with the lines of all witnesses that answer. */
  SignedNote asked(SignedNote note) {
    var seen = known(note);
    for (AskedWitness witness : witnesses)
      if (!witness.signed(seen)) {
        var line = witness.shown(note, proofs);
        if (line.isPresent()) {
          keep(note, witness, line.get());
          seen = seen.with(line.get());
        }
      }
    return seen;
  }

  /** Who signed the checkpoint; who did not yet is asked now. */
  Cosignatures standing(SignedNote note) {
    var seen = asked(note);
    return new Cosignatures(
        Checkpoint.unverified(note).size(),
        demanded,
        witnesses.stream()
            .map(witness -> new Cosignatures.Witness(witness.name(), witness.signed(seen)))
            .toList());
  }

  /**
   * The checkpoint with the lines that a release needs.
   *
   * @throws IllegalStateException if too few witnesses signed it
   */
  SignedNote demanded(SignedNote note) {
    if (demanded == 0) return known(note);
    var seen = asked(note);
    if (!enough(seen))
      throw new IllegalStateException(
          "LED-16 Too few witnesses signed the log. What is to be released stays until they do; look"
              + " whether they run (custodian.ledger.witnesses).");
    return seen;
  }

  /** The first of these that enough witnesses signed, with their lines. */
  Optional<SignedNote> firstSigned(List<SignedNote> notes) {
    return notes.stream().map(this::known).filter(this::enough).findFirst();
  }

  private boolean enough(SignedNote seen) {
    return witnesses.stream().filter(witness -> witness.signed(seen)).count() >= demanded;
  }

  private SignedNote known(SignedNote note) {
    if (witnesses.isEmpty()) return note;
    var lines =
        database
            .sql("select line from ledger_cosignature where size = ? order by witness")
            .param(Checkpoint.unverified(note).size())
            .query(String.class)
            .list();
    var seen = note;
    for (String line : lines)
      for (SignedNote.Line one : below(note, line).signatures())
        // A line about another tree of this size is no line of this one.
        if (witnesses.stream().anyMatch(it -> it.signed(new SignedNote(note.text(), List.of(one)))))
          seen = seen.with(one);
    return seen;
  }

  private static SignedNote below(SignedNote note, String line) {
    return SignedNote.parse((note.text() + "\n" + line).getBytes(StandardCharsets.UTF_8));
  }

  private void keep(SignedNote note, AskedWitness witness, SignedNote.Line line) {
    try {
      database
          .sql("insert into ledger_cosignature (size, witness, line, at) values (?, ?, ?, ?)")
          .params(
              Checkpoint.unverified(note).size(),
              witness.name(),
              line.text(),
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException anotherNodeAskedToo) {
      // The same witness signed the same checkpoint; either line will do.
    }
  }
}
