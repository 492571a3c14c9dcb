package org.custodian.progress;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Work that was called off, at most one of each request. */
interface StopRows extends Repository<StopRow, String> {
  StopRow save(StopRow row);

  Optional<StopRow> findByRequestNo(String requestNo);

  boolean existsByRequestNoAndHeard(String requestNo, boolean heard);

  void deleteByRequestNo(String requestNo);
}
