package org.custodian.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is called and kept.
 *
 * @param name what its checkpoints begin with, for example {@code hospital.example/disclosures}; no
 *     spaces. Taken when the log is begun and never changed afterwards
 * @param folder where this node keeps the last checkpoint it signed, apart from the database
 * @param sequence whether this node puts entries in order by itself; some node must
 * @param witnesses who signs each checkpoint after us
 * @param cosignatures how many of them a release waits for; 0 if it goes without
 */
@ConfigurationProperties("custodian.ledger")
record LedgerSettings(
    @DefaultValue("custodian.example/disclosures") String name,
    @DefaultValue("data/ledger") Path folder,
    @DefaultValue("true") boolean sequence,
    @DefaultValue List<Witness> witnesses,
    @DefaultValue("0") int cosignatures) {
  LedgerSettings {
    if (!name.matches("[\\x21-\\x7e&&[^+]]{1,120}"))
      throw new IllegalArgumentException(
          "custodian.ledger.name is up to 120 ASCII signs without space and plus sign.");
    if (cosignatures < 0 || cosignatures > witnesses.size())
      throw new IllegalArgumentException(
          "custodian.ledger.cosignatures is at most the number of custodian.ledger.witnesses.");
  }

  /**
   * Somebody outside who signs checkpoints that hold all earlier ones.
   *
   * @param url what {@code /add-checkpoint} is put behind
   * @param key its key line, as it prints it at its start
   */
  record Witness(URI url, String key) {}
}
