package org.custodian.accounting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Accountings that were given out. */
interface AccountingsMade extends Repository<AccountingMade, String> {
  AccountingMade save(AccountingMade made);

  List<AccountingMade> findByMrnOrderByMadeAt(String mrn);

  Optional<AccountingMade> findByRequestNo(String requestNo);

  /** Those that answered a request, the newest wish first. */
  List<AccountingMade> findByMrnAndAskedOnIsNotNullOrderByAskedOnDesc(String mrn);
}
