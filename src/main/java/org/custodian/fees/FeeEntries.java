package org.custodian.fees;

import java.util.List;
import org.springframework.data.repository.Repository;

interface FeeEntries extends Repository<FeeEntry, Long> {
  FeeEntry save(FeeEntry entry);

  List<FeeEntry> findByRequestNoOrderById(String requestNo);
}
