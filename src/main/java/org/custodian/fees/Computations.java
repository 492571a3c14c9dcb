package org.custodian.fees;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Computations extends Repository<Computation, Long> {
  Computation save(Computation computation);

  List<Computation> findByRequestNoOrderById(String requestNo);

  Optional<Computation> findFirstByRequestNoOrderByIdDesc(String requestNo);
}
