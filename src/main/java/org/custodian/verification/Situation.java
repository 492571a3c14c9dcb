package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the judgement on a paper depends on beside the paper.
 *
 * @param day the facility's date
 * @param born when the patient was born, if known
 * @param diedOn when the patient died, if so
 * @param proceeding whether the records are wanted for a proceeding of a court or an investigation
 */
public record Situation(
    LocalDate day,
    Optional<LocalDate> born,
    Optional<LocalDate> diedOn,
    boolean proceeding,
    StateLaw law) {

  /** A living adult under federal law alone. */
  public static Situation on(LocalDate day) {
    return new Situation(day, Optional.empty(), Optional.empty(), false, StateLaw.federal());
  }

  /** Whether the patient lives and is not of age. */
  public boolean minor() {
    return diedOn.isEmpty()
        && born.filter(day -> day.plusYears(law.ageOfMajority()).isAfter(this.day)).isPresent();
  }

  /** Whether the patient is dead. */
  public boolean deceased() {
    return diedOn.isPresent();
  }

  /** Whether the state lets this minor consent alone to the service, for example STI or SUD. */
  public boolean minorConsentsAlone(String service) {
    var age = law.minorConsent().get(service);
    return age != null && born.filter(birth -> !birth.plusYears(age).isAfter(day)).isPresent();
  }
}
