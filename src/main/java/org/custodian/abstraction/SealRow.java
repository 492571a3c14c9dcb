package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The fact that a version was sealed, by whom, and the hash of its content in the vault. */
@Entity
@Immutable
@Table(name = "sealed_abstraction")
class SealRow implements Persistable<String> {
  @Id String id;
  String requestNo;
  int version;
  String preparedBy;
  Instant sealedAt;
  String sha256;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected SealRow() {}

  SealRow(SealedAbstraction sealed, String sha256) {
    this.id = sealed.request() + "/" + sealed.version();
    this.requestNo = sealed.request().value();
    this.version = sealed.version();
    this.preparedBy = sealed.preparedBy().value();
    this.sealedAt = sealed.at();
    this.sha256 = sha256;
    this.stored = false;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
