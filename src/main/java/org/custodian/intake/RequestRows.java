package org.custodian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestRows extends Repository<RequestRow, String> {
  RequestRow save(RequestRow row);

  Optional<RequestRow> findById(String requestNo);

  Optional<RequestRow> findByIdempotencyKey(String key);

  List<RequestRow> findByPatientBornOrderByReceivedAt(LocalDate born);

  List<RequestRow> findByReceivedOnBetweenOrderByReceivedAt(LocalDate from, LocalDate to);

  @Query(
      "select r from RequestRow r where not exists"
          + " (select c from Closing c where c.requestNo = r.requestNo) order by r.receivedAt")
  List<RequestRow> findOpen();
}
