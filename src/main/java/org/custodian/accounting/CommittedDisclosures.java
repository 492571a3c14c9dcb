package org.custodian.accounting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.custodian.ledger.Details;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.ledger.OpenedDetails;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the rows of disclosures say of persons with what the log committed to when each was
 * written, 45 CFR 164.312(c)(2): whoever moves a disclosure to another patient, or gives it another
 * recipient, address or purpose past the product, changes no entry, but the values of the entry do
 * not fit the row any more. Nobody outside can tell, because the log holds no names; the product,
 * which has the keys, can.
 */
@Service
public class CommittedDisclosures {
  /** Not the words that describe what went: they are made from codes and may be put better. */
  private static final Set<String> COMPARED =
      Set.of(
          Details.PATIENT,
          Details.PATIENT_NAME,
          Details.RECIPIENT_NAME,
          Details.RECIPIENT_ADDRESS,
          Details.REASON);

  private final DisclosureRows rows;
  private final DisclosureBook book;
  private final Ledger ledger;

  CommittedDisclosures(DisclosureRows rows, DisclosureBook book, Ledger ledger) {
    this.rows = rows;
    this.book = book;
    this.ledger = ledger;
  }

  /** A disclosure whose row says otherwise than its entry, and where that stands in the log. */
  public record Otherwise(Optional<RequestNumber> request, long index) {}

  /**
   * Which of its words a row says otherwise than its entry; none if the entry's values were
   * destroyed after their time, or there is no entry.
   */
  @Transactional(readOnly = true)
  public Set<String> otherwise(Disclosure fact) {
    return entry(fact).map(entry -> otherwise(fact, entry)).orElse(Set.of());
  }

  /** How many disclosures there are. */
  public long count() {
    return rows.count();
  }

  /**
   * All disclosures whose row says otherwise, by their place in the table.
   *
   * @param read is told how many were compared so far
   */
  public List<Otherwise> all(LongConsumer read) {
    var found = new ArrayList<Otherwise>();
    long compared = 0;
    var page = rows.findFirst500ByIdGreaterThanOrderById("");
    while (!page.isEmpty()) {
      for (var row : page) otherwise(row.fact(), found);
      compared += page.size();
      read.accept(compared);
      page = rows.findFirst500ByIdGreaterThanOrderById(page.get(page.size() - 1).fact().id());
    }
    return found;
  }

  private void otherwise(Disclosure fact, List<Otherwise> found) {
    entry(fact)
        .filter(Entry::inOrder)
        .filter(entry -> !otherwise(fact, entry).isEmpty())
        .ifPresent(entry -> found.add(new Otherwise(entry.request(), entry.seq())));
  }

  private Optional<Entry> entry(Disclosure fact) {
    return ledger.entry(new LogQuery.One.Id(Accounting.entryOf(fact.id())));
  }

  private Set<String> otherwise(Disclosure fact, Entry entry) {
    OpenedDetails opened = ledger.details(entry);
    if (opened.shreddedAt().isPresent()) return Set.of();
    var told = book.details(fact).values();
    var otherwise = new HashSet<>(opened.changed());
    for (String field : COMPARED)
      if (!Optional.ofNullable(told.get(field))
          .equals(Optional.ofNullable(opened.values().get(field)))) otherwise.add(field);
    return otherwise;
  }
}
