package org.custodian.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Closings extends Repository<Closing, String> {
  Closing save(Closing closing);

  Optional<Closing> findById(String requestNo);

  List<Closing> findByRequestNoIn(Collection<String> requestNos);

  @Query(
      "select new org.custodian.intake.EndedRequest(r.requestClass, r.receivedOn, c.closedAt)"
          + " from RequestRow r, Closing c"
          + " where c.requestNo = r.requestNo and c.closedAt >= :from and c.closedAt < :to")
  List<EndedRequest> ended(Instant from, Instant to);
}
