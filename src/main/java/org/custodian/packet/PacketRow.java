package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The fact that a packet passed its proof. */
@Entity
@Immutable
@Table(name = "packet")
class PacketRow implements Persistable<String> {
  @Id String packetId;
  String requestNo;
  int version;
  int pages;
  int recordPages;
  String batesFirst;
  String batesLast;
  String sha256;
  String recordsSha256;
  String proofSha256;
  String preparedBy;
  Instant assembledAt;
  @Nullable String partTwoNotice;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected PacketRow() {}

  PacketRow(Packet packet, String proofSha256, Optional<String> partTwoNotice) {
    this.packetId = id(packet.request(), packet.version());
    this.requestNo = packet.request().value();
    this.version = packet.version();
    this.pages = packet.pages();
    this.recordPages = packet.recordPages();
    this.batesFirst = packet.batesFirst();
    this.batesLast = packet.batesLast();
    this.sha256 = packet.sha256();
    this.recordsSha256 = packet.recordsSha256();
    this.proofSha256 = proofSha256;
    this.preparedBy = packet.preparedBy().value();
    this.assembledAt = packet.assembledAt();
    this.partTwoNotice = partTwoNotice.orElse(null);
    this.stored = false;
  }

  /** The same request and version is the same row, so that it cannot be written twice. */
  static String id(RequestNumber request, int version) {
    return request + "/" + version;
  }

  Packet packet() {
    return new Packet(
        new RequestNumber(requestNo),
        version,
        pages,
        recordPages,
        batesFirst,
        batesLast,
        sha256,
        recordsSha256,
        new StaffId(preparedBy),
        assembledAt);
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
