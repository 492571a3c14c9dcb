package org.custodian.accounting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is known to have arrived; the first proof counts. */
interface Arrivals extends Repository<Arrival, String> {
  Arrival save(Arrival arrival);

  Optional<Arrival> findFirstByDisclosureIdOrderByArrivedAt(String disclosureId);
}
