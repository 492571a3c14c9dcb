package org.custodian.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Proofs;
import org.custodian.proof.Receipt;
import org.custodian.proof.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that an entry stands in the log. */
@Component
class Inclusion {
  private final JdbcClient database;
  private final Proofs proofs;
  private final Rounds rounds;
  private final Signer signer;
  private final Witnesses witnesses;

  Inclusion(DataSource database, Rounds rounds, Signer signer, Witnesses witnesses) {
    this.database = JdbcClient.create(database);
    this.proofs = new Proofs(new DatabaseLog(database::getConnection));
    this.rounds = rounds;
    this.signer = signer;
    this.witnesses = witnesses;
  }

  /** An entry as it stands. */
  private record Standing(long index, byte[] bytes) {}

  Included of(UUID id) {
    var standing = standing(id);
    if (standing.isEmpty()) {
      rounds.join();
      standing = standing(id);
    }
    Standing entry =
        standing.orElseThrow(
            () ->
                new IllegalStateException(
                    "LED-12 What is to be released has no entry in the log. It stays here."));
    // Nothing goes, new or old, while the log is not what was signed before.
    SignedNote newest = signer.newest();
    SignedNote note =
        witnesses
            .firstSigned(signer.covering(entry.index()))
            .orElseGet(() -> witnesses.demanded(newest));
    long size = Checkpoint.unverified(note).size();
    var proof = proofs.inclusion(entry.index(), size);
    return checked(new Receipt(entry.bytes(), entry.index(), proof.path(), note));
  }

  /**
   * Waits until the entry is under a signed checkpoint, without making a proof of it.
   *
   * @return its index
   */
  long settled(UUID id) {
    var settled = rounds.settled(id.toString());
    return settled.place().isPresent()
        ? settled.place().getAsLong()
        : putInOrderElsewhere(id, settled.note());
  }

  /** By another node, or long ago. */
  private long putInOrderElsewhere(UUID id, SignedNote note) {
    return database
        .sql("select idx from ledger_log where entry_id = ?")
        .param(id.toString())
        .query(Long.class)
        .optional()
        .filter(index -> index < Checkpoint.unverified(note).size())
        .orElseThrow(() -> new IllegalStateException("LED-29 There is no such entry in the log."));
  }

  /** Rows that somebody wrote into the database open nothing: what counts is this log's key. */
  private Included checked(Receipt receipt) {
    try {
      receipt.verified(List.of(signer.key().key()));
      return new Included(receipt, LogEntry.parse(receipt.entry()));
    } catch (NotAccepted changed) {
      throw new IllegalStateException(
          "LED-14 An entry does not stand in the log as it was signed. Nothing is released on it."
              + " Run verify log and tell whoever keeps the key.");
    }
  }

  /** Whether an entry of this id stands in the log already. */
  boolean stands(UUID id) {
    return standing(id).isPresent();
  }

  /** Of the newest checkpoint in the database; empty if there is none. */
  Optional<Cosignatures> cosignatures() {
    return signer.lastInDatabase().map(witnesses::standing);
  }

  String keyLine() {
    return signer.key().key().line();
  }

  List<String> keyLines() {
    return signer.keyLines();
  }

  String statement(String text) {
    return new String(signer.key().state(text).bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private Optional<Standing> standing(UUID id) {
    return database
        .sql("select idx, bytes from ledger_log where entry_id = ?")
        .param(id.toString())
        .query((row, number) -> new Standing(row.getLong(1), row.getBytes(2)))
        .optional();
  }
}
