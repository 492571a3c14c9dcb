package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EmergencyRecords extends Repository<EmergencyRecord, Long> {
  EmergencyRecord save(EmergencyRecord emergency);

  Optional<EmergencyRecord> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
