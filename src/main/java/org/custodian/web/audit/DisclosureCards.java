package org.custodian.web.audit;

import java.util.List;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.ledger.Entry;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/** Rows as pages show them, on the hospital's clock and in the reader's language. */
@Component
class DisclosureCards {
  private final Accounting accounting;
  private final Facility facility;

  DisclosureCards(Accounting accounting, Facility facility) {
    this.accounting = accounting;
    this.facility = facility;
  }

  List<DisclosureCard> of(List<Disclosure> facts, Locale language) {
    return facts.stream().map(fact -> of(fact, language)).toList();
  }

  DisclosureCard of(Disclosure fact, Locale language) {
    return DisclosureCard.of(fact, accounting, facility.zone(), language);
  }

  List<TraceStep> steps(List<Entry> entries) {
    return entries.stream().map(entry -> TraceStep.of(entry, facility.zone())).toList();
  }
}
