package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.data.domain.Persistable;

/** A redacted document on its way into a packet; its file and its pages lie in the vault. */
@Entity
@Table(name = "packet_stage")
class StageRow implements Persistable<String> {
  @Id String stageId;
  String requestNo;
  String sha256;
  String pagesSha256;
  Instant stagedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected StageRow() {}

  StageRow(String id, RequestNumber request, String sha256, String pagesSha256, Instant stagedAt) {
    this.stageId = id;
    this.requestNo = request.value();
    this.sha256 = sha256;
    this.pagesSha256 = pagesSha256;
    this.stagedAt = stagedAt;
    this.stored = false;
  }

  @Override
  public String getId() {
    return stageId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
