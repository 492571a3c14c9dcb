package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EchoRows extends Repository<EchoRow, Long> {
  EchoRow save(EchoRow row);

  void delete(EchoRow row);

  List<EchoRow> findByRequestNoOrderById(String requestNo);
}
