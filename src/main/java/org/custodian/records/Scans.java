package org.custodian.records;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.custodian.pdf.PageText;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;
import org.custodian.pdf.ScanUnread;
import org.custodian.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words of scanned pages. Each page is read once and kept at once in a transaction of its own,
 * so a job that is broken off goes on with the next page.
 */
@Component
class Scans {
  private static final String FORM = "application/octet-stream";

  private final ScanReader reader;
  private final ScanRows rows;
  private final Vault vault;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  Scans(
      ScanReader reader,
      ScanRows rows,
      Vault vault,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.reader = reader;
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What is known of the pages of these bytes, by page from 1. */
  Map<Integer, ScanReading> known(String sha256) {
    var known = new TreeMap<Integer, ScanReading>();
    for (var row : rows.findByKeyDocumentSha256OrderByKeyPage(sha256)) {
      known.put(row.key.page(), ScanReading.of(vault.read(row.readingSha256)));
    }
    return known;
  }

  /**
   * Reads the pages that no search can tell and that were not read before; one that cannot be drawn
   * or read stays as it is.
   *
   * @param most how many are read now; the others stay for another time
   * @param before hears each page before it is read, and may end the reading
   * @return how many were read now
   */
  int read(String sha256, byte[] pdf, List<PageText> pages, int most, IntConsumer before) {
    if (!reader.ready()) {
      return 0;
    }
    int read = 0;
    for (var page : pages) {
      if (read == most) {
        break;
      }
      if (!page.searchable() && !rows.existsById(new ScanRow.Key(sha256, page.page()))) {
        before.accept(page.page());
        read += one(sha256, pdf, page.page()) ? 1 : 0;
      }
    }
    return read;
  }

  private boolean one(String sha256, byte[] pdf, int page) {
    try {
      var reading = reader.read(pdf, page);
      keep(sha256, page, reading);
      return true;
    } catch (ScanUnread unread) {
      return false;
    }
  }

  /** One at a time: equal readings of two empty pages would meet in the vault. */
  private synchronized void keep(String sha256, int page, ScanReading reading) {
    ownTransaction.executeWithoutResult(
        tx -> {
          if (rows.existsById(new ScanRow.Key(sha256, page))) {
            return;
          }
          var file = vault.store(reading.bytes(), FORM);
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          rows.save(new ScanRow(sha256, page, file.sha256(), reading.sure(), now));
        });
  }
}
