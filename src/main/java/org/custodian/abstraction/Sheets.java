package org.custodian.abstraction;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sheets extends Repository<Sheet, String> {
  Sheet save(Sheet sheet);

  /** Asks without loading the row: whoever locks it later in the transaction must read it anew. */
  boolean existsByRequestNo(String requestNo);

  Optional<Sheet> findById(String requestNo);

  /** Holds the row until the transaction ends, so that changes of one request come one by one. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Sheet s where s.requestNo = :requestNo")
  Optional<Sheet> lock(String requestNo);
}
