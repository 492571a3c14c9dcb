package org.custodian.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The fact that bytes were stored. */
@Entity
@Immutable
@Table(name = "vault_file")
class VaultFile implements Persistable<String> {
  @Id String sha256;
  String mediaType;
  long size;
  Instant storedAt;

  /** When it was destroyed after its time; the row stays and tells it. */
  @Nullable Instant purgedAt;

  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected VaultFile() {}

  VaultFile(String sha256, String mediaType, long size, Instant storedAt) {
    this.sha256 = sha256;
    this.mediaType = mediaType;
    this.size = size;
    this.storedAt = storedAt;
    this.stored = false;
  }

  @Override
  public String getId() {
    return sha256;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
