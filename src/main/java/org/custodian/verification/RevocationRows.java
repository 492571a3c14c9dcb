package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RevocationRows extends Repository<Revocation, Long> {
  Revocation save(Revocation revocation);

  List<Revocation> findByRequestNoOrderById(String requestNo);
}
