package org.custodian.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Misdirections. */
interface MisdirectionRows extends Repository<MisdirectionRow, String> {
  MisdirectionRow save(MisdirectionRow row);

  Optional<MisdirectionRow> findById(String incidentId);

  List<MisdirectionRow> findByRequestNoOrderByReportedAt(String requestNo);
}
