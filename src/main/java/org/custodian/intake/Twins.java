package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Twins extends Repository<Twin, String> {
  Twin save(Twin twin);

  Optional<Twin> findById(String requestNo);
}
