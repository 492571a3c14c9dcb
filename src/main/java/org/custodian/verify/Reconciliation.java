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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NotAccepted;

/**
 * Compares log and tables both ways. A row without an entry may be something that was released past
 * the log; an entry without a row is something that was taken out of the tables or never happened.
 */
public final class Reconciliation {
  /** Rows and entries between two signs of how far it is. */
  private static final int STEP = 2048;

  private static final String DOWNLOAD = "download";
  private static final String ENTRY = "entry";
  private static final List<String> TIME = List.of("req", "packetVersion", "packetSha256", "time");

  private final Connection snapshot;
  private final List<Tally> tallies =
      Pair.ALL.stream().map(pair -> new Tally(pair.what())).toList();
  private final Tally downloads = new Tally(DOWNLOAD);
  private final List<Difference> differences = new ArrayList<>();
  private final List<Difference> older = new ArrayList<>();
  private final OlderReleases releases = new OlderReleases();
  private final Progress progress;
  private long all;
  private long entries;
  private long rows;

  /**
   * What a comparison found.
   *
   * @param entries of the log, also staged ones
   * @param rows of all tables
   * @param differences by index, those without an entry last
   * @param older disclosures from before entries told of disclosures, each with the entry of its
   *     release; no fault
   */
  public record Report(
      long entries, long rows, List<Difference> differences, List<Difference> older) {
    public Report {
      differences = List.copyOf(differences);
      older = List.copyOf(older);
    }

    /** The smallest index at which log and tables differ. */
    public Optional<Long> firstBad() {
      return differences.stream().flatMap(one -> one.index().stream()).min(Long::compare);
    }
  }

  /** Is told how far a comparison is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param read rows and entries so far
     * @param all how many there are, roughly: the product may work meanwhile
     */
    void at(long read, long all);
  }

  /**
   * @param snapshot sees log and tables as they were at one moment
   */
  public Reconciliation(Connection snapshot) {
    this(snapshot, (read, all) -> {});
  }

  private Reconciliation(Connection snapshot, Progress progress) {
    this.snapshot = snapshot;
    this.progress = progress;
  }

  /**
   * Compares within the product itself, in one snapshot that is only read.
   *
   * @throws RuntimeException with a sentence, if a table cannot be read
   */
  public static Report within(DataSource database, Progress progress) {
    try (var snapshot = OpenDatabase.of(database)) {
      var comparison = new Reconciliation(snapshot.open(), progress);
      comparison.count();
      return comparison.run();
    }
  }

  /** What is compared, as {@link Difference#what} names it. */
  public static List<String> compared() {
    return Stream.concat(Pair.ALL.stream().map(Pair::what), Stream.of(DOWNLOAD, ENTRY)).toList();
  }

  private void count() {
    for (Pair pair : Pair.ALL) ask(pair.counting(), row -> all += row.getLong(1));
    ask("select count(*) from ledger_log", row -> all += row.getLong(1));
    ask("select count(*) from ledger_stage where forged = false", row -> all += row.getLong(1));
    progress.at(0, all);
  }

  private void seen() {
    if ((rows + entries) % STEP == 0) progress.at(rows + entries, all);
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
    for (int i = 0; i < tallies.size(); i++) excuse(Pair.ALL.get(i), tallies.get(i));
    tallies.forEach(tally -> differences.addAll(tally.untold()));
    differences.addAll(downloads.untold());
    differences.sort(Comparator.comparing(one -> one.index().orElse(Long.MAX_VALUE)));
    return new Report(entries, rows, differences, older);
  }

  private void excuse(Pair pair, Tally tally) {
    if (pair.what().equals(Pair.DISCLOSURE))
      older.addAll(
          tally.excused(
              (request, value) -> releases.standsFor(request, pair.part(value, "packetSha256")),
              "The tables show a disclosure that is older than such entries of the log; the entry"
                  + " of its release stands there."));
  }

  private void rows(Pair pair, Tally tally) {
    int identity = pair.identity().size();
    int all = identity + pair.value().size();
    ask(
        pair.sql(),
        row -> {
          tally.row(request(row), joined(row, 2, 1 + identity), joined(row, 2 + identity, 1 + all));
          rows++;
          seen();
        });
  }

  private void link(ResultSet row) throws SQLException {
    for (int time = 1; time <= row.getInt(4); time++)
      downloads.row(request(row), joined(row, 1, 3) + "\n" + time, "");
  }

  private void entry(long index, ResultSet row) throws SQLException {
    entries++;
    seen();
    LogEntry entry;
    try {
      entry = LogEntry.parse(row.getBytes(2));
    } catch (NotAccepted changed) {
      differences.add(
          new Difference(
              ENTRY, Optional.empty(), Optional.of(index), "This is no entry of the log."));
      return;
    }
    releases.entry(entry);
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
