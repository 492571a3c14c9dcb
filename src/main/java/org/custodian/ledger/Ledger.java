package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of what happened. An entry is written in the transaction of the change it
 * tells of: if the entry cannot be written, the change does not happen.
 */
@Component
public class Ledger {
  private final Stage stage;
  private final Reading reading;
  private final Inclusion inclusion;

  Ledger(Stage stage, Reading reading, Inclusion inclusion) {
    this.stage = stage;
    this.reading = reading;
    this.inclusion = inclusion;
  }

  /**
   * Writes an entry about a request.
   *
   * @param facts ids, codes, counts, dates by name; at most 8,000 bytes as JSON; never PHI
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts) {
    write(UUID.randomUUID(), request.value(), kind, actor, facts);
  }

  /** Writes an entry that belongs to no request, such as a sign-in or an auditor's search. */
  @Transactional
  public void append(Kind kind, Actor actor, Map<String, ?> facts) {
    write(UUID.randomUUID(), null, kind, actor, facts);
  }

  /**
   * Writes an entry once, however often the step runs.
   *
   * @param key what makes the effect unique, for example "release/26-0003/1"; never PHI
   * @return whether this call wrote it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean appendOnce(
      String key, RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts) {
    var id = idOf(key);
    if (stage.has(id)) {
      return false;
    }
    write(id, request.value(), kind, actor, facts);
    return true;
  }

  /** Everything that happened to a request, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> trace(RequestNumber request) {
    return reading.trace(request);
  }

  /**
   * The newest entries in a period.
   *
   * @param actor login name, or empty for all
   * @param request request number, or empty for all
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<Entry> search(Instant from, Instant to, String actor, String request, int most) {
    return reading.search(from, to, actor, request, most);
  }

  /**
   * The proof that an entry stands in the log under a signed checkpoint. Puts the log in order and
   * signs it now if need be, so that a release need not wait for the next round.
   *
   * @param key as given to {@link #appendOnce}, committed before
   * @throws IllegalStateException if there is no such entry, or the log cannot be signed
   */
  public Included included(String key) {
    return inclusion.of(idOf(key));
  }

  /** The line by which outsiders know the key of this log's checkpoints. */
  public String keyLine() {
    return inclusion.keyLine();
  }

  private static UUID idOf(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private void write(
      UUID id, @Nullable String request, Kind kind, Actor actor, Map<String, ?> facts) {
    var texts = new TreeMap<String, String>();
    facts.forEach((name, value) -> texts.put(name, text(value)));
    stage.add(id, request, kind, actor.value(), texts);
  }

  /** Entries have one form, so the same text always has the same bytes. */
  private static String text(@Nullable Object value) {
    return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC);
  }
}
