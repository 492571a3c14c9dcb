package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What became of one source page. */
@Entity
@Immutable
@Table(name = "packet_page")
class PacketPageRow implements Persistable<String> {
  @Id String pageId;
  String packetId;
  int place;
  String documentId;
  int page;
  String verdict;
  String ruleId;
  String reason;
  String decidedBy;
  @Nullable String bates;
  String outcome;
  int blackened;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected PacketPageRow() {}

  PacketPageRow(String packetId, int place, ManifestLine line) {
    this.pageId = packetId + "/" + place;
    this.packetId = packetId;
    this.place = place;
    this.documentId = line.documentId();
    this.page = line.page();
    this.verdict = line.verdict();
    this.ruleId = line.ruleId();
    this.reason = line.reason();
    this.decidedBy = line.decidedBy();
    this.bates = line.bates().orElse(null);
    this.outcome = line.outcome();
    this.blackened = line.blackened();
    this.stored = false;
  }

  ManifestLine line() {
    return new ManifestLine(
        documentId,
        page,
        verdict,
        ruleId,
        reason,
        decidedBy,
        Optional.ofNullable(bates),
        outcome,
        blackened);
  }

  @Override
  public String getId() {
    return pageId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
