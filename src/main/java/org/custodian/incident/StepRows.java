package org.custodian.incident;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What was done, oldest first. */
interface StepRows extends Repository<StepRow, String> {
  StepRow save(StepRow row);

  void flush();

  List<StepRow> findByIncidentIdOrderByNotedAt(String incidentId);
}
