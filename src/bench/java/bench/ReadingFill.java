package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows as the product writes them, made by the database itself; ids come in no order.
 *
 * <p>On H2 the indexes are taken away first and made again from the full tables, rows come in the
 * order of their key, and a statement is a transaction of some thousand rows. Otherwise each row
 * touches pages all over twenty trees: they are copied in memory and written again with each of
 * them, and most of the time goes to the garbage collector.
 */
final class ReadingFill {
  private static final int AT_ONCE = 20_000;
  private static final List<String> TABLES = List.of("disclosure", "disclosure_word", "ledger_log");
  private static final Pattern INDEX =
      Pattern.compile("(?s)\\s*CREATE INDEX (\"PUBLIC\"\\.\"[A-Z0-9_]+\") ON .*");
  private static final String AT = "timestampadd(minute, x, timestamp '2021-01-01 00:00:00')";
  private static final String ID =
      "concat('00000000-0000-4000-8000-', lpad(concat('', mod(x * 104729, 1000003)), 12, '0'))";

  /**
   * The ids' number of places, a prime, and what undoes the factor: the row whose id is the n-th.
   */
  private static final int PLACES = 1_000_003;

  private static final String BY_ID =
      " from (select cast(mod(x * 404531, 1000003) as %s) as x from numbers where x >= ? and x < ?)"
          + " as ordered where x < %d";
  private static final String MRN = "concat('', 100000 + mod(x, 5000))";

  private final JdbcTemplate database;
  private final boolean mysql;
  private final int rows;

  ReadingFill(JdbcTemplate database, boolean mysql, int rows) {
    this.database = database;
    this.mysql = mysql;
    this.rows = rows;
  }

  void fill() {
    numbers();
    var indexes = mysql ? List.<String>of() : takenAway();
    disclosures();
    words();
    entries();
    indexes.forEach(database::execute);
    for (String table : List.of("disclosure", "disclosure_word", "disclosure_term", "ledger_log"))
      database.execute("analyze table " + table);
  }

  private void numbers() {
    database.execute("create table numbers (x bigint not null primary key)");
    database.update("insert into numbers (x) values (0)");
    for (long width = 1; width < PLACES; width *= 2)
      database.update(
          "insert into numbers select x + ? from numbers where x + ? < ?", width, width, PLACES);
  }

  /** Drops every index that is no constraint, and gives the statements that make them again. */
  private List<String> takenAway() {
    var again = new ArrayList<String>();
    for (String table : TABLES)
      for (String line :
          database.queryForList(
              "script nodata nopasswords nosettings table " + table, String.class)) {
        var index = INDEX.matcher(Objects.requireNonNullElse(line, ""));
        if (!index.matches()) continue;
        database.execute("drop index " + index.group(1));
        again.add(line);
      }
    database.execute("alter table ledger_log drop constraint ledger_log_once");
    again.add("alter table ledger_log add constraint ledger_log_once unique (entry_id)");
    if (again.size() < TABLES.size()) throw new IllegalStateException("Indexes were not found.");
    return again;
  }

  private void inOrderOfIds(String insert) {
    // A remainder has the type of its divisor in H2, which is too narrow to multiply again.
    var ordered = String.format(Locale.ROOT, BY_ID, mysql ? "signed" : "bigint", rows);
    for (int from = 0; from < PLACES; from += AT_ONCE)
      database.update(insert + ordered, from, Math.min(PLACES, from + AT_ONCE));
  }

  private void some(String insert) {
    for (int from = 0; from < rows; from += AT_ONCE)
      database.update(
          insert + " from numbers where x >= ? and x < ?", from, Math.min(rows, from + AT_ONCE));
  }

  private void disclosures() {
    inOrderOfIds(
        "insert into disclosure (id, request_no, request_class, disclosed_at, disclosed_on, mrn,"
            + " family, given, patient_words, recipient, recipient_words, document_types,"
            + " service_from, service_to, record_pages, bates_first, bates_last, packet_version,"
            + " packet_sha256, records_sha256, basis, accountable, accountable_by, method,"
            + " released_by, approved_by) select "
            + ID
            + ", concat('26-', lpad(concat('', x), 6, '0')), 'SUBPOENA', "
            + AT
            + ", cast("
            + AT
            + " as date), "
            + MRN
            + ", 'Alvarez', 'Ruth', ' ',"
            + " 'Lakeside Hospital', ' ', 'PROGRESS_NOTE', date '2020-01-01', date '2020-02-01', 3,"
            + " 'RB-000001', 'RB-000003', 1, lpad(concat('', x), 64, '0'), lpad('', 64, '1'),"
            + " case mod(x, 9) when 0 then 'COURT_ORDER' else 'SUBPOENA_QPO' end, true,"
            + " '45 CFR 164.528(a)(1)', 'LINK', concat('s', mod(x, 40)), 'quinn'");
  }

  private void words() {
    for (String word : List.of("'P', " + MRN, "'R', 'hospital'", "'R', 'lakeside'"))
      inOrderOfIds(
          "insert into disclosure_word (disclosure_id, field, word, disclosed_at) select "
              + ID
              + ", "
              + word
              + ", "
              + AT);
    database.update(
        "insert into disclosure_term (field, word) select distinct field, word from disclosure_word");
  }

  private void entries() {
    String kind = "case mod(x, 20) when 19 then 'RELEASED' else 'PAGE_VIEWED' end";
    String number = "concat('26-', lpad(concat('', floor(x / 20)), 6, '0'))";
    String time =
        mysql
            ? "date_format(" + AT + ", '%Y-%m-%dT%H:%i:%s.000000Z')"
            : "formatdatetime(" + AT + ", 'yyyy-MM-dd''T''HH:mm:ss.000000''Z''')";
    String bytes =
        "concat('{\"actor\":\"staff:s', mod(x, 40), '\",\"at\":\"', "
            + time
            + ", '\",\"eid\":\"', "
            + ID
            + ", '\",\"facts\":{\"packetSha256\":\"', lpad(concat('', x), 64, '0'),"
            + " '\",\"packetVersion\":\"1\"},\"kind\":\"', "
            + kind
            + ", '\",\"log\":\"riverbend.example/disclosures/bench\",\"node\":\"n\",\"nseq\":', x + 1,"
            + " ',\"req\":\"', "
            + number
            + ", '\",\"v\":1}')";
    String leaf = "concat('', x)";
    some(
        "insert into ledger_log (idx, entry_id, bytes, leaf, root, at, kind, actor, request_no) select"
            + " x + 100000, "
            + ID
            + ", "
            + (mysql ? bytes : "stringtoutf8(" + bytes + ")")
            + ", "
            + (mysql ? leaf : "stringtoutf8(" + leaf + ")")
            + ", "
            + (mysql ? "''" : "X''")
            + ", "
            + AT
            + ", "
            + kind
            + ", concat('staff:s', mod(x, 40)), "
            + number);
  }
}
