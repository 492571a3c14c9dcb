package org.custodian.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.intake.DeliveryWish;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a packet was put into the post or faxed. A second try is a new row. */
@Entity
@Immutable
@Table(name = "packet_handover")
class HandoverRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DeliveryWish.Method method;

  String proof;
  String address;
  String handedBy;
  Instant handedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected HandoverRow() {}

  HandoverRow(String requestNo, int version, Handover handover, String by, Instant at) {
    this.requestNo = requestNo;
    this.packetVersion = version;
    this.method = handover.method();
    this.proof = handover.proof();
    this.address = handover.address();
    this.handedBy = by;
    this.handedAt = at;
  }
}
