package org.custodian.records;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Addresses that patients named. There is no update and no delete: the newest one counts. */
interface ConfidentialAddressRows extends Repository<ConfidentialAddressRow, String> {
  ConfidentialAddressRow save(ConfidentialAddressRow row);

  Optional<ConfidentialAddressRow> findFirstByMrnOrderByPlaceDesc(String mrn);
}
