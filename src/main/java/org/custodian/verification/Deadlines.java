package org.custodian.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dates of a request: three clocks that never mix. Dates are the facility's; an instant of a
 * due date is the last second of that day there.
 *
 * @param receivedOn day 0
 * @param internalDue the hospital's own target in business days
 * @param legalDue the limit of the law (rules D2, D3, E6) or the court's return date
 * @param objectionDue the last day for an objection to process (rule B8)
 * @param extendBy the last day on which the legal limit may be extended; empty if it may not
 * @param remindAt when staff is reminded, before {@code internalDueAt}
 * @param objectionAt when an unfinished request must be objected to, so that the letter goes out
 *     before {@code objectionDue}; not before the request was received
 * @param windowClosesAt when staff hears that only five days are left to extend the legal limit
 * @param parts each date with what it was counted from
 * @param explanation one plain sentence per date, with its rule
 */
public record Deadlines(
    LocalDate receivedOn,
    LocalDate internalDue,
    Optional<LocalDate> legalDue,
    Optional<LocalDate> objectionDue,
    Optional<LocalDate> extendBy,
    Instant remindAt,
    Instant internalDueAt,
    Optional<Instant> legalDueAt,
    Optional<Instant> objectionAt,
    Optional<Instant> windowClosesAt,
    List<Deadline> parts,
    List<String> explanation) {
  public Deadlines {
    parts = List.copyOf(parts);
    explanation = List.copyOf(explanation);
  }
}
