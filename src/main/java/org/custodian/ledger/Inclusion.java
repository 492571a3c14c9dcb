package org.custodian.ledger;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
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
  private final Sequencer sequencer;
  private final Signer signer;
  private final Witnesses witnesses;

  Inclusion(DataSource database, Sequencer sequencer, Signer signer, Witnesses witnesses) {
    this.database = JdbcClient.create(database);
    this.proofs = new Proofs(new DatabaseLog(database::getConnection));
    this.sequencer = sequencer;
    this.signer = signer;
    this.witnesses = witnesses;
  }

  /** An entry as it stands. */
  private record Standing(long index, byte[] bytes) {}

  Included of(UUID id) {
    var standing = standing(id);
    if (standing.isEmpty()) {
      sequencer.all();
      standing = standing(id);
    }
    Standing entry =
        standing.orElseThrow(
            () ->
                new IllegalStateException(
                    "LED-12 What is to be released has no entry in the log. It stays here."));
    SignedNote note = witnesses.demanded(signer.newest());
    long size = Checkpoint.unverified(note).size();
    var proof = proofs.inclusion(entry.index(), size);
    return new Included(new Receipt(entry.bytes(), entry.index(), proof.path(), note));
  }

  String keyLine() {
    return signer.key().key().line();
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
