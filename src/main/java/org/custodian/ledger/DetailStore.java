package org.custodian.ledger;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.proof.Commitment;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the values to which entries commit. They are encrypted under a key per request; an entry
 * that belongs to no request has a key of its own.
 */
@Component
class DetailStore {
  private final JdbcClient database;
  private final DetailKeys keys;
  private final SecureRandom random = new SecureRandom();

  DetailStore(DataSource database, DetailKeys keys) {
    this.database = JdbcClient.create(database);
    this.keys = keys;
  }

  /** A value as it is kept. */
  private record Kept(String subject, String field, byte[] cipher) {}

  /** Which entry outside of any request has details, and since when. */
  record Alone(String entryId, Instant at) {}

  /**
   * Keeps the values in the transaction of the entry.
   *
   * @return the commitments that the entry holds, by field
   */
  Map<String, String> keep(UUID entry, Instant at, @Nullable String request, Details details) {
    var commitments = new TreeMap<String, String>();
    if (details.values().isEmpty()) return commitments;
    var subject = open(subject(request, entry.toString()), entry);
    var key = keys.forWriting(subject);
    details
        .values()
        .forEach(
            (field, value) -> {
              byte[] salt = new byte[Commitment.SALT];
              random.nextBytes(salt);
              commitments.put(field, Commitment.of(salt, value));
              insert(
                  entry.toString(), field, subject, at, encrypted(key, entry, field, salt, value));
            });
    return commitments;
  }

  /** What comes after the request's key was destroyed gets a key of its own. */
  private String open(String subject, UUID entry) {
    return keys.shreddedAt(subject).isPresent() ? subject(null, entry.toString()) : subject;
  }

  /** Opens what an entry committed to, as far as it is still there. */
  OpenedDetails open(String entryId, Map<String, String> commitments) {
    var values = new HashMap<String, String>();
    var kept = kept(entryId);
    var gone = kept.stream().findFirst().flatMap(one -> keys.shreddedAt(one.subject()));
    if (gone.isPresent()) return new OpenedDetails(Map.of(), java.util.Set.of(), gone);
    var missing = new HashSet<>(commitments.keySet());
    for (Kept one : kept) {
      var opened = keys.forReading(one.subject()).flatMap(key -> decrypted(key, entryId, one));
      var commitment = commitments.get(one.field());
      if (opened.isPresent() && commitment != null && opened.get().is(commitment)) {
        values.put(one.field(), opened.get().value());
        missing.remove(one.field());
      }
    }
    return new OpenedDetails(values, missing, Optional.empty());
  }

  /** When the newest details of a request were kept; empty if it has none that can be read. */
  Optional<Instant> newest(RequestNumber request) {
    return database
        .sql(
            "select max(d.kept_at) from ledger_detail d join ledger_detail_key k"
                + " on k.subject = d.subject where d.subject = ? and k.shredded_at is null")
        .param(subject(request.value(), ""))
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
        .single()
        .map(Timestamp::toInstant);
  }

  /** Entries outside of any request whose details can still be read and are older than this. */
  List<Alone> aloneBefore(Instant before) {
    return database
        .sql(
            "select d.entry_id, min(d.kept_at) from ledger_detail d join ledger_detail_key k"
                + " on k.subject = d.subject where d.subject like 'entry/%' and d.kept_at < ?"
                + " and k.shredded_at is null group by d.entry_id order by 2")
        .param(Timestamp.from(before))
        .query((row, number) -> new Alone(row.getString(1), row.getTimestamp(2).toInstant()))
        .list();
  }

  /** Destroys the key of a request's details; says whether this call did. */
  boolean shred(RequestNumber request) {
    return keys.destroy(subject(request.value(), ""));
  }

  /** Destroys the key of the details of an entry that belongs to no request. */
  boolean shred(String entryId) {
    return keys.destroy(subject(null, entryId));
  }

  private static String subject(@Nullable String request, String entryId) {
    return request == null ? "entry/" + entryId : "request/" + request;
  }

  private void insert(String entryId, String field, String subject, Instant at, byte[] cipher) {
    database
        .sql(
            "insert into ledger_detail (entry_id, field, subject, kept_at, cipher)"
                + " values (?, ?, ?, ?, ?)")
        .params(entryId, field, subject, Timestamp.from(at), cipher)
        .update();
  }

  private List<Kept> kept(String entryId) {
    return database
        .sql("select subject, field, cipher from ledger_detail where entry_id = ? order by field")
        .param(entryId)
        .query((row, number) -> new Kept(row.getString(1), row.getString(2), row.getBytes(3)))
        .list();
  }

  private static byte[] encrypted(Aead key, UUID entry, String field, byte[] salt, String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(salt, salt.length + text.length);
    System.arraycopy(text, 0, both, salt.length, text.length);
    try {
      return key.encrypt(both, place(entry.toString(), field));
    } catch (GeneralSecurityException e) {
      throw DetailKeys.cannotEncrypt();
    }
  }

  /** A value with its salt. */
  private record Salted(byte[] salt, String value) {
    boolean is(String commitment) {
      return Commitment.opens(commitment, salt, value);
    }
  }

  private static Optional<Salted> decrypted(Aead key, String entryId, Kept kept) {
    try {
      byte[] both = key.decrypt(kept.cipher(), place(entryId, kept.field()));
      if (both.length < Commitment.SALT) return Optional.empty();
      return Optional.of(
          new Salted(
              Arrays.copyOf(both, Commitment.SALT),
              new String(
                  both, Commitment.SALT, both.length - Commitment.SALT, StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException changed) {
      return Optional.empty();
    }
  }

  /** A value that was moved to another entry or field does not open. */
  private static byte[] place(String entryId, String field) {
    return (entryId + "/" + field).getBytes(StandardCharsets.UTF_8);
  }
}
