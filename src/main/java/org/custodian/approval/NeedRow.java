package org.custodian.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.custodian.packet.Packet;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How many approvers a packet needs, as the policy said when it was made. Another policy holds for
 * the next packet; one under review is finished as it was begun.
 */
@Entity
@Immutable
@Table(name = "approver_need")
class NeedRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;
  String packetSha256;
  int approvers;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected NeedRow() {}

  NeedRow(Packet packet, int approvers) {
    this.requestNo = packet.request().value();
    this.packetVersion = packet.version();
    this.packetSha256 = packet.sha256();
    this.approvers = approvers;
  }
}
