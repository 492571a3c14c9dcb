package org.custodian.progress;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is being done now; each word replaces the one before. */
interface ProgressRows extends Repository<ProgressRow, String> {
  ProgressRow save(ProgressRow row);

  Optional<ProgressRow> findByRequestNo(String requestNo);

  void deleteByRequestNo(String requestNo);
}
