package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What came of something that had to be translated, once. */
@Entity
@Immutable
@Table(name = "translation_end")
class TranslationEndRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int round;

  /** Whether there is a translation; else none was needed after all. */
  boolean kept;

  @Nullable String sha256;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected TranslationEndRow() {}

  TranslationEndRow(
      String requestNo, int round, boolean kept, @Nullable String sha256, String by, Instant at) {
    this.requestNo = requestNo;
    this.round = round;
    this.kept = kept;
    this.sha256 = sha256;
    this.notedBy = by;
    this.notedAt = at;
  }
}
