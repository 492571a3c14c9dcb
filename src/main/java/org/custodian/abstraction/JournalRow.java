package org.custodian.abstraction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.jspecify.annotations.Nullable;

/** One step of a person at the marking page, with everything that it did. */
@Entity
@Table(name = "journal_step")
class JournalRow {
  /** Whether a step stands. */
  enum State {
    DONE,
    UNDONE,
    /** Undone, and then something else was done; or what it was about is not there any more. */
    PASSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  String madeBy;
  Instant madeAt;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(8)")
  State state;

  @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "step_id", nullable = false)
  @OrderBy("id")
  List<JournalItem> items;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected JournalRow() {}

  JournalRow(RequestNumber request, StaffId by, Instant at, List<JournalItem> items) {
    this.requestNo = request.value();
    this.madeBy = by.value();
    this.madeAt = at;
    this.state = State.DONE;
    this.items = new ArrayList<>(items);
  }
}
