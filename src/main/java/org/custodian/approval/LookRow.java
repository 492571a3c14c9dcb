package org.custodian.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.custodian.packet.Packet;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that somebody finished a look at a packet; the database knows nobody twice. */
@Entity
@Immutable
@Table(name = "approver_look")
class LookRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;
  String packetSha256;
  int lookNo;

  /** In lower case, as {@link #preparer} is: login names differ in more than case. */
  String approver;

  String preparer;
  Instant finishedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected LookRow() {}

  LookRow(Packet packet, int lookNo, StaffId by, Instant at) {
    this.requestNo = packet.request().value();
    this.packetVersion = packet.version();
    this.packetSha256 = packet.sha256();
    this.lookNo = lookNo;
    this.approver = by.value().toLowerCase(Locale.ROOT);
    this.preparer = packet.preparedBy().value().toLowerCase(Locale.ROOT);
    this.finishedAt = at;
  }

  boolean isBy(StaffId person) {
    return approver.equals(person.value().toLowerCase(Locale.ROOT));
  }
}
