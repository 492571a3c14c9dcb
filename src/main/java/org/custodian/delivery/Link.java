package org.custodian.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.intake.DeliveryWish;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A released packet and its link. A packet is released once; one that went by hand has a link that
 * was never open.
 */
@Entity
@Table(name = "release_link")
class Link implements Persistable<String> {
  String requestNo;
  @Id String linkId;
  int packetVersion;
  String packetSha256;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LegalBasis basis;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DeliveryWish.Method method;

  String preparedBy;
  String approvedBy;
  Instant releasedAt;
  LocalDate lastDay;
  String tokenHash;
  String passcodeHash;
  int wrongTries;
  @Nullable Instant lockedUntil;
  @Nullable Instant closedAt;
  @Nullable String closedWhy;
  int downloads;
  @Nullable Instant lastDownloadAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected Link() {}

  Link(
      ApprovedPacket approved,
      DeliveryWish.Method method,
      String linkId,
      Instant releasedAt,
      LocalDate lastDay,
      String tokenHash,
      String passcodeHash) {
    var packet = approved.packet();
    this.requestNo = packet.request().value();
    this.linkId = linkId;
    this.packetVersion = packet.version();
    this.packetSha256 = packet.sha256();
    this.basis = approved.basis();
    this.method = method;
    this.preparedBy = packet.preparedBy().value();
    this.approvedBy = approved.approver().value();
    this.releasedAt = releasedAt;
    this.lastDay = lastDay;
    this.tokenHash = tokenHash;
    this.passcodeHash = passcodeHash;
    if (!byLink(method)) {
      this.closedAt = releasedAt;
      this.closedWhy = method.name();
    }
    this.stored = false;
  }

  Release release() {
    return new Release(
        new RequestNumber(requestNo),
        packetVersion,
        packetSha256,
        basis,
        method,
        new StaffId(preparedBy),
        new StaffId(approvedBy),
        releasedAt);
  }

  /** Whether the recipient fetches the packet from us. */
  static boolean byLink(DeliveryWish.Method method) {
    return method == DeliveryWish.Method.PORTAL || method == DeliveryWish.Method.SECURE_LINK;
  }

  /** Why nothing is given out at this moment; the gravest reason first. */
  Optional<Door.Why> shut(Instant now, ZoneId zone) {
    if (closedAt != null) {
      return Optional.of(Door.Why.CLOSED);
    }
    if (LocalDate.ofInstant(now, zone).isAfter(lastDay)) {
      return Optional.of(Door.Why.EXPIRED);
    }
    if (lockedUntil != null && now.isBefore(lockedUntil)) {
      return Optional.of(Door.Why.LOCKED);
    }
    return Optional.empty();
  }

  /** Wrong passcodes that still count; a lock that has run out takes the old ones with it. */
  int countedTries(Instant now) {
    return lockedUntil != null && !now.isBefore(lockedUntil) ? 0 : wrongTries;
  }

  @Override
  public String getId() {
    return linkId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
