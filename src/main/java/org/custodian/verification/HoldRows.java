package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface HoldRows extends Repository<HoldRow, String> {
  HoldRow save(HoldRow hold);

  List<HoldRow> findByRequestNoOrderByHeldAt(String requestNo);
}
