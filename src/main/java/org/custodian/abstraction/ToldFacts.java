package org.custodian.abstraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Keeps what staff told about a request: the content in the vault, the fact in the ledger. */
@Component
class ToldFacts {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final CaseFactRows rows;
  private final Vault vault;
  private final Ledger ledger;
  private final Clock clock;

  ToldFacts(CaseFactRows rows, Vault vault, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @param codes what the ledger may know of it: codes and counts
   */
  void keep(
      RequestNumber request, CaseFact kind, Object content, Map<String, ?> codes, StaffId by) {
    try {
      var file = vault.store(JSON.writeValueAsBytes(content), "application/json");
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      rows.save(new CaseFactRow(request, kind, file.sha256(), by, at));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ABS-08 What was told cannot be written as JSON.");
    }
    var facts = new java.util.TreeMap<String, Object>(codes);
    facts.put("what", kind);
    ledger.append(request, Kind.PAGE_FACT_RECORDED, Actor.staff(by), facts);
  }

  /** Everything told of a kind, oldest first. */
  <T> List<T> all(RequestNumber request, CaseFact kind, Class<T> type) {
    return rows.findByRequestNoAndKindOrderByToldAtAscIdAsc(request.value(), kind).stream()
        .map(row -> read(row, type))
        .toList();
  }

  /** What was told last; the newer word counts. */
  <T> Optional<T> latest(RequestNumber request, CaseFact kind, Class<T> type) {
    var told = rows.findByRequestNoAndKindOrderByToldAtAscIdAsc(request.value(), kind);
    return told.isEmpty() ? Optional.empty() : Optional.of(read(told.get(told.size() - 1), type));
  }

  /** Whether somebody told something of a kind after this moment. */
  boolean toldSince(RequestNumber request, CaseFact kind, Instant moment) {
    return rows.findByRequestNoAndKindOrderByToldAtAscIdAsc(request.value(), kind).stream()
        .anyMatch(row -> row.toldAt.isAfter(moment));
  }

  private <T> T read(CaseFactRow row, Class<T> type) {
    try {
      return JSON.readValue(vault.read(row.sha256), type);
    } catch (IOException e) {
      // The text of a parser's exception would quote the content.
      throw new IllegalStateException("ABS-09 What was told cannot be read again.");
    }
  }
}
