package org.custodian.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * That a disclosure reached somebody else.
 *
 * @param disclosure the id of the disclosure as it stands in the log
 * @param discoveredOn the day from which sixty days are counted, 45 CFR 164.404(b)
 * @param how how it was discovered
 * @param wrongRecipient who got it
 * @param wrongAddress where they are, if that is known
 * @param pages how many pages reached them; 0 for all of the disclosure
 * @param people of how many people records went astray in this event, 1 or more
 * @param programPages whether records of a Part 2 program are among them; empty if the whole
 *     disclosure went, of which the log says it
 */
@Phi
public record MisdirectionReport(
    String disclosure,
    LocalDate discoveredOn,
    Discovery how,
    String wrongRecipient,
    Optional<String> wrongAddress,
    int pages,
    int people,
    Optional<Boolean> programPages) {
  public MisdirectionReport {
    if (wrongRecipient.isBlank()) {
      throw new IllegalArgumentException("INC-01 Write down who got the records.");
    }
    if (pages < 0 || people < 1) {
      throw new IllegalArgumentException("INC-16 Pages are counted from 0 up, people from 1 up.");
    }
  }

  /** All pages of one disclosure, about one patient. */
  public static MisdirectionReport of(
      String disclosure,
      LocalDate discoveredOn,
      Discovery how,
      String wrongRecipient,
      Optional<String> wrongAddress) {
    return new MisdirectionReport(
        disclosure, discoveredOn, how, wrongRecipient, wrongAddress, 0, 1, Optional.empty());
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "MisdirectionReport[withheld]";
  }
}
