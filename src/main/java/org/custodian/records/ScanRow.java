package org.custodian.records;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** What was read in one scanned page of a document; its words lie in the vault. */
@Entity
@Immutable
@Table(name = "scan_reading")
class ScanRow implements Persistable<ScanRow.Key> {
  /** A page of some bytes, whichever requests they were collected for. */
  @Embeddable
  record Key(String documentSha256, int page) {}

  @EmbeddedId Key key;
  String readingSha256;
  boolean sure;
  Instant readAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ScanRow() {}

  ScanRow(String documentSha256, int page, String readingSha256, boolean sure, Instant readAt) {
    this.key = new Key(documentSha256, page);
    this.readingSha256 = readingSha256;
    this.sure = sure;
    this.readAt = readAt;
    this.stored = false;
  }

  @Override
  public Key getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
