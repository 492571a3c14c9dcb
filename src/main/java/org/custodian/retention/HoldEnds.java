package org.custodian.retention;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Ends of legal holds. */
interface HoldEnds extends Repository<HoldEndRow, String> {
  HoldEndRow save(HoldEndRow row);

  Optional<HoldEndRow> findById(String holdId);
}
