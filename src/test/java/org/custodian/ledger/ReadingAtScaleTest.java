package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.custodian.vocabulary.RequestNumber;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many rows a question reads, asked of the database. More rows with -Dcustodian.rows=1000000.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingAtScaleTest {
  private static final int ROWS = Integer.getInteger("custodian.rows", 20_000);
  private static final int PAGE = 51;

  /** A page of rows, looked up in the index and then in the table, and one more to know. */
  private static final long FEW = 4L * PAGE;

  private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");
  private static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");

  private static JdbcTemplate database;

  @BeforeAll
  static void a_long_log() {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:reading-at-scale;DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/common", "classpath:db/vendor/h2")
        .load()
        .migrate();
    database = new JdbcTemplate(source);
    database.update(
        "insert into ledger_log (idx, entry_id, bytes, leaf, root, at, kind, actor, request_no)"
            + " select x, cast(random_uuid() as varchar), X'00', X'00', X'00',"
            + " dateadd('second', x * 60, timestamp '2021-01-01 00:00:00'),"
            + " case mod(x, 10) when 0 then 'RELEASED' when 1 then 'CLOSED' else 'PAGE_VIEWED' end,"
            + " concat('staff:s', mod(x, 40)),"
            + " concat('26-', lpad(cast(x / 50 as varchar), 6, '0'))"
            + " from system_range(0, "
            + (ROWS - 1)
            + ")");
    database.execute("analyze");
  }

  @Test
  void the_newest_entries_are_read_and_no_others() {
    assertThat(read(LogQuery.all())).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_page_in_the_middle_costs_what_the_first_costs() {
    var middle = BEGIN.plusSeconds(60L * ROWS / 2);
    var page = LogQuery.all().before(new LogQuery.Place(middle, "8"));

    assertThat(read(page)).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_person_a_kind_and_a_request_are_each_found_by_an_index() {
    var dana = LogQuery.by(new Actor("staff:s7"));
    var released =
        new LogQuery(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(Kind.RELEASED),
            List.of(),
            Optional.empty());
    var request =
        new LogQuery(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            List.of(new RequestNumber("26-000123")),
            Optional.empty());

    assertThat(read(dana)).isLessThanOrEqualTo(FEW);
    assertThat(read(released)).isLessThanOrEqualTo(FEW);
    assertThat(read(request)).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_day_long_ago_is_entered_where_it_is() {
    var day = BEGIN.plusSeconds(60L * ROWS / 3);
    var query =
        new LogQuery(
            Optional.of(day.minusSeconds(86_400)),
            Optional.of(day),
            List.of(new Actor("staff:s7")),
            Set.of(),
            List.of(),
            Optional.empty());

    assertThat(read(query)).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_hash_is_found_at_once() {
    var plan =
        plan("select entry_id, idx, bytes from ledger_log where leaf = ?", List.of(new byte[32]));

    assertThat(rows(plan)).isLessThanOrEqualTo(2);
  }

  private static long read(LogQuery query) {
    long most = 0;
    for (var branch : Branch.of(query)) {
      var statement = branch.standing(PAGE);
      long began = System.nanoTime();
      int found = database.queryForList(statement.sql(), statement.values().toArray()).size();
      long micros = (System.nanoTime() - began) / 1000;
      long read = rows(plan(statement.sql(), statement.values()));
      System.out.printf("rows=%d found=%d read=%d micros=%d%n", ROWS, found, read, micros);
      assertThat(found).isPositive();
      most = Math.max(most, read);
    }
    return most;
  }

  private static String plan(String sql, List<Object> values) {
    return String.join(
        "\n",
        database.query(
            "explain analyze " + sql, (row, number) -> row.getString(1), values.toArray()));
  }

  private static long rows(String plan) {
    var read = READ.matcher(plan);
    long all = 0;
    while (read.find()) all += Long.parseLong(read.group(1));
    assertThat(all).as(plan).isPositive();
    assertThat(plan).doesNotContain("tableScan");
    return all;
  }
}
