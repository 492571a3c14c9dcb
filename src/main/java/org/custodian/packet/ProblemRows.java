package org.custodian.packet;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What stands in the way of packets; each try replaces what the one before found. */
interface ProblemRows extends Repository<ProblemRow, Long> {
  ProblemRow save(ProblemRow row);

  void deleteByRequestNo(String requestNo);

  List<ProblemRow> findByRequestNoOrderByProblemId(String requestNo);
}
