package org.custodian.retention;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Legal holds; one ends by a row of its own. */
interface LegalHolds extends Repository<HoldRow, String> {
  HoldRow save(HoldRow row);

  Optional<HoldRow> findById(String holdId);

  @Query(
      "select h from LegalHoldRow h where h.holdId not in (select e.holdId from LegalHoldEndRow e)"
          + " order by h.placedAt")
  List<HoldRow> inForce();
}
