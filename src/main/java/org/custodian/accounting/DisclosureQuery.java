package org.custodian.accounting;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;

/**
 * What an auditor looks for; every given part must hold.
 *
 * @param patient words of the name in any order, or the medical record number; blank for all
 * @param recipient words of the recipient's name or organization; blank for all
 * @param from first day, inclusive, facility-local
 * @param to last day, inclusive
 * @param reference a request number, a Bates number or the SHA-256 of a packet; blank for all
 * @param accountableOnly leaves out what an accounting does not list
 * @param anyName words of the patient or of the recipient; blank for all
 * @param actor login name of who released or approved; blank for all
 * @param before only what comes after this place when read newest first
 */
@Phi
public record DisclosureQuery(
    String patient,
    String recipient,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String reference,
    Optional<LegalBasis> basis,
    boolean accountableOnly,
    String anyName,
    String actor,
    Optional<DisclosurePlace> before) {
  /** No disclosure is from outside of these, and databases know no day far outside. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  public DisclosureQuery {
    from = from.map(DisclosureQuery::known);
    to = to.map(DisclosureQuery::known);
  }

  private static LocalDate known(LocalDate day) {
    if (day.isBefore(EARLIEST)) return EARLIEST;
    return day.isAfter(LATEST) ? LATEST : day;
  }

  public DisclosureQuery(
      String patient,
      String recipient,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String reference,
      Optional<LegalBasis> basis,
      boolean accountableOnly) {
    this(patient, recipient, from, to, reference, basis, accountableOnly, "", "", Optional.empty());
  }

  /** The same with words that the patient's or the recipient's name holds. */
  public DisclosureQuery anyone(String words) {
    return new DisclosureQuery(
        patient, recipient, from, to, reference, basis, accountableOnly, words, actor, before);
  }

  /** The same from a place on. */
  public DisclosureQuery before(DisclosurePlace place) {
    return new DisclosureQuery(
        patient,
        recipient,
        from,
        to,
        reference,
        basis,
        accountableOnly,
        anyName,
        actor,
        Optional.of(place));
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "DisclosureQuery[withheld]";
  }
}
