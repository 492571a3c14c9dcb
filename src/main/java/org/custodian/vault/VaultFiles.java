package org.custodian.vault;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VaultFiles extends Repository<VaultFile, String> {
  VaultFile save(VaultFile file);

  Optional<VaultFile> findById(String sha256);
}
