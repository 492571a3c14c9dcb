package org.custodian.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision as it was made. A change of mind is a new row. */
@Entity
@Immutable
@Table(name = "review_decision")
class DecisionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int packetVersion;
  String packetSha256;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Decision decision;

  String noteCode;
  String note;
  String preparer;
  String approver;
  Instant decidedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DecisionRow() {}

  DecisionRow(ReviewDecision made) {
    this.requestNo = made.request().value();
    this.packetVersion = made.packetVersion();
    this.packetSha256 = made.packetSha256();
    this.decision = made.decision();
    this.noteCode = made.noteCode();
    this.note = made.note();
    this.preparer = made.preparedBy().value();
    this.approver = made.by().value();
    this.decidedAt = made.at();
  }

  ReviewDecision asDecision() {
    return new ReviewDecision(
        new RequestNumber(requestNo),
        packetVersion,
        packetSha256,
        decision,
        noteCode,
        note,
        new StaffId(preparer),
        new StaffId(approver),
        decidedAt);
  }
}
