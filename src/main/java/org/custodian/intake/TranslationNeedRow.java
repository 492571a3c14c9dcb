package org.custodian.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The fact that something has to be translated. */
@Entity
@Immutable
@Table(name = "translation_need")
class TranslationNeedRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  int round;
  String language;

  /** The letter that is to go out; nothing for one that came in. */
  @Nullable String letterId;

  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected TranslationNeedRow() {}

  TranslationNeedRow(
      String requestNo,
      int round,
      String language,
      @Nullable String letterId,
      String by,
      Instant at) {
    this.requestNo = requestNo;
    this.round = round;
    this.language = language;
    this.letterId = letterId;
    this.notedBy = by;
    this.notedAt = at;
  }
}
