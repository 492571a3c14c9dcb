package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TermRows extends Repository<TermRow, String> {
  TermRow save(TermRow row);

  Optional<TermRow> findById(String id);

  List<TermRow> findByRequestNoAndRemovedAtIsNullOrderByMadeAtAscIdAsc(String requestNo);
}
