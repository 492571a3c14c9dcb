package org.custodian.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Closings extends Repository<Closing, String> {
  Closing save(Closing closing);

  Optional<Closing> findById(String requestNo);

  List<Closing> findByRequestNoIn(Collection<String> requestNos);
}
