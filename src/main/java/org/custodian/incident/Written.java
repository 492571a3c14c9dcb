package org.custodian.incident;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A row that is written once: writing the same key twice fails. */
@MappedSuperclass
abstract class Written implements Persistable<String> {
  @Transient private boolean stored;

  @PostLoad
  @PostPersist
  void keepStored() {
    stored = true;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
