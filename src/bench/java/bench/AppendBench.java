package bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NoteKey;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries on a MySQL server, each acknowledged when it stands under a signed checkpoint, beside
 * plain inserts of as many bytes, a transaction each, in the same run: into a table that has the
 * columns and indexes by which the log's entries are found, and into one with an id only. And how
 * fast staged entries are put in order.
 *
 * <p>The server is the one that {@code .ci/mysql start} prints, in CUSTODIAN_TEST_MYSQL; each
 * commit is on its disk. With its binary log, as MySQL is by itself, a commit writes more and waits
 * longer than without; which of the two it is stands first. Argument: seconds of each round (10).
 * Ends with 1 if the log is not whole afterwards.
 */
public final class AppendBench {
  private static final int WRITERS = 32;
  private static final int ROUNDS = 3;
  private static final int STAGED = 20_000;
  private static final int WARM = 60_000;

  /** As the documents advise for production; plain inserts have it too. */
  private static final String TUNED =
      "&cachePrepStmts=true&cacheServerConfiguration=true&useLocalSessionState=true";

  private static final RequestNumber REQUEST = new RequestNumber("26-0042");

  private final Ledger ledger;
  private final JdbcTemplate database;
  private final DataSource source;
  private final TransactionTemplate transaction;
  private final long nanos;

  /** Processor time of the writers, in nanoseconds; without the compiler's. */
  private final AtomicLong work = new AtomicLong();

  private AppendBench(
      Ledger ledger, DataSource source, PlatformTransactionManager transactions, int seconds) {
    this.ledger = ledger;
    this.source = source;
    this.database = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(transactions);
    this.nanos = seconds * 1_000_000_000L;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    var url = System.getenv("CUSTODIAN_TEST_MYSQL");
    if (url == null) throw new IllegalStateException("Set CUSTODIAN_TEST_MYSQL; see .ci/mysql.");
    Path folder = Files.createTempDirectory("append-bench");
    emptied(url);
    boolean whole;
    try (var context =
        new SpringApplicationBuilder(LawSlice.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=" + url + TUNED,
                "--spring.datasource.username=custodian",
                "--spring.datasource.password=custodian",
                "--spring.datasource.hikari.maximum-pool-size=40",
                "--spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql",
                "--custodian.ledger.sequence=false",
                "--custodian.ledger.folder=" + folder.resolve("signed"),
                "--custodian.vault.create-key=true",
                "--custodian.vault.folder=" + folder.resolve("vault"))) {
      whole =
          new AppendBench(
                  context.getBean(Ledger.class),
                  context.getBean(DataSource.class),
                  context.getBean(PlatformTransactionManager.class),
                  seconds)
              .run();
    }
    System.exit(whole ? 0 : 1);
  }

  private static void emptied(String url) throws java.sql.SQLException {
    try (var connection = java.sql.DriverManager.getConnection(url, "custodian", "custodian");
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE custodian");
      statement.execute("CREATE DATABASE custodian");
    }
  }

