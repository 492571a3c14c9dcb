package org.custodian.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CheckedPapers extends Repository<CheckedPaper, String> {
  CheckedPaper save(CheckedPaper paper);

  Optional<CheckedPaper> findById(String sha256);
}
