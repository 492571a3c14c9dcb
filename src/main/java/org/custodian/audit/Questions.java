package org.custodian.audit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions that were asked, so that their address can be an opaque id: what was typed may name a
 * patient, and an address ends up in histories and proxies. Encrypted, because it may be PHI.
 */
@Component
class Questions {
  /** How long a question without a name is kept for its asker's back button. */
  private static final Duration UNNAMED = Duration.ofDays(7);

  private final JdbcClient database;
  private final Aead cipher;
  private final Clock clock;

  Questions(DataSource database, Vault vault, Clock clock) throws GeneralSecurityException {
    this.database = JdbcClient.create(database);
    this.cipher = new AesGcmJce(vault.subkey("audit/questions"));
    this.clock = clock;
  }

  String keep(Question question, StaffId by) {
    database
        .sql("delete from audit_question where title = '' and asked_at < ?")
        .param(Timestamp.from(clock.instant().minus(UNNAMED)))
        .update();
    var id = UUID.randomUUID().toString();
    insert(id, "", question, by);
    return id;
  }

  /** Only who asked may ask again by this address. */
  Optional<Question> kept(String id, StaffId by) {
    return database
        .sql("select wording from audit_question where question_id = ? and asked_by = ?")
        .params(id, by.value())
        .query((row, number) -> opened(id, row.getBytes(1)))
        .optional();
  }

  void name(Question question, String title, StaffId by) {
    insert(UUID.randomUUID().toString(), title, question, by);
  }

  List<SavedSearch> named(StaffId by) {
    return database
        .sql(
            "select question_id, title from audit_question"
                + " where asked_by = ? and title <> '' order by title, question_id")
        .param(by.value())
        .query((row, number) -> new SavedSearch(row.getString(1), row.getString(2)))
        .list();
  }

  void forget(String id, StaffId by) {
    database
        .sql("delete from audit_question where question_id = ? and asked_by = ?")
        .params(id, by.value())
        .update();
  }

  private void insert(String id, String title, Question question, StaffId by) {
    try {
      byte[] text = question.text().getBytes(StandardCharsets.UTF_8);
      database
          .sql(
              "insert into audit_question (question_id, asked_by, asked_at, title, wording)"
                  + " values (?, ?, ?, ?, ?)")
          .params(
              id,
              by.value(),
              Timestamp.from(clock.instant()),
              title,
              cipher.encrypt(text, id.getBytes(StandardCharsets.UTF_8)))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AUD-01 This Java cannot encrypt with AES-GCM.");
    }
  }

  private Question opened(String id, byte[] wording) {
    try {
      byte[] text = cipher.decrypt(wording, id.getBytes(StandardCharsets.UTF_8));
      return Question.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AUD-02 A saved search was changed and is not read.");
    }
  }
}
