package org.custodian.abstraction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PageRows extends Repository<PageRow, Long> {
  PageRow save(PageRow row);

  List<PageRow> findByRequestNoOrderById(String requestNo);
}
