package org.custodian.abstraction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SealRows extends Repository<SealRow, String> {
  SealRow save(SealRow row);

  Optional<SealRow> findFirstByRequestNoOrderByVersionDesc(String requestNo);

  Optional<SealRow> findByRequestNoAndVersion(String requestNo, int version);
}
