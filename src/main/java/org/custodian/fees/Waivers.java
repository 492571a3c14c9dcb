package org.custodian.fees;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Waivers extends Repository<Waiver, Long> {
  Waiver save(Waiver waiver);

  List<Waiver> findByRequestNoOrderById(String requestNo);
}
