package org.custodian.abstraction;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface MarkRows extends Repository<MarkRow, String> {
  MarkRow save(MarkRow row);

  List<MarkRow> findByRequestNoAndActIn(String requestNo, Collection<String> acts);

  List<MarkRow> findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(String requestNo);
}
