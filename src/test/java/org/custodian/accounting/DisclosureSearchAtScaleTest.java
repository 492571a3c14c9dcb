package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.accounting.DisclosureWords.Term;
import org.custodian.vocabulary.LegalBasis;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many rows a search for disclosures reads, asked of the database. More rows with
 * -Dcustodian.rows=1000000.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureSearchAtScaleTest {
  private static final int ROWS = Integer.getInteger("custodian.rows", 20_000);
  private static final int PAGE = 51;

  /** A row of the words, one of the table, and one more of each to know that there are more. */
  private static final long FEW = 4L * PAGE;

  private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");
  private static final DisclosureQuery ANY =
      new DisclosureQuery("", "", Optional.empty(), Optional.empty(), "", Optional.empty(), false);

  private static JdbcTemplate database;

  @BeforeAll
  static void many_disclosures() {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:disclosures-at-scale;DB_CLOSE_DELAY=-1");
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/common", "classpath:db/vendor/h2")
        .load()
        .migrate();
    database = new JdbcTemplate(source);
    database.update(
        "insert into disclosure (id, request_no, request_class, disclosed_at, disclosed_on, mrn,"
            + " family, given, patient_words, recipient, recipient_words, document_types,"
            + " service_from, service_to, record_pages, bates_first, bates_last, packet_version,"
            + " packet_sha256, records_sha256, basis, accountable, accountable_by, method,"
            + " released_by, approved_by)"
            + " select cast(random_uuid() as varchar),"
            + " concat('26-', lpad(cast(x as varchar), 6, '0')), 'SUBPOENA',"
            + " dateadd('minute', x, timestamp '2021-01-01 00:00:00'),"
            + " cast(dateadd('minute', x, timestamp '2021-01-01 00:00:00') as date),"
            + " cast(100000 + mod(x, 5000) as varchar), 'F', 'G', ' ', 'R', ' ', '', date"
            + " '2020-01-01', date '2020-02-01', 3, '', '', 1,"
            + " lpad(cast(x as varchar), 64, '0'), '', case mod(x, 9) when 0 then 'COURT_ORDER'"
            + " else 'SUBPOENA_QPO' end, true, 'x', 'LINK', concat('s', mod(x, 40)), 'q'"
            + " from system_range(0, "
            + (ROWS - 1)
            + ")");
    database.update(
        "insert into disclosure_word (disclosure_id, field, word, disclosed_at)"
            + " select id, 'P', mrn, disclosed_at from disclosure");
    database.update(
        "insert into disclosure_word (disclosure_id, field, word, disclosed_at)"
            + " select id, 'R', 'hospital', disclosed_at from disclosure");
    database.execute("analyze");
  }

  @Test
  void the_newest_are_read_and_no_others() {
    assertThat(read(DisclosureBranch.newest(ANY, PAGE))).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_word_that_every_disclosure_has_costs_one_page() {
    var word = new Term("R", "hospital");

    assertThat(read(DisclosureBranch.byWord(ANY, word, List.of(), PAGE))).isLessThanOrEqualTo(FEW);
  }

  @Test
  void the_rarer_word_is_entered_and_the_other_looked_at() {
    var patient = new Term("P", "100007");
    var other = List.of(List.of(new Term("R", "hospital")));

    assertThat(read(DisclosureBranch.byWord(ANY, patient, other, PAGE)))
        .isLessThanOrEqualTo(2 * FEW);
  }

  @Test
  void a_basis_and_a_person_are_each_found_by_an_index() {
    assertThat(read(DisclosureBranch.by("basis", LegalBasis.COURT_ORDER.name(), ANY, PAGE)))
        .isLessThanOrEqualTo(FEW);
    assertThat(read(DisclosureBranch.by("released_by", "s7", ANY, PAGE))).isLessThanOrEqualTo(FEW);
  }

  @Test
  void a_page_in_the_middle_and_a_day_long_ago_cost_what_the_first_page_costs() {
    var middle = Instant.parse("2021-01-01T00:00:00Z").plusSeconds(60L * ROWS / 2);
    var day = LocalDate.of(2021, 1, 3);
    var then =
        new DisclosureQuery(
            "", "", Optional.of(day), Optional.of(day), "", Optional.empty(), false);

    assertThat(read(DisclosureBranch.newest(ANY.before(new DisclosurePlace(middle, "8")), PAGE)))
        .isLessThanOrEqualTo(FEW);
    // The days around it are in another time zone's day perhaps; the index is entered there.
    assertThat(read(DisclosureBranch.newest(then, PAGE))).isLessThanOrEqualTo(5L * 24 * 60 + FEW);
  }

  @Test
  void the_accounting_of_a_patient_reads_that_patients_rows() {
    var plan = plan("select * from disclosure where mrn = ? order by disclosed_at", "100007");

    assertThat(rows(plan)).isLessThanOrEqualTo(ROWS / 5000 + 3L);
  }

  @Test
  void a_packets_hash_is_found_at_once() {
    var branch = DisclosureBranch.by("packet_sha256", "0".repeat(60) + "1234", ANY, PAGE);

    assertThat(read(branch)).isLessThanOrEqualTo(3);
  }

  private static long read(DisclosureBranch branch) {
    long began = System.nanoTime();
    int found = database.queryForList(branch.sql(), branch.values().toArray()).size();
    long micros = (System.nanoTime() - began) / 1000;
    long read = rows(plan(branch.sql(), branch.values().toArray()));
    System.out.printf("rows=%d found=%d read=%d micros=%d%n", ROWS, found, read, micros);
    assertThat(found).isPositive();
    return read;
  }

  private static String plan(String sql, Object... values) {
    return String.join(
        "\n", database.query("explain analyze " + sql, (row, number) -> row.getString(1), values));
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
