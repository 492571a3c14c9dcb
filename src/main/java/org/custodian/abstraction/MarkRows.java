package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MarkRows extends Repository<MarkRow, String> {
  MarkRow save(MarkRow row);

  List<MarkRow> findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(String requestNo);
}
