package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RefusalRows extends Repository<RefusalRow, Long> {
  RefusalRow save(RefusalRow row);

  Optional<RefusalRow> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
