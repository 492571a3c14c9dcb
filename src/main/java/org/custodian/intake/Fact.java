package org.custodian.intake;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A row with a key of our own that is written once: writing the same key twice fails. */
@MappedSuperclass
abstract class Fact implements Persistable<String> {
  @Transient private boolean stored;

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
