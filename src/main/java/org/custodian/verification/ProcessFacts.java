package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProcessFacts extends Repository<ProcessFact, Long> {
  ProcessFact save(ProcessFact fact);

  List<ProcessFact> findByRequestNoOrderById(String requestNo);
}
