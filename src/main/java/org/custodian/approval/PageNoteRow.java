package org.custodian.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.abstraction.PageKey;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A note as it was written. */
@Entity
@Immutable
@Table(name = "review_page_note")
class PageNoteRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;
  String documentId;
  int pageNo;
  String note;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected PageNoteRow() {}

  PageNoteRow(RequestNumber request, PageNote note, Instant at) {
    this.requestNo = request.value();
    this.packetVersion = note.packetVersion();
    this.documentId = note.page().documentId();
    this.pageNo = note.page().page();
    this.note = note.text();
    this.notedBy = note.by().value();
    this.notedAt = at;
  }

  PageNote note() {
    return new PageNote(packetVersion, new PageKey(documentId, pageNo), note, new StaffId(notedBy));
  }
}
