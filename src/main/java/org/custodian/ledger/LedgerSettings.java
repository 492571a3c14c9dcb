package org.custodian.ledger;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is called and kept.
 *
 * @param name what its checkpoints begin with, for example {@code hospital.example/disclosures}; no
 *     spaces. Taken when the log is begun and never changed afterwards
 * @param folder where this node keeps the last checkpoint it signed, apart from the database
 * @param sequence whether this node puts entries in order by itself; some node must
 */
@ConfigurationProperties("custodian.ledger")
record LedgerSettings(
    @DefaultValue("custodian.example/disclosures") String name,
    @DefaultValue("data/ledger") Path folder,
    @DefaultValue("true") boolean sequence) {
  LedgerSettings {
    if (!name.matches("[\\x21-\\x7e&&[^+]]{1,120}"))
      throw new IllegalArgumentException(
          "custodian.ledger.name is up to 120 ASCII signs without space and plus sign.");
  }
}
