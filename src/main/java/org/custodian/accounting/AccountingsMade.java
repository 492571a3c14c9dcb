package org.custodian.accounting;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Accountings that were given out. */
interface AccountingsMade extends Repository<AccountingMade, String> {
  AccountingMade save(AccountingMade made);

  List<AccountingMade> findByMrnOrderByMadeAt(String mrn);
}
