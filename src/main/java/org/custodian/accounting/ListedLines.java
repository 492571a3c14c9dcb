package org.custodian.accounting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps and gives back what an accounting told line by line. */
@Component
class ListedLines {
  private final ListedRows rows;
  private final DisclosureRows disclosures;

  ListedLines(ListedRows rows, DisclosureRows disclosures) {
    this.rows = rows;
    this.disclosures = disclosures;
  }

  void keep(String accounting, List<AccountingEntry> entries) {
    int place = 0;
    for (var entry : entries) {
      rows.save(new ListedRow(UUID.randomUUID().toString(), accounting, ++place, entry));
    }
  }

  List<AccountingEntry> of(String accounting) {
    return rows.findByAccountingIdOrderByPlace(accounting).stream()
        .flatMap(
            row ->
                disclosures
                    .findById(row.disclosureId)
                    .map(found -> new AccountingEntry(found.fact(), row.alike, row.lastOn))
                    .stream())
        .toList();
  }
}
