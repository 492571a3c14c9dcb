package org.custodian.vault;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VaultFiles extends Repository<VaultFile, String> {
  VaultFile save(VaultFile file);

  Optional<VaultFile> findById(String sha256);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query(value = "update vault_file set purged_at = :at where sha256 = :sha256", nativeQuery = true)
  void markPurged(String sha256, Instant at);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query(
      value = "update vault_file set purged_at = null where sha256 = :sha256",
      nativeQuery = true)
  void markKept(String sha256);
}
