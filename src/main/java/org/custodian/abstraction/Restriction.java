package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * What a patient asked the hospital not to tell, and the hospital agreed to, 45 CFR 164.522(a)
 * (rules J1, J2).
 *
 * @param encounter id of the visit; empty for the whole record
 * @param endedOn first day on which it is not in force any more
 */
@Phi
public record Restriction(
    String id, Kind kind, Optional<String> encounter, LocalDate from, Optional<LocalDate> endedOn) {

  /** What kind of restriction. */
  public enum Kind {
    /** Paid in full out of pocket: the health plan is not told. The hospital has to agree. */
    SELF_PAY,
    /** Agreed to although it need not: nothing for treatment, payment or operations. */
    AGREED
  }

  /** Whether it is in force on a day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && endedOn.filter(end -> !day.isBefore(end)).isEmpty();
  }

  boolean covers(PageFacts page) {
    return encounter.map(page.encounter()::equals).orElse(true);
  }

  @Override
  public String toString() {
    return "Restriction[withheld]";
  }
}
