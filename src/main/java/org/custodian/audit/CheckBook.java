package org.custodian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.custodian.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks that were made, and how far the one that runs has come; every node sees them. */
@Component
class CheckBook {
  /** A check that gave no sign for so long has died with its node. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private static final String COLUMNS =
      "select check_id, asked_by, started_at, ended_at, seen_at, entries, entries_read, result,"
          + " faults, root, signed_size from audit_check";

  private final JdbcClient database;
  private final Clock clock;

  CheckBook(DataSource database, Clock clock) {
    this.database = JdbcClient.create(database);
    this.clock = clock;
  }

  void begin(String id, StaffId by, long entries) {
    var now = now();
    database
        .sql(
            "insert into audit_check (check_id, asked_by, started_at, seen_at, entries,"
                + " entries_read, result, faults, root, signed_size)"
                + " values (?, ?, ?, ?, ?, 0, 'RUNNING', '', '', 0)")
        .params(id, by.value(), now, now, entries)
        .update();
  }

  void read(String id, long entries) {
    database
        .sql("update audit_check set entries_read = ?, seen_at = ? where check_id = ?")
        .params(entries, now(), id)
        .update();
  }

  void end(
      String id,
      CheckState.Result result,
      long read,
      List<CheckState.Fault> faults,
      String root,
      long signedSize) {
    var told = faults.stream().map(one -> one.kind() + " " + one.index());
    database
        .sql(
            "update audit_check set ended_at = ?, seen_at = ?, entries_read = ?, result = ?,"
                + " faults = ?, root = ?, signed_size = ? where check_id = ?")
        .params(
            now(),
            now(),
            read,
            result.name(),
            told.collect(Collectors.joining(",")),
            root,
            signedSize,
            id)
        .update();
  }

  Optional<CheckState> find(String id) {
    return database.sql(COLUMNS + " where check_id = ?").param(id).query(this::state).optional();
  }

  List<CheckState> newest(int most) {
    return database
        .sql(COLUMNS + " order by started_at desc limit " + most)
        .query(this::state)
        .list();
  }

  private CheckState state(ResultSet row, int number) throws SQLException {
    var result = CheckState.Result.valueOf(row.getString("result"));
    boolean silent =
        row.getTimestamp("seen_at").toInstant().isBefore(clock.instant().minus(SILENT));
    return new CheckState(
        row.getString("check_id"),
        row.getString("asked_by"),
        row.getTimestamp("started_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
        row.getLong("entries"),
        row.getLong("entries_read"),
        result == CheckState.Result.RUNNING && silent ? CheckState.Result.FAILED : result,
        faults(row.getString("faults")),
        row.getString("root"),
        row.getLong("signed_size"));
  }

  private static List<CheckState.Fault> faults(String told) {
    return Arrays.stream(told.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(" "))
        .map(parts -> new CheckState.Fault(parts[0], Long.parseLong(parts[1])))
        .toList();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
