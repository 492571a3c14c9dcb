package org.custodian.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/**
 * The disclosures that a patient may know of, 45 CFR 164.528(a)(1).
 *
 * @param name the patient's name; empty if the hospital knows no patient of this number
 * @param from first day, never more than six years before {@code preparedOn}
 * @param to last day, inclusive
 * @param preparedOn the facility's date of today
 * @param disclosures every one that counts, oldest first
 * @param entries the same as lines: a series is one (rule E4)
 * @param protocols research that stands for its disclosures (rule E5)
 */
@Phi
public record AccountingOfDisclosures(
    PatientRef patient,
    Optional<PatientName> name,
    LocalDate from,
    LocalDate to,
    LocalDate preparedOn,
    List<Disclosure> disclosures,
    List<AccountingEntry> entries,
    List<ResearchProtocol> protocols) {
  public AccountingOfDisclosures {
    disclosures = List.copyOf(disclosures);
    entries = List.copyOf(entries);
    protocols = List.copyOf(protocols);
  }

  /** How many lines the patient reads. */
  public int lines() {
    return entries.size() + protocols.size();
  }

  /** How many disclosures these lines tell of: a series is one line of several. */
  public long number() {
    return entries.stream().mapToLong(AccountingEntry::number).sum() + protocols.size();
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "AccountingOfDisclosures[withheld]";
  }
}
