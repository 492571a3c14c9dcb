package org.custodian.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.Frontier;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Restoration;
import org.custodian.proof.SignedNote;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes on with a log whose database was restored from an older backup, after an operator decided
 * so. The old name never signs again, so that nothing contradicts what witnesses and recipients
 * hold; under a new name the first entry says after which checkpoint it goes on.
 */
@Component
@DependsOnDatabaseInitialization
class AfterRestore implements InitializingBean {
  private final JdbcClient database;
  private final Head head;
  private final Sequencer sequencer;
  private final Signer signer;
  private final LedgerKeys keys;
  private final Clock clock;
  private final RestoreDecision decision;

  AfterRestore(
      DataSource database,
      Head head,
      Sequencer sequencer,
      Signer signer,
      LedgerKeys keys,
      Clock clock,
      RestoreDecision decision) {
    this.database = JdbcClient.create(database);
    this.head = head;
    this.sequencer = sequencer;
    this.signer = signer;
    this.keys = keys;
    this.clock = clock;
    this.decision = decision;
  }

  /** Before anything is staged: an entry must name the log that it will stand in. */
  @Override
  public void afterPropertiesSet() {
    decision.file().ifPresent(this::goOn);
  }

  private void goOn(Path file) {
    var shown = signed(file);
    if (head.earlierNames().contains(shown.origin())) {
      LedgerLog.wentOn();
      return;
    }
    if (!shown.origin().equals(head.origin()))
      throw refused("It is of another log than the one in this database.");
    // What was staged when the backup was made belongs before the new name.
    sequencer.all();
    var last = largest(shown);
    try {
      signer.kept(head.locked(tree -> renamed(last, tree)));
    } catch (RuntimeException rolledBack) {
      head.forget();
      throw rolledBack;
    }
    LedgerLog.goesOn(head.begun(), head.origin(), Math.max(0, last.size() - head.begun()));
  }

  private SignedNote renamed(Checkpoint last, Frontier tree) {
    if (sequencer.waits()) throw othersWrite();
    for (SignedNote own : signer.lastInDatabase().stream().toList())
      if (!signer.holds(own, tree))
        throw refused("The database itself is not whole. Run 'verify log' and find out why.");
    if (last.size() <= tree.size() && signer.holds(keys.signer(last.origin()).sign(last), tree))
      throw refused("The log holds it, so nothing is missing. Start without this setting.");
    String name = head.newName();
    write(name, last);
    head.rename(name, tree.size());
    // Nothing may come before the entry that explains the new name.
    if (sequencer.inOrder(tree, true).looked() != 1) throw othersWrite();
    return signer.first(tree);
  }

  private void write(String name, Checkpoint last) {
    var id = UUID.randomUUID().toString();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var actor = Actor.system("afterRestore").value();
    var facts = Restoration.facts(last);
    facts.put("decidedBy", decision.decider());
    var run = UUID.randomUUID().toString();
    byte[] bytes =
        new LogEntry(
                name,
                id,
                Kind.RESTORED.name(),
                at,
                run,
                1,
                List.of(),
                actor,
                Optional.empty(),
                facts,
                Map.of())
            .bytes();
    database
        .sql(
            "insert into ledger_stage (entry_id, bytes, mac, at, kind, actor)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(id, bytes, keys.mac(bytes), Timestamp.from(at), Kind.RESTORED.name(), actor)
        .update();
  }

  /** The one that the operator shows, or a later one that this node signed. */
  private Checkpoint largest(Checkpoint shown) {
    return signer
        .lastInFile()
        .map(note -> Checkpoint.verified(note, List.of(signer.key().key())))
        .filter(own -> own.size() > shown.size())
        .orElse(shown);
  }

  private Checkpoint signed(Path file) {
    try {
      var note = SignedNote.parse(Files.readAllBytes(file));
      var key = keys.signer(Checkpoint.unverified(note).origin()).key();
      return Checkpoint.verified(note, List.of(key));
    } catch (IOException unreadable) {
      throw refused("The file cannot be read.");
    } catch (NotAccepted forged) {
      throw refused("It is no checkpoint that this product signed.");
    }
  }

  private static LogRefused othersWrite() {
    return refused("Another node writes. Stop all nodes, then start one.");
  }

  private static LogRefused refused(String why) {
    return new LogRefused(
        "LED-23 The log does not go on after the checkpoint that was named. " + why,
        "Name another file in custodian.ledger.restored.checkpoint, or start without it.");
  }
}
