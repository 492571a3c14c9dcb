package org.custodian.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The fact that an e-mail was taken by the server or the outbox. */
@Entity
@Immutable
@Table(name = "sent_mail")
class MailRow implements Persistable<String> {
  @Id String messageId;
  String requestNo;
  String kind;
  Instant sentAt;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected MailRow() {}

  MailRow(String messageId, String requestNo, String kind, Instant sentAt) {
    this.messageId = messageId;
    this.requestNo = requestNo;
    this.kind = kind;
    this.sentAt = sentAt;
    this.stored = false;
  }

  @Override
  public String getId() {
    return messageId;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
