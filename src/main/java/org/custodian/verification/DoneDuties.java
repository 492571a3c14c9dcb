package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DoneDuties extends Repository<DoneDuty, Long> {
  DoneDuty save(DoneDuty duty);

  List<DoneDuty> findByRequestNoAndDuty(String requestNo, Duty duty);
}
