package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A {@link FormatTalk} as a fact. The newest counts. */
@Entity
@Immutable
@Table(name = "format_talk")
class FormatTalkRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  String asked;
  boolean producible;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  FormatAnswer answer;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  DeliveryWish.@Nullable Method agreed;

  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected FormatTalkRow() {}

  FormatTalkRow(String requestNo, FormatTalk talk, String notedBy, Instant notedAt) {
    this.requestNo = requestNo;
    this.asked = talk.asked();
    this.producible = talk.producible();
    this.answer = talk.answer();
    this.agreed = talk.agreed().orElse(null);
    this.notedBy = notedBy;
    this.notedAt = notedAt;
  }

  FormatTalk talk() {
    return new FormatTalk(asked, producible, answer, Optional.ofNullable(agreed));
  }
}
