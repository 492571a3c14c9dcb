package org.custodian.accounting;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * What an agency says when it asks for silence, 45 CFR 164.528(a)(2)(i), (ii).
 *
 * @param agency its name
 * @param agencyAddress where the confirmation goes, lines parted by line breaks; may be blank
 * @param official who said or signed it
 * @param written whether it is in writing
 * @param statedOn when it was said or signed
 * @param until the last day asked for; a statement in writing must name one, word of mouth ends
 *     after thirty days in any case
 * @param wording what was said, for the file
 */
@Phi
public record SuspensionStatement(
    String agency,
    String agencyAddress,
    String official,
    boolean written,
    LocalDate statedOn,
    Optional<LocalDate> until,
    String wording) {
  public SuspensionStatement {
    if (agency.isBlank() || official.isBlank()) {
      throw new IllegalArgumentException("ACC-26 Write down which agency asks, and who for it.");
    }
    if (written && until.isEmpty()) {
      throw new IllegalArgumentException(
          "ACC-12 A statement in writing says for how long, 45 CFR 164.528(a)(2)(i).");
    }
    if (until.filter(statedOn::isAfter).isPresent()) {
      throw new IllegalArgumentException("ACC-27 A suspension ends on the day it begins or later.");
    }
  }

  /**
   * The last day of silence.
   *
   * @param longestOral until when word of mouth may hold at most
   */
  LocalDate lastDay(LocalDate longestOral) {
    return written
        ? until.orElseThrow()
        : until.filter(day -> day.isBefore(longestOral)).orElse(longestOral);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SuspensionStatement[withheld]";
  }
}
