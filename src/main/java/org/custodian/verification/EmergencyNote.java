package org.custodian.verification;

import java.time.Instant;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.StaffId;

/**
 * What is noted at once of program records that went in an emergency, 42 CFR 2.51(c) (rule M10). Is
 * kept encrypted.
 *
 * @param receivedBy the name of the medical person who got them
 * @param affiliation the facility of that person
 * @param disclosedBy who gave them
 * @param nature what the emergency was
 * @throws IllegalArgumentException if one of the four facts is empty
 */
@Phi
public record EmergencyNote(
    String receivedBy,
    String affiliation,
    StaffId disclosedBy,
    Instant disclosedAt,
    String nature) {
  public EmergencyNote {
    if (receivedBy.isBlank() || affiliation.isBlank() || nature.isBlank()) {
      throw new IllegalArgumentException(
          "VER-13 An emergency is noted with the name and affiliation of who received the records,"
              + " who gave them, when, and what the emergency was.");
    }
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "EmergencyNote[withheld]";
  }
}
