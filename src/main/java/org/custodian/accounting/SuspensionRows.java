package org.custodian.accounting;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Suspensions; none is ever taken back, they end by their day. */
interface SuspensionRows extends Repository<SuspensionRow, String> {
  SuspensionRow save(SuspensionRow row);

  List<SuspensionRow> findByMrnOrderByNotedAt(String mrn);
}
