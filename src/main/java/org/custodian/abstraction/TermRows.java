package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TermRows extends Repository<TermRow, String> {
  TermRow save(TermRow row);

  List<TermRow> findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(String requestNo);
}
