package org.custodian.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that somebody read a checklist off the papers. The newest counts. */
@Entity
@Immutable
@Table(name = "recorded_checklist")
class RecordedChecklist {
  private static final int COLUMN = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;

  @Column(length = 4000)
  String checklist;

  /** What does not fit into the first column; empty for most papers. */
  @Column(length = 8000)
  String checklistRest;

  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RecordedChecklist() {}

  RecordedChecklist(String requestNo, String checklist, String recordedBy, Instant recordedAt) {
    this.requestNo = requestNo;
    int cut = Math.min(checklist.length(), COLUMN);
    this.checklist = checklist.substring(0, cut);
    this.checklistRest = checklist.substring(cut);
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  String text() {
    return checklist + checklistRest;
  }
}
