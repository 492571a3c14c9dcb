package org.custodian.verification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PatientMatches extends Repository<PatientMatch, Long> {
  PatientMatch save(PatientMatch match);

  Optional<PatientMatch> findFirstByRequestNoOrderByIdDesc(String requestNo);

  @Query("select distinct m.requestNo from PatientMatch m where m.mrn = :mrn")
  List<String> requestsOf(String mrn);

  /** Holds back everybody else who asks for the same lock until this transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<PatientMatch> findByRequestNo(String requestNo);
}
