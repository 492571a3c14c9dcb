package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lock on a requester's door: the PIN's hash and the wrong tries, kept over restarts. */
@Entity
@Table(name = "request_door")
class Door extends Fact {
  static final int TRIES = 5;
  static final Duration PAUSE = Duration.ofMinutes(15);

  @Id String requestNo;
  String pinHash;
  int wrongTries;
  @Nullable Instant lockedUntil;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Door() {}

  Door(String requestNo, String pinHash) {
    this.requestNo = requestNo;
    this.pinHash = pinHash;
  }

  @Override
  public String getId() {
    return requestNo;
  }

  boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Counts a wrong try; the fifth closes the door for a while. */
  void wrongAt(Instant now) {
    if (lockedUntil != null) {
      lockedUntil = null;
      wrongTries = 0;
    }
    wrongTries++;
    if (wrongTries >= TRIES) {
      lockedUntil = now.plus(PAUSE);
    }
  }

  void opened() {
    wrongTries = 0;
    lockedUntil = null;
  }
}
