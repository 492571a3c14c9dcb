package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HoldEndRows extends Repository<HoldEndRow, String> {
  HoldEndRow save(HoldEndRow end);

  Optional<HoldEndRow> findById(String holdId);
}
