package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The fact that the file of a packet was destroyed before it could go. */
@Entity
@Immutable
@Table(name = "packet_destruction")
class Destruction implements Persistable<String> {
  @Id String packetId;
  String destroyedBy;
  Instant destroyedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Destruction() {}

  Destruction(String packetId, String destroyedBy, Instant destroyedAt) {
    this.packetId = packetId;
    this.destroyedBy = destroyedBy;
    this.destroyedAt = destroyedAt;
    this.stored = false;
  }

  @Override
  public String getId() {
    return packetId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
