package org.custodian.accounting;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Lines of accountings that were given. */
interface ListedRows extends Repository<ListedRow, String> {
  ListedRow save(ListedRow row);

  List<ListedRow> findByAccountingIdOrderByPlace(String accountingId);
}
