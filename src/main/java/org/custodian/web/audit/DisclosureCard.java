package org.custodian.web.audit;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingEntry;
import org.custodian.accounting.Disclosure;
import org.custodian.vocabulary.Phi;

/**
 * A disclosure as the pages show it.
 *
 * @param at the moment on the hospital's clock
 * @param what its contents in words
 * @param why its purpose in words
 */
@Phi
public record DisclosureCard(Disclosure fact, ZonedDateTime at, String what, String why) {

  static DisclosureCard of(Disclosure fact, Accounting accounting, ZoneId zone, Locale language) {
    return new DisclosureCard(
        fact,
        fact.disclosedAt().atZone(zone),
        accounting.description(fact, language),
        accounting.purpose(fact, language));
  }

  /** A line of an accounting: of a series the first, with what is said of all. */
  static DisclosureCard of(
      AccountingEntry entry, Accounting accounting, ZoneId zone, Locale language) {
    var fact = entry.first();
    return new DisclosureCard(
        fact,
        fact.disclosedAt().atZone(zone),
        accounting.description(entry, language),
        accounting.purpose(fact, language));
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "DisclosureCard[withheld]";
  }
}
