package org.custodian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log together with what was staged and is not in order yet. */
@Component
class Reading {
  private static final Comparator<Entry> NEWEST =
      Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed();

  private final JdbcClient database;

  Reading(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** An entry with its id, by which it is known in both tables. */
  private record Found(String id, Entry entry) {}

  List<Entry> trace(RequestNumber request) {
    // The stage first: an entry that is put in order in between is then read twice, never missed.
    var staged =
        database
            .sql(
                "select entry_id, id, bytes from ledger_stage"
                    + " where request_no = ? and forged = false order by id")
            .param(request.value())
            .query(Reading::staged)
            .list();
    var standing =
        database
            .sql("select entry_id, idx, bytes from ledger_log where request_no = ? order by idx")
            .param(request.value())
            .query(Reading::standing)
            .list();
    return joined(standing, staged);
  }

  List<Entry> search(LogQuery query, int most) {
    var staged = new ArrayList<Found>();
    var standing = new ArrayList<Found>();
    for (var branch : Branch.of(query)) {
      staged.addAll(find(branch.staged(most)).query(Reading::staged).list());
      standing.addAll(find(branch.standing(most)).query(Reading::standing).list());
    }
    return joined(standing, staged).stream().sorted(NEWEST).limit(most).toList();
  }

  Optional<Entry> one(LogQuery.One one) {
    if (one instanceof LogQuery.One.Index index) return standing("idx = ?", index.index());
    if (one instanceof LogQuery.One.Leaf leaf) return standing("leaf = ?", leaf.hash());
    var id = ((LogQuery.One.Id) one).id();
    var staged =
        database
            .sql(
                "select entry_id, id, bytes from ledger_stage"
                    + " where entry_id = ? and forged = false")
            .param(id)
            .query(Reading::staged)
            .optional()
            .map(Found::entry);
    return standing("entry_id = ?", id).or(() -> staged);
  }

  long size() {
    return database
        .sql("select size from ledger_head where id = 1")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private Optional<Entry> standing(String condition, Object value) {
    return database
        .sql("select entry_id, idx, bytes from ledger_log where " + condition)
        .param(value)
        .query(Reading::standing)
        .list()
        .stream()
        .findFirst()
        .map(Found::entry);
  }

  private JdbcClient.StatementSpec find(Branch.Statement statement) {
    return database.sql(statement.sql()).params(statement.values());
  }

  private static List<Entry> joined(List<Found> standing, List<Found> staged) {
    var seen = new HashSet<String>();
    var all = new ArrayList<Entry>();
    for (var part : List.of(standing, staged))
      for (Found found : part) if (seen.add(found.id())) all.add(found.entry());
    return all;
  }

  private static Found standing(ResultSet row, int number) throws SQLException {
    return found(row, row.getLong(2));
  }

  /** What is not in order yet comes after everything that is. */
  private static Found staged(ResultSet row, int number) throws SQLException {
    return found(row, Entry.NOT_IN_ORDER + row.getLong(2));
  }

  private static Found found(ResultSet row, long place) throws SQLException {
    try {
      var entry = LogEntry.parse(row.getBytes(3));
      return new Found(
          row.getString(1),
          new Entry(
              row.getString(1),
              place,
              entry.at(),
              Kind.valueOf(entry.kind()),
              entry.actor(),
              entry.request().map(RequestNumber::new),
              entry.facts(),
              entry.commitments()));
    } catch (NotAccepted | IllegalArgumentException changed) {
      throw new IllegalStateException(
          "LED-02 An entry of the log is not readable. Run 'verify log' to find it.");
    }
  }
}
