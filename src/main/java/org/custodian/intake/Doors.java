package org.custodian.intake;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Doors extends Repository<Door, String> {
  Door save(Door door);

  /** Tries at one door come one after another, so that none goes uncounted. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Door> findById(String requestNo);
}
