package org.custodian.accounting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Accountings that somebody prepared. */
interface Preparations extends Repository<Preparation, String> {
  Preparation save(Preparation row);

  Optional<Preparation> findById(String requestNo);
}
