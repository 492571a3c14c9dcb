package org.custodian.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The log has no delete and no update. */
interface LedgerRows extends Repository<LedgerRow, Long> {
  LedgerRow save(LedgerRow row);

  boolean existsByEntryId(String entryId);

  List<LedgerRow> findByRequestNoOrderBySeq(String requestNo);

  @Query(
      "select r from LedgerRow r where r.at >= :from and r.at < :to"
          + " and (:actor = '' or r.actor like concat('%:', :actor))"
          + " and (:request = '' or r.requestNo = :request) order by r.seq desc")
  List<LedgerRow> search(Instant from, Instant to, String actor, String request, Limit limit);
}
