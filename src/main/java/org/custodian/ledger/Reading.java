package org.custodian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log together with what was staged and is not in order yet. */
@Component
class Reading {
  private static final String FIND =
      " where at >= :from and at < :to and (:actor = '' or actor like concat('%:', :actor))"
          + " and (:request = '' or request_no = :request)";

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

  List<Entry> search(Instant from, Instant to, String actor, String request, int most) {
    var staged =
        find(
                "select entry_id, id, bytes from ledger_stage"
                    + FIND
                    + " and forged = false"
                    + " order by id desc limit :most",
                from,
                to,
                actor,
                request,
                most)
            .query(Reading::staged)
            .list();
    var standing =
        find(
                "select entry_id, idx, bytes from ledger_log"
                    + FIND
                    + " order by idx desc limit :most",
                from,
                to,
                actor,
                request,
                most)
            .query(Reading::standing)
            .list();
    return joined(standing, staged).stream()
        .sorted(Comparator.comparingLong(Entry::seq).reversed())
        .limit(most)
        .toList();
  }

  private JdbcClient.StatementSpec find(
      String sql, Instant from, Instant to, String actor, String request, int most) {
    return database
        .sql(sql)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .param("actor", actor)
        .param("request", request)
        .param("most", most);
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
              place,
              entry.at(),
              Kind.valueOf(entry.kind()),
              entry.actor(),
              entry.request().map(RequestNumber::new),
              entry.facts()));
    } catch (NotAccepted | IllegalArgumentException changed) {
      throw new IllegalStateException(
          "LED-02 An entry of the log is not readable. Run 'verify log' to find it.");
    }
  }
}
