package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DenialRows extends Repository<DenialRow, String> {
  DenialRow save(DenialRow row);

  List<DenialRow> findByRequestNoOrderByDeniedAtAscIdAsc(String requestNo);
}
