package org.custodian.accounting;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * Research under a waiver for which records of many people were disclosed, with what an accounting
 * says of it, 45 CFR 164.528(b)(4)(i) (rule E5).
 *
 * @param title the name of the protocol
 * @param purpose what the research is for, in plain words
 * @param criteria how the records were chosen
 * @param information which kind of records went
 * @param from first day on which records may have gone
 * @param to last day
 * @param sponsor who pays for it and who got the records
 * @param sponsorContact address and telephone
 * @param people of how many people records went
 */
@Phi
public record ResearchProtocol(
    String title,
    String purpose,
    String criteria,
    String information,
    LocalDate from,
    LocalDate to,
    String sponsor,
    String sponsorContact,
    int people) {
  /** From so many people on the protocol may stand for its disclosures. */
  static final int LARGE = 50;

  public ResearchProtocol {
    if (to.isBefore(from) || people < 1) {
      throw new IllegalArgumentException(
          "ACC-11 A protocol ends on the day it begins or later and concerns one person or more.");
    }
    if (title.isBlank() || purpose.isBlank() || criteria.isBlank() || information.isBlank()) {
      throw new IllegalArgumentException(
          "ACC-24 A protocol has a title, a purpose, criteria and a kind of information.");
    }
    if (sponsor.isBlank() || sponsorContact.isBlank()) {
      throw new IllegalArgumentException(
          "ACC-25 A protocol names its sponsor and how to reach the sponsor.");
    }
  }

  /** Whether the accounting lists the protocol instead of each disclosure. */
  boolean standsForItsDisclosures() {
    return people >= LARGE;
  }

  boolean within(LocalDate first, LocalDate last) {
    return !to.isBefore(first) && !from.isAfter(last);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "ResearchProtocol[withheld]";
  }
}
