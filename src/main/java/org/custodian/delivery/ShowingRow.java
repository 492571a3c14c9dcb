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
import org.custodian.approval.ApprovedPacket;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that a packet was given to staff to show to the patient, once for each version. */
@Entity
@Immutable
@Table(name = "inspection_showing")
class ShowingRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;
  String packetSha256;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LegalBasis basis;

  String preparedBy;
  String approvedBy;
  String shownBy;
  Instant shownAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ShowingRow() {}

  ShowingRow(ApprovedPacket approved, StaffId by, Instant at) {
    var packet = approved.packet();
    this.requestNo = packet.request().value();
    this.packetVersion = packet.version();
    this.packetSha256 = packet.sha256();
    this.basis = approved.basis();
    this.preparedBy = packet.preparedBy().value();
    this.approvedBy = approved.approver().value();
    this.shownBy = by.value();
    this.shownAt = at;
  }
}
