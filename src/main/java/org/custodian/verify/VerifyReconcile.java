package org.custodian.verify;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the log with the tables of requests, packets, approvals, releases and disclosures. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the log with the tables of requests, packets, approvals, releases and",
      "disclosures, both ways: each row has its entry, and each entry its row."
    })
final class VerifyReconcile implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--database",
      paramLabel = "URL",
      required = true,
      description = "JDBC address of the database.")
  private String url = "";

  @Mixin private KeptDatabase databases;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  VerifyReconcile() {}

  @Override
  public Integer call() {
    return Verdict.of(spec, Optional.of("agree").filter(name -> json), this::check);
  }

  private int check() {
    Reconciliation.Report report;
    try (var database = databases.open(url)) {
      report = new Reconciliation(database.open()).run();
    }
    var out = spec.commandLine().getOut();
    if (json) out.println(json(report));
    else words(report).forEach(out::println);
    return report.differences().isEmpty() ? Verdict.HOLDS : Verdict.HOLDS_NOT;
  }

  private static List<String> words(Reconciliation.Report report) {
    var words = new java.util.ArrayList<String>();
    words.add(report.entries() + " entries and " + report.rows() + " rows compared.");
    report.differences().stream().limit(SHOWN).map(Difference::words).forEach(words::add);
    if (report.differences().size() > SHOWN)
      words.add("And " + (report.differences().size() - SHOWN) + " more; --json shows all.");
    if (!report.older().isEmpty())
      words.add(
          "Older than such entries, no fault: disclosures released before the log told of each by an"
              + " entry DISCLOSED ("
              + report.older().size()
              + "). The log tells of the release of each.");
    report.firstBad().ifPresent(index -> words.add("First bad index: " + index));
    words.add(
        report.differences().isEmpty()
            ? "Log and tables tell the same."
            : "Log and tables do NOT tell the same.");
    return words;
  }

  private static String json(Reconciliation.Report report) {
    var all = new TreeMap<String, Object>();
    all.put("agree", report.differences().isEmpty());
    all.put("entries", report.entries());
    all.put("rows", report.rows());
    report.firstBad().ifPresent(index -> all.put("firstBadIndex", index));
    all.put("differences", report.differences().stream().map(Difference::facts).toList());
    all.put("olderThanSuchEntries", report.older().stream().map(Difference::facts).toList());
    return Verdict.json(all);
  }
}
