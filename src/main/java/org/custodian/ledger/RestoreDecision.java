package org.custodian.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator decides who restored an older backup. Given once, at the next start.
 *
 * @param checkpoint file with the last checkpoint that is known to have been signed: the one that a
 *     node kept, or a witness, or whoever got a later one
 * @param by login of who decides; the log names them
 */
@ConfigurationProperties("custodian.ledger.restored")
record RestoreDecision(@Nullable Path checkpoint, @Nullable String by) {
  RestoreDecision {
    if (checkpoint != null && (by == null || !by.matches("[A-Za-z0-9._-]{1,40}")))
      throw new IllegalArgumentException(
          "custodian.ledger.restored.by is the login of who decides to go on with this backup.");
  }

  Optional<Path> file() {
    return Optional.ofNullable(checkpoint);
  }

  String decider() {
    return by == null ? "" : by;
  }
}
