package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A mark, standing or taken back. */
@Entity
@Table(name = "redaction_mark")
class MarkRow implements Persistable<String> {
  private static final double PARTS = 1000;

  @Id String id;
  String requestNo;
  String documentId;
  int pageNo;
  long x1;
  long y1;
  long x2;
  long y2;
  String reason;
  String origin;
  String madeBy;
  String act;
  Instant madeAt;
  @Nullable String removedBy;
  @Nullable Instant removedAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected MarkRow() {}

  MarkRow(RequestNumber request, Mark mark, Instant at) {
    this.id = mark.id();
    this.requestNo = request.value();
    this.documentId = mark.page().documentId();
    this.pageNo = mark.page().page();
    // Rounded outwards: a mark may grow by a thousandth of a point, never shrink.
    this.x1 = (long) Math.floor(mark.box().x1() * PARTS);
    this.y1 = (long) Math.floor(mark.box().y1() * PARTS);
    this.x2 = (long) Math.ceil(mark.box().x2() * PARTS);
    this.y2 = (long) Math.ceil(mark.box().y2() * PARTS);
    this.reason = mark.reason();
    this.origin = mark.origin();
    this.madeBy = mark.by();
    this.act = mark.act();
    this.madeAt = at;
    this.stored = false;
  }

  void remove(StaffId by, Instant at) {
    this.removedBy = by.value();
    this.removedAt = at;
  }

  void restore() {
    this.removedBy = null;
    this.removedAt = null;
  }

  Mark mark() {
    var box = new Box(x1 / PARTS, y1 / PARTS, x2 / PARTS, y2 / PARTS);
    return new Mark(id, new PageKey(documentId, pageNo), box, reason, origin, madeBy, act);
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
