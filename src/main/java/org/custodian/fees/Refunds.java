package org.custodian.fees;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Refunds extends Repository<Refund, Long> {
  Refund save(Refund refund);

  List<Refund> findByRequestNoOrderById(String requestNo);
}
