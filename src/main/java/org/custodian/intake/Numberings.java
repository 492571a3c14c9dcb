package org.custodian.intake;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Numberings extends Repository<Numbering, Integer> {

  /** Waits for others who take a number; the lock ends with the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Numbering> findById(Integer id);
}
