package org.custodian.ledger;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.custodian.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One key for the details of a request, wrapped by the vault's. Without it nothing of them can be
 * read, so destroying 32 bytes destroys them all.
 */
@Component
class DetailKeys {
  private static final int LENGTH = 32;

  private final JdbcClient database;
  private final Aead wrapping;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DetailKeys(DataSource database, Vault vault, Clock clock) throws GeneralSecurityException {
    this.database = JdbcClient.create(database);
    this.wrapping = new AesGcmJce(vault.subkey("ledger/detail"));
    this.clock = clock;
  }

  /** A key as it is kept. */
  private record Kept(byte @Nullable [] wrapped, Optional<Instant> shreddedAt) {}

  /**
   * The key of a request, or of an entry that belongs to none; makes it if there is none yet.
   *
   * @throws IllegalStateException if it was destroyed: what comes later needs another subject
   */
  Aead forWriting(String subject) {
    var kept = kept(subject);
    if (kept.isEmpty()) {
      make(subject);
      kept = kept(subject);
    }
    return kept.flatMap(key -> open(subject, key))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "LED-20 The key of these details was destroyed after its time."));
  }

  /** Empty if there is none or it was destroyed. */
  Optional<Aead> forReading(String subject) {
    return kept(subject).flatMap(key -> open(subject, key));
  }

  Optional<Instant> shreddedAt(String subject) {
    return kept(subject).flatMap(Kept::shreddedAt);
  }

  /** Destroys a key, and says whether this call did. */
  boolean destroy(String subject) {
    return database
            .sql(
                "update ledger_detail_key set wrapped = null, shredded_at = ?"
                    + " where subject = ? and shredded_at is null")
            .params(now(), subject)
            .update()
        > 0;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private void make(String subject) {
    byte[] key = new byte[LENGTH];
    random.nextBytes(key);
    try {
      byte[] wrapped = wrapping.encrypt(key, subject.getBytes(StandardCharsets.UTF_8));
      database
          .sql("insert into ledger_detail_key (subject, wrapped, made_at) values (?, ?, ?)")
          .params(subject, wrapped, now())
          .update();
    } catch (DuplicateKeyException anotherWasFirst) {
      // Theirs is as good as ours; it is read next.
    } catch (GeneralSecurityException e) {
      throw cannotEncrypt();
    }
  }

  private Optional<Kept> kept(String subject) {
    return database
        .sql("select wrapped, shredded_at from ledger_detail_key where subject = ?")
        .param(subject)
        .query(
            (row, number) ->
                new Kept(
                    row.getBytes(1),
                    Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
        .optional();
  }

  private Optional<Aead> open(String subject, Kept kept) {
    byte[] wrapped = kept.wrapped();
    if (wrapped == null) return Optional.empty();
    try {
      return Optional.of(
          new AesGcmJce(wrapping.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "LED-22 A key of details was changed, or the vault's key is another one.");
    }
  }

  static IllegalStateException cannotEncrypt() {
    return new IllegalStateException("LED-21 This Java cannot encrypt with AES-GCM.");
  }
}
