package org.custodian.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExtensionRows extends Repository<ExtensionRow, String> {
  ExtensionRow save(ExtensionRow extension);

  Optional<ExtensionRow> findById(String requestNo);
}
