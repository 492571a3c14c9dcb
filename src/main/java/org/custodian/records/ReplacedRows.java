package org.custodian.records;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReplacedRows extends Repository<ReplacedRow, String> {
  ReplacedRow save(ReplacedRow row);

  List<ReplacedRow> findByRequestNoOrderByAttempt(String requestNo);
}
