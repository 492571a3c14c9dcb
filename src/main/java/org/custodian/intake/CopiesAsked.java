package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CopiesAsked extends Repository<CopyAsked, String> {
  CopyAsked save(CopyAsked asked);

  Optional<CopyAsked> findById(String requestNo);
}
