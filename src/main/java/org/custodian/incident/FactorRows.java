package org.custodian.incident;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What was found about each factor. */
interface FactorRows extends Repository<FactorRow, String> {
  FactorRow save(FactorRow row);

  List<FactorRow> findByIncidentIdOrderByPlace(String incidentId);
}
