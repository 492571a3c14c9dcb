package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Postages extends Repository<Postage, Long> {
  Postage save(Postage postage);

  Optional<Postage> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
