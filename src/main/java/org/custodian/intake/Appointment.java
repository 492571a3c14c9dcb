package org.custodian.intake;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.custodian.vocabulary.Phi;

/**
 * Where and when a patient looks at the record, at a time and place convenient to both, 45 CFR
 * 164.524(c)(3)(i).
 *
 * @param at local time of the hospital
 * @param place room and building, as the letter names it
 * @param patientsOwnDay whether the patient asked for a day later than the law gives the hospital
 */
@Phi
public record Appointment(LocalDateTime at, String place, boolean patientsOwnDay) {
  private static final int MOST = 200;

  public Appointment {
    at = at.truncatedTo(ChronoUnit.MINUTES);
    place = place.strip();
    if (place.isEmpty()
        || place.length() > MOST
        || place.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "INT-11 Name the place in one line of at most 200 letters.");
    }
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Appointment[withheld]";
  }
}
