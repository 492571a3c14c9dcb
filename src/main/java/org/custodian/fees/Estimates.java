package org.custodian.fees;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Estimates extends Repository<Estimate, Long> {
  Estimate save(Estimate estimate);

  Optional<Estimate> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
