package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, String> {
  Withdrawal save(Withdrawal withdrawal);

  Optional<Withdrawal> findById(String requestNo);
}
