package org.custodian.records;

import org.custodian.vocabulary.Phi;

/** Somebody of the index who is easily taken for a patient. */
@Phi
public record LookAlike(PatientRecord patient, Kind kind) {
  /** Why the two are mixed up. */
  public enum Kind {
    /** The same family name and birth date, as twins have. */
    TWIN,
    /** The same name, whatever the birth date. */
    SAME_NAME,
    /** The record number with two neighbouring digits swapped. */
    SWAPPED_NUMBER,
    /** Name and birth date differ by a slip of the pen only. */
    NEAR
  }

  @Override
  public String toString() {
    return "LookAlike[withheld]";
  }
}
