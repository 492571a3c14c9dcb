package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RejectedRows extends Repository<RejectedRow, String> {
  RejectedRow save(RejectedRow row);

  List<RejectedRow> findByRequestNo(String requestNo);
}
