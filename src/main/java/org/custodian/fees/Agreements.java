package org.custodian.fees;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Agreements extends Repository<Agreement, Long> {
  Agreement save(Agreement agreement);

  Optional<Agreement> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
