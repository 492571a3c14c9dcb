package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A paper that belongs to a request. */
@Entity
@Immutable
@Table(name = "request_paper")
class RequestPaper extends Fact {
  @Id String paperId;
  String requestNo;
  int place;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  PaperKind kind;

  String fileName;
  String sha256;
  int pages;
  long size;
  Instant receivedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RequestPaper() {}

  RequestPaper(String id, String requestNo, int place, OfferedPaper offered, Instant receivedAt) {
    this.paperId = id;
    this.requestNo = requestNo;
    this.place = place;
    this.kind = offered.kind();
    this.fileName = offered.fileName();
    this.sha256 = offered.sha256();
    this.pages = offered.pages();
    this.size = offered.size();
    this.receivedAt = receivedAt;
  }

  @Override
  public String getId() {
    return paperId;
  }

  boolean isSame(OfferedPaper offered) {
    return kind == offered.kind() && sha256.equals(offered.sha256());
  }

  Paper paper() {
    return new Paper(paperId, kind, sha256, pages, size, receivedAt);
  }
}
