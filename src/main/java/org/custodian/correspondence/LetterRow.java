package org.custodian.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The fact that a letter went out. */
@Entity
@Immutable
@Table(name = "sent_letter")
class LetterRow implements Persistable<String> {
  @Id String letterId;
  String requestNo;
  String letterKey;
  String code;
  String language;
  Instant sentAt;
  String sha256;
  int pages;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected LetterRow() {}

  LetterRow(SentLetter letter, String requestNo, String letterKey, String language) {
    this.letterId = letter.id();
    this.requestNo = requestNo;
    this.letterKey = letterKey;
    this.code = letter.code();
    this.language = language;
    this.sentAt = letter.sentAt();
    this.sha256 = letter.sha256();
    this.pages = letter.pages();
    this.stored = false;
  }

  SentLetter letter() {
    return new SentLetter(letterId, code, sentAt, sha256, pages);
  }

  @Override
  public String getId() {
    return letterId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
