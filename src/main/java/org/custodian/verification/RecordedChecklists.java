package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RecordedChecklists extends Repository<RecordedChecklist, Long> {
  RecordedChecklist save(RecordedChecklist checklist);

  Optional<RecordedChecklist> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
