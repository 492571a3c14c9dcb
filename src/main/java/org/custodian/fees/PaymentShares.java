package org.custodian.fees;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PaymentShares extends Repository<PaymentShare, Long> {
  PaymentShare save(PaymentShare share);

  List<PaymentShare> findByRequestNoOrderById(String requestNo);
}
