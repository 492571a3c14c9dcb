package org.custodian.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;

/**
 * Compares log and tables both ways. A row without an entry may be something that was released past
 * the log; an entry without a row is something that was taken out of the tables or never happened.
 */
public final class Reconciliation {
  private static final List<String> TIME = List.of("req", "packetVersion", "packetSha256", "time");

  private final Connection snapshot;
  private final List<Tally> tallies =
      Pair.ALL.stream().map(pair -> new Tally(pair.what())).toList();
  private final Tally downloads = new Tally("download");
  private final List<Difference> differences = new ArrayList<>();
  private long entries;
  private long rows;

  /**
   * What a comparison found.
   *
   * @param entries of the log, also staged ones
   * @param rows of all tables
   * @param differences by index, those without an entry last
   */
  public record Report(long entries, long rows, List<Difference> differences) {
    /** The smallest index at which log and tables differ. */
    public Optional<Long> firstBad() {
      return differences.stream().flatMap(one -> one.index().stream()).min(Long::compare);
    }
  }

  /**
   * @param snapshot sees log and tables as they were at one moment
   */
  public Reconciliation(Connection snapshot) {
    this.snapshot = snapshot;
  }

  /** Ends with a sentence, as an exception, if a table cannot be read. */
  public Report run() {
    for (int i = 0; i < tallies.size(); i++) rows(Pair.ALL.get(i), tallies.get(i));
    ask(
        "select request_no, packet_version, packet_sha256, downloads from release_link",
        this::link);
    ask("select idx, bytes from ledger_log order by idx", row -> entry(row.getLong(1), row));
    ask(
        "select id, bytes from ledger_stage where forged = false order by id",
        row -> entry(entries, row));
    tallies.forEach(tally -> differences.addAll(tally.untold()));
    differences.addAll(downloads.untold());
    differences.sort(Comparator.comparing(one -> one.index().orElse(Long.MAX_VALUE)));
    return new Report(entries, rows, List.copyOf(differences));
  }

  private void rows(Pair pair, Tally tally) {
    int identity = pair.identity().size();
    int all = identity + pair.value().size();
    ask(
        pair.sql(),
        row -> {
          tally.row(request(row), joined(row, 2, 1 + identity), joined(row, 2 + identity, 1 + all));
          rows++;
        });
  }

  private void link(ResultSet row) throws SQLException {
    for (int time = 1; time <= row.getInt(4); time++)
      downloads.row(request(row), joined(row, 1, 3) + "\n" + time, "");
  }

  private void entry(long index, ResultSet row) throws SQLException {
    entries++;
    LogEntry entry;
    try {
      entry = LogEntry.parse(row.getBytes(2));
    } catch (NotAccepted changed) {
      differences.add(
          new Difference(
              "entry", Optional.empty(), Optional.of(index), "This is no entry of the log."));
      return;
    }
    for (int i = 0; i < tallies.size(); i++) {
      Pair pair = Pair.ALL.get(i);
      if (pair.is().test(entry))
        take(tallies.get(i), entry, index, pair.identity(entry), pair.value(entry));
    }
    if (entry.kind().equals("DOWNLOADED"))
      take(downloads, entry, index, Pair.joined(TIME, entry), "");
  }

  private void take(Tally tally, LogEntry entry, long index, String identity, String value) {
    tally.entry(entry, index, identity, value).ifPresent(differences::add);
  }

  private static Optional<String> request(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString(1)).filter(number -> !number.isEmpty());
  }

  private static String joined(ResultSet row, int from, int to) throws SQLException {
    var joined = new StringJoiner("\n");
    for (int column = from; column <= to; column++) {
      String value = row.getString(column);
      joined.add(value == null ? "" : value);
    }
    return joined.toString();
  }

  /** What is done with each row. */
  @FunctionalInterface
  private interface EachRow {
    void read(ResultSet row) throws SQLException;
  }

  private void ask(String sql, EachRow each) {
    try (PreparedStatement statement =
        snapshot.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      stream(statement);
      try (var found = statement.executeQuery()) {
        while (found.next()) each.read(found);
      }
    } catch (SQLException e) {
      throw new Unreadable(
          "A table cannot be read. Is this the product's database, and may this user read it?");
    }
  }

  /** MySQL's driver takes everything into memory unless it is asked with this one number. */
  private void stream(PreparedStatement statement) throws SQLException {
    boolean mySql = snapshot.getMetaData().getDatabaseProductName().startsWith("MySQL");
    statement.setFetchSize(mySql ? Integer.MIN_VALUE : 1000);
  }
}
