package org.custodian.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.custodian.accounting.CommittedDisclosures;
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
  private final CommittedDisclosures disclosures;

  FurtherChecks(
      DataSource database, CheckBook book, Ledger ledger, CommittedDisclosures disclosures) {
    this.database = database;
    this.book = book;
    this.ledger = ledger;
    this.disclosures = disclosures;
  }

  ComparedTables tables(String check) {
    var seen = new AtomicLong();
    ComparedTables compared;
    try {
      var report =
          Reconciliation.within(
              database,
              (read, roughly) -> {
                seen.set(read);
                book.compared(check, read, roughly);
              });
      long before = report.entries() + report.rows();
      long all = before + disclosures.count();
      var otherwise =
          disclosures.all(
              more -> {
                seen.set(before + more);
                book.compared(check, before + more, all);
              });
      compared = compared(report, otherwise);
    } catch (RuntimeException unreadable) {
      AuditLog.comparisonFailed(check, unreadable);
      compared = ComparedTables.failed(seen.get());
    }
    book.compared(check, compared);
    return compared;
  }

  /**
   * @param otherwise disclosures whose names are not those that the log committed to, which only
   *     who has the keys can see
   */
  private static ComparedTables compared(
      Reconciliation.Report report, List<CommittedDisclosures.Otherwise> otherwise) {
    var differences = new ArrayList<ComparedTables.Difference>();
    report.differences().forEach(one -> differences.add(told(one)));
    otherwise.forEach(one -> differences.add(told(one)));
    differences.sort(Comparator.comparing(one -> one.index().orElse(Long.MAX_VALUE)));
    long read = report.entries() + report.rows();
    return new ComparedTables(
        differences.isEmpty() ? ComparedTables.Result.SAME : ComparedTables.Result.DIFFERENT,
        read,
        read,
        differences.size(),
        differences.stream().limit(LISTED).toList(),
        report.older().size());
  }

  private static ComparedTables.Difference told(CommittedDisclosures.Otherwise one) {
    return new ComparedTables.Difference("names", Optional.of(one.index()), one.request());
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
