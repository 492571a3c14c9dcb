package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;

/** How far the packet of a request is, as the latest try told. */
@Entity
@Table(name = "packet_progress")
class ProgressRow {
  @Id String requestNo;
  int pages;
  int ofPages;
  Instant toldAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ProgressRow() {}

  ProgressRow(RequestNumber request, int pages, int ofPages, Instant toldAt) {
    this.requestNo = request.value();
    this.pages = pages;
    this.ofPages = ofPages;
    this.toldAt = toldAt;
  }
}
