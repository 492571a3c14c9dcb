package org.custodian.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.proof.LogEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits to be put in order, and as what it comes into the log. */
final class StagedEntries {
  private final JdbcTemplate database;
  private final Head head;
  private final LedgerKeys keys;

  StagedEntries(DataSource database, Head head, LedgerKeys keys) {
    this.database = new JdbcTemplate(database);
    this.head = head;
    this.keys = keys;
  }

  record Staged(long id, String entryId, byte[] bytes, byte[] mac) {}

  /**
   * What comes into the log.
   *
   * @param entries in their order, as their rows hold them now
   * @param seen ids of all rows that are done with; forged ones stay
   */
  record Coming(List<Staged> entries, List<Long> seen) {}

  /** Whether anything waits for its place. */
  boolean waits() {
    return !database
        .queryForList("select id from ledger_stage where forged = false limit 1", Long.class)
        .isEmpty();
  }

  /**
   * What waits for its place, at most so many; nobody else takes it until this transaction ends.
   */
  List<Staged> locked(int most) {
    return database.query(
        "select id, entry_id, bytes, mac from ledger_stage"
            + " where forged = false order by id limit "
            + most
            + " for update skip locked",
        (row, number) ->
            new Staged(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)));
  }

  /**
   * What of it comes into the log.
   *
   * @param careful whether to look which entries are in order already
   */
  Coming coming(List<Staged> staged, boolean careful) {
    var standing = careful ? standing(staged) : Map.<String, byte[]>of();
    var name = new UnderItsName(head.origin());
    var entries = new ArrayList<Staged>();
    var seen = new ArrayList<Long>();
    for (Staged row : staged) {
      var ours = ours(row, name);
      if (ours.isEmpty()) continue;
      seen.add(row.id());
      byte[] first = standing.get(row.entryId());
      if (first == null) entries.add(ours.get());
      else if (!Arrays.equals(first, ours.get().bytes())) entries.add(repeated(ours.get()));
    }
    return new Coming(entries, seen);
  }

  /** Takes away what is in order now. */
  void done(List<Long> ids) {
    if (!ids.isEmpty()) database.update("delete from ledger_stage where id in " + listed(ids));
  }

  /** The entry as it comes into this log; empty if no node of ours wrote it for this log. */
  private Optional<Staged> ours(Staged row, UnderItsName name) {
    boolean written = MessageDigest.isEqual(keys.mac(row.bytes()), row.mac());
    if (written && name.holds(row.bytes())) return Optional.of(row);
    var anew = written ? name.anew(row.bytes(), head.earlierNames()) : Optional.<LogEntry>empty();
    if (anew.isEmpty()) {
      database.update("update ledger_stage set forged = true where id = ?", row.id());
      LedgerLog.forged(row.id());
      return Optional.empty();
    }
    LedgerLog.underNewName(row.id());
    return Optional.of(written(row.id(), anew.get()));
  }

  /** The row as it is put down once more; what finds it in the log is taken from it. */
  private Staged written(long row, LogEntry entry) {
    byte[] bytes = entry.bytes();
    byte[] mac = keys.mac(bytes);
    database.update(
        "update ledger_stage set entry_id = ?, kind = ?, bytes = ?, mac = ? where id = ?",
        entry.eid(),
        entry.kind(),
        bytes,
        mac,
        row);
    return new Staged(row, entry.eid(), bytes, mac);
  }

  private Map<String, byte[]> standing(List<Staged> staged) {
    var standing = new HashMap<String, byte[]>();
    database.query(
        "select entry_id, bytes from ledger_log where entry_id in ("
            + String.join(",", Collections.nCopies(staged.size(), "?"))
            + ")",
        row -> {
          standing.put(row.getString(1), row.getBytes(2));
        },
        staged.stream().map(Staged::entryId).toArray());
    return standing;
  }

  /**
   * A step ran again while its first entry was put in order, and could not see it. Its node counted
   * this entry too, so it stays in the log as what it is and leaves no gap.
   */
  private Staged repeated(Staged again) {
    var entry = LogEntry.parse(again.bytes());
    var noted =
        new LogEntry(
            entry.log(),
            UUID.randomUUID().toString(),
            Kind.REPEATED.name(),
            entry.at(),
            entry.node(),
            entry.nodeSequence(),
            entry.skipped(),
            entry.actor(),
            entry.request(),
            Map.of("entry", entry.eid()),
            Map.of());
    return written(again.id(), noted);
  }

  /** Numbers that the database itself gave, so they may stand in the statement. */
  private static String listed(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }
}
