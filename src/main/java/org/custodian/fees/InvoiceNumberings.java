package org.custodian.fees;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InvoiceNumberings extends Repository<InvoiceNumbering, Integer> {

  /** Waits for others who change an account; the lock ends with the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<InvoiceNumbering> findById(Integer id);
}
