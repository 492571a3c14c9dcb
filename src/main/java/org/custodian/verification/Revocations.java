package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Revocations extends Repository<Revocation, Long> {
  Revocation save(Revocation revocation);

  Optional<Revocation> findFirstByRequestNoOrderByRevokedOnDesc(String requestNo);
}