  private boolean run() throws Exception {
    tables();
    settings();
    for (var each : List.<Runnable>of(this::bare, this::audited, this::settled)) warm(each);
    var bare = new Series();
    var audited = new Series();
    var settled = new Series();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(this::bare);
      audited.add(this::audited);
      settled.add(this::settled);
    }
    say("rows with an id and bytes, committed, per second", "%.0f", bare.perSecond());
    say("audit rows with columns and indexes, per second", "%.0f", audited.perSecond());
    say("entries under a signed checkpoint, per second", "%.0f", settled.perSecond());
    double ratio = settled.perSecond() / audited.perSecond();
    say("entries / audit rows (bar 0.6)", "%.2f", ratio);
    say("entries / rows with an id and bytes", "%.2f", settled.perSecond() / bare.perSecond());
    say("writers and database, processor us: id and bytes", "%.0f", bare.work());
    say("writers and database, processor us: audit row", "%.0f", audited.work());
    say("writers and database, processor us: entry", "%.0f", settled.work());
    var waits = settled.times;
    var sorted = waits.stream().sorted().toList();
    say("wait, ms, median", "%.1f", sorted.get(sorted.size() / 2) / 1e6);
    say(
        "wait, ms, of 100 the slowest (bar 100)",
        "%.1f",
        sorted.get(sorted.size() * 99 / 100) / 1e6);
    sequencer();
    var trusted = List.of(NoteKey.parse(ledger.keyLine()));
    var report = LogCheck.full(new DatabaseLog(source::getConnection), trusted);
    say("entries verified in the end", "%d", report.size());
    if (!report.whole()) System.out.println("The log is not whole: " + report.faults());
    return report.whole();
  }

  /** What a commit waits for on this server. */
  private void settings() {
    for (String name : List.of("innodb_flush_log_at_trx_commit", "log_bin", "sync_binlog"))
      say(name, "%s", database.queryForObject("select @@" + name, String.class));
  }

  private void sequencer() {
    transaction.executeWithoutResult(
        work -> {
          for (int i = 0; i < STAGED; i++) append("stage/" + i);
        });
    long start = System.nanoTime();
    ledger.settled("stage/0");
    double seconds = (System.nanoTime() - start) / 1e9;
    say("put in order and signed, staged before, per second", "%.0f", STAGED / seconds);
  }

  /** Until the compiler is done with it, however little of the machine is ours. */
  private void warm(Runnable one) throws Exception {
    for (int done = 0; done < WARM; ) done += writers(one, nanos / 4).size();
  }

  /** One table as short as can be, and one that finds its rows by what the log finds them. */
  private void tables() {
    database.execute(
        "create table bare (id bigint not null auto_increment primary key, entry_id varchar(36) not"
            + " null, bytes varbinary(8192) not null, unique (entry_id))");
    database.execute(
        "create table audited (id bigint not null auto_increment primary key, entry_id varchar(36)"
            + " not null, bytes varbinary(8192) not null, at datetime(6) not null, kind varchar(40)"
            + " not null, actor varchar(90) not null, request_no varchar(10), unique (entry_id),"
            + " index (at desc, entry_id desc), index (actor, at desc, entry_id desc),"
            + " index (kind, at desc, entry_id desc), index (request_no, at desc, entry_id desc))");
  }

  private void bare() {
    byte[] bytes = bytes();
    transaction.executeWithoutResult(
        work ->
            database.update(
                "insert into bare (entry_id, bytes) values (?, ?)",
                UUID.randomUUID().toString(),
                bytes));
  }

  private void audited() {
    byte[] bytes = bytes();
    transaction.executeWithoutResult(
        work ->
            database.update(
                "insert into audited (entry_id, bytes, at, kind, actor, request_no)"
                    + " values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                bytes,
                java.sql.Timestamp.from(java.time.Instant.now()),
                Kind.DOWNLOADED.name(),
                Actor.requester(REQUEST).value(),
                REQUEST.value()));
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[400];
    java.util.concurrent.ThreadLocalRandom.current().nextBytes(bytes);
    return bytes;
  }

  private void settled() {
    var key = UUID.randomUUID().toString();
    transaction.executeWithoutResult(work -> append(key));
    ledger.settled(key);
  }

  private void append(String key) {
    ledger.appendOnce(
        key,
        REQUEST,
        Kind.DOWNLOADED,
        Actor.requester(REQUEST),
        Map.of("packetVersion", 1, "packetSha256", "0".repeat(64), "time", 1));
  }

  /** The rounds of one kind of writing. */
  private final class Series {
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> works = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    void add(Runnable one) throws Exception {
      double before = serverMicros();
      work.set(0);
      var done = writers(one, nanos);
      rates.add(done.size() / (nanos / 1e9));
      works.add((work.get() / 1e3 + serverMicros() - before) / done.size());
      times.addAll(done);
    }

    double perSecond() {
      return median(rates);
    }

    double work() {
      return median(works);
    }
  }

  /** Each writer does one after the other until the time is over; the nanoseconds of each. */
  private List<Long> writers(Runnable one, long nanos) throws Exception {
    var pool = Executors.newFixedThreadPool(WRITERS);
    try {
      long end = System.nanoTime() + nanos;
      Callable<List<Long>> writer =
          () -> {
            var times = new ArrayList<Long>();
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            for (long start = System.nanoTime(); start < end; ) {
              one.run();
              long now = System.nanoTime();
              times.add(now - start);
              start = now;
            }
            work.addAndGet(threads.getCurrentThreadCpuTime() - before);
            return times;
          };
      var all = new ArrayList<Long>();
      var writers = new ArrayList<Callable<List<Long>>>();
      for (int i = 0; i < WRITERS; i++) writers.add(writer);
      for (Future<List<Long>> done : pool.invokeAll(writers)) all.addAll(done.get());
      return all;
    } finally {
      pool.shutdown();
    }
  }

  /** Processor time of the database, if it runs on this machine. */
  private double serverMicros() throws java.io.IOException {
    Path pid = Path.of(database.queryForObject("select @@pid_file", String.class));
    if (!Files.isReadable(pid)) return 0;
    var line = Files.readString(Path.of("/proc", Files.readString(pid).strip(), "stat"));
    var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1e4;
  }

  private static double median(List<Double> of) {
    double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
  }

  private static void say(String what, String form, Object figure) {
    System.out.printf(Locale.ROOT, "%-52s" + form + "%n", what, figure);
  }
}
