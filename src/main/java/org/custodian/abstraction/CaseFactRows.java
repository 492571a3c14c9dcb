package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseFactRows extends Repository<CaseFactRow, String> {
  CaseFactRow save(CaseFactRow row);

  List<CaseFactRow> findByRequestNoAndKindOrderByToldAtAscIdAsc(String requestNo, CaseFact kind);
}
