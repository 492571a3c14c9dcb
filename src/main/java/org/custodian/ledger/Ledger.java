package org.custodian.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of what happened. An entry is written in the transaction of the change it
 * tells of: if the entry cannot be written, the change does not happen.
 */
@Component
public class Ledger {
  private static final JsonMapper JSON = new JsonMapper();

  private final LedgerRows rows;
  private final Clock clock;

  Ledger(LedgerRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Writes an entry about a request.
   *
   * @param facts ids, codes, counts, dates by name; at most 4,000 characters as JSON; never PHI
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
    var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    if (rows.existsByEntryId(id.toString())) {
      return false;
    }
    write(id, request.value(), kind, actor, facts);
    return true;
  }

  /** Everything that happened to a request, oldest first. */
  @Transactional(readOnly = true)
  public List<Entry> trace(RequestNumber request) {
    return rows.findByRequestNoOrderBySeq(request.value()).stream().map(Ledger::entry).toList();
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
    return rows.search(from, to, actor, request, Limit.of(most)).stream()
        .map(Ledger::entry)
        .toList();
  }

  private void write(
      UUID id, @Nullable String request, Kind kind, Actor actor, Map<String, ?> facts) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.save(new LedgerRow(id.toString(), at, kind, actor.value(), request, json(facts)));
  }

  private static String json(Map<String, ?> facts) {
    var sorted = new TreeMap<String, String>();
    facts.forEach((name, value) -> sorted.put(name, String.valueOf(value)));
    try {
      return JSON.writeValueAsString(sorted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("LED-01 The facts of an entry cannot be written as JSON.");
    }
  }

  private static Entry entry(LedgerRow row) {
    return new Entry(
        row.seq == null ? 0 : row.seq,
        row.at,
        row.kind,
        row.actor,
        Optional.ofNullable(row.requestNo).map(RequestNumber::new),
        facts(row.facts));
  }

  private static Map<String, String> facts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("LED-02 An entry of the log is not readable.");
    }
  }
}
