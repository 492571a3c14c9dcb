package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DecidedPages extends Repository<DecidedPage, Long> {
  DecidedPage save(DecidedPage row);

  void flush();

  void delete(DecidedPage row);

  List<DecidedPage> findByRequestNoOrderById(String requestNo);
}
