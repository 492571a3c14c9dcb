package org.custodian.verification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that an emergency was noted; its words are an encrypted file. The newest counts. */
@Entity
@Immutable
@Table(name = "emergency_record")
class EmergencyRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  String sha256;
  Instant disclosedAt;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected EmergencyRecord() {}

  EmergencyRecord(
      String requestNo, String sha256, Instant disclosedAt, String recordedBy, Instant recordedAt) {
    this.requestNo = requestNo;
    this.sha256 = sha256;
    this.disclosedAt = disclosedAt;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
