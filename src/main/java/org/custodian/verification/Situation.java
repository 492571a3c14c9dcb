package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the judgement on a paper depends on beside the paper.
 *
 * @param day the facility's date
 * @param born when the patient was born, if known
 * @param diedOn when the patient died, if so
 * @param proceeding whether process of a court or an investigation asks for the records
 * @param legalPurpose whether somebody else wants them for a legal matter
 */
public record Situation(
    LocalDate day,
    Optional<LocalDate> born,
    Optional<LocalDate> diedOn,
    boolean proceeding,
    boolean legalPurpose,
    StateLaw law) {

  /** Without a legal matter of somebody else. */
  public Situation(
      LocalDate day,
      Optional<LocalDate> born,
      Optional<LocalDate> diedOn,
      boolean proceeding,
      StateLaw law) {
    this(day, born, diedOn, proceeding, false, law);
  }

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
