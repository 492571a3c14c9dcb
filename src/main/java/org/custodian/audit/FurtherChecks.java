package org.custodian.audit;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.custodian.ledger.Ledger;
import org.custodian.verify.Difference;
import org.custodian.verify.Reconciliation;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * What a whole log does not say by itself: whether the tables tell the same, by the code of {@code
 * verify reconcile} in one snapshot that is only read, and whether witnesses saw the newest
 * checkpoint.
 */
@Component
class FurtherChecks {
  private static final int LISTED = 20;

  private final DataSource database;
  private final CheckBook book;
  private final Ledger ledger;

  FurtherChecks(DataSource database, CheckBook book, Ledger ledger) {
    this.database = database;
    this.book = book;
    this.ledger = ledger;
  }

  ComparedTables tables(String check) {
    var seen = new AtomicLong();
    ComparedTables compared;
    try {
      var report =
          Reconciliation.within(
              database,
              (read, all) -> {
                seen.set(read);
                book.compared(check, read, all);
              });
      compared = compared(report);
    } catch (RuntimeException unreadable) {
      AuditLog.comparisonFailed(check, unreadable);
      compared = ComparedTables.failed(seen.get());
    }
    book.compared(check, compared);
    return compared;
  }

  private static ComparedTables compared(Reconciliation.Report report) {
    var differences = report.differences();
    long read = report.entries() + report.rows();
    return new ComparedTables(
        differences.isEmpty() ? ComparedTables.Result.SAME : ComparedTables.Result.DIFFERENT,
        read,
        read,
        differences.size(),
        differences.stream().limit(LISTED).map(FurtherChecks::told).toList(),
        report.older().size());
  }

  /** A row that somebody wrote past the product may hold anything where the number should be. */
  private static ComparedTables.Difference told(Difference one) {
    return new ComparedTables.Difference(
        one.what(),
        one.index(),
        one.request().filter(RequestNumber::isOne).map(RequestNumber::new));
  }

  AskedWitnesses witnesses(String check) {
    AskedWitnesses asked;
    try {
      asked = AskedWitnesses.of(ledger.cosignatures());
    } catch (RuntimeException unreadable) {
      AuditLog.witnessesFailed(check, unreadable);
      asked = AskedWitnesses.failed();
    }
    book.asked(check, asked);
    return asked;
  }
}
