package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.custodian.CustodianApplication;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.DisclosureQuery;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an accounting of disclosures, the trace of a request and the auditors' searches cost when
 * there are a million disclosures and as many entries: rows that the database says it read, and
 * time. Asks the product itself, on MySQL if CUSTODIAN_TEST_MYSQL names a server, else on H2 in a
 * file.
 *
 * <p>Argument: disclosures (1000000). 5,000 patients, 20 entries for each request.
 */
public final class ReadingBench {
  private static final int TIMES = 50;
  private static final DisclosureQuery ANY =
      new DisclosureQuery("", "", Optional.empty(), Optional.empty(), "", Optional.empty(), false);

  private final JdbcTemplate database;
  private final Accounting accounting;
  private final Ledger ledger;
  private final CountedReads reads;
  private final boolean mysql;
  private final int rows;

  private ReadingBench(
      JdbcTemplate database,
      Accounting accounting,
      Ledger ledger,
      CountedReads reads,
      boolean mysql,
      int rows) {
    this.database = database;
    this.accounting = accounting;
    this.ledger = ledger;
    this.reads = reads;
    this.mysql = mysql;
    this.rows = rows;
  }

  /** Puts a listening ear before the database. */
  static class Watched {
    static CountedReads reads;
    static boolean mysql;

    @Bean
    static BeanPostProcessor ear() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (!(bean instanceof DataSource source) || reads != null) return bean;
          reads = new CountedReads(source, mysql);
          return reads.watched();
        }
      };
    }
  }

  public static void main(String[] arguments) throws Exception {
    java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    var url = System.getenv("CUSTODIAN_TEST_MYSQL");
    Watched.mysql = url != null;
    Path folder = Files.createTempDirectory("reading-bench");
    try (var context =
        new SpringApplicationBuilder(CustodianApplication.class, Watched.class)
            .profiles("bench")
            .run(
                "--server.port=0",
                "--spring.datasource.url="
                    + (url != null
                        ? url + "&rewriteBatchedStatements=true"
                        : "jdbc:h2:file:"
                            + folder.resolve("h2")
                            + ";CACHE_SIZE=262144;ANALYZE_AUTO=0"),
                "--spring.datasource.username=custodian",
                "--spring.datasource.password=custodian",
                "--camunda.bpm.job-execution.enabled=false",
                "--custodian.ledger.sequence=false",
                "--custodian.records.folder=" + chart(folder.resolve("hospital")),
                "--custodian.pdf.workers=0",
                "--custodian.ledger.folder=" + folder.resolve("signed"),
                "--custodian.vault.key=" + Base64.getEncoder().encodeToString(random(32)),
                "--custodian.security.admin-password=Aa1-"
                    + Base64.getEncoder().encodeToString(random(24)),
                "--custodian.vault.folder=" + folder.resolve("vault"))) {
      new ReadingBench(
              new JdbcTemplate(context.getBean(DataSource.class)),
              context.getBean(Accounting.class),
              context.getBean(Ledger.class),
              Watched.reads,
              Watched.mysql,
              rows)
          .run();
    } finally {
      try (var all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList())
          Files.delete(each);
      }
    }
    System.exit(0);
  }

  /** A hospital whose chart is empty; patients of disclosures are found by what was disclosed. */
  private static Path chart(Path folder) throws java.io.IOException {
    Files.createDirectory(folder);
    Files.writeString(
        folder.resolve("patients.csv"),
        "mrn,family,given,middle,born,sex,phone,address,city,state,zip,died\n");
    Files.writeString(
        folder.resolve("index.csv"),
        "documentId,mrn,documentType,unit,encounter,serviceDate,author,title,file,pages,sensitivity\n");
    return folder;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private void run() throws Exception {
    long start = System.nanoTime();
    new ReadingFill(database, mysql, rows).fill();
    say("disclosures, and as many entries", rows, (System.nanoTime() - start) / 1e9, "s to fill");
    System.out.printf("%-52s %10s %10s %12s%n", "question", "found", "rows read", "median ms");
    int patients = Math.min(5000, rows);
    var today = LocalDate.now();
    ask(
        "accounting of a patient, six years",
        n -> patient(n * 37 % patients, today.minusYears(6), today));
    ask(
        "accounting of a patient, a quarter",
        n -> patient(n * 37 % patients, LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 30)));
    ask("disclosures of a request", n -> found(accounting.of(request(n * 101L % rows)).size()));
    ask("trace of a request", n -> found(ledger.trace(request(n * 101L % (rows / 20))).size()));
    ask("search: newest disclosures", n -> found(ANY));
    ask("search: a patient's number", n -> found(query(mrn(n * 41 % patients), "", "", null)));
    ask("search: a word that every recipient has", n -> found(query("", "hospital", "", null)));
    ask("search: a basis", n -> found(query("", "", "", LegalBasis.COURT_ORDER)));
    ask("search: the hash of a packet", n -> found(query("", "", hash(n * 97L % rows), null)));
    ask("search: newest entries", n -> found(ledger.search(LogQuery.all(), 51).size()));
    ask(
        "search: entries of a person",
        n -> found(ledger.search(LogQuery.by(new Actor("staff:s" + n % 40)), 51).size()));
    ask(
        "search: entries of a kind",
        n ->
            found(
                ledger
                    .search(
                        new LogQuery(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Set.of(Kind.RELEASED),
                            List.of(),
                            Optional.empty()),
                        51)
                    .size()));
  }

  private int found;

  private void found(int count) {
    found = count;
  }

  private void found(DisclosureQuery query) {
    found(accounting.search(query, 50).shown().size());
  }

  private void patient(int number, LocalDate from, LocalDate to) {
    found(accounting.accountingOf(new PatientRef(mrn(number)), from, to).disclosures().size());
  }

  private static DisclosureQuery query(
      String patient, String recipient, String reference, LegalBasis basis) {
    return new DisclosureQuery(
        patient,
        recipient,
        Optional.empty(),
        Optional.empty(),
        reference,
        Optional.ofNullable(basis),
        false);
  }

  private static RequestNumber request(long number) {
    return new RequestNumber(String.format(Locale.ROOT, "26-%06d", number % 1_000_000));
  }

  private static String mrn(int number) {
    return String.valueOf(100_000 + number);
  }

  private static String hash(long number) {
    return String.format(Locale.ROOT, "%064d", number);
  }

  private void ask(String what, IntConsumer question) throws Exception {
    for (int i = 0; i < 3; i++) question.accept(i);
    long nothing = reads.of(() -> {});
    long read = reads.of(() -> question.accept(5)) - nothing;
    int shown = found;
    var nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      question.accept(i + 7);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT, "%-52s %10d %10d %12.2f%n", what, shown, read, nanos[TIMES / 2] / 1e6);
  }

  private static void say(String what, int count, double seconds, String unit) {
    System.out.printf(Locale.ROOT, "%-52s %10d   %.0f %s%n", what, count, seconds, unit);
  }
}
