package org.custodian.vocabulary;

/** The medical record number under which the hospital keeps a patient's chart. */
@Phi
public record PatientRef(String mrn) {
  public PatientRef {
    if (mrn.isBlank() || mrn.length() > 40) {
      throw new IllegalArgumentException("A medical record number has 1 to 40 characters.");
    }
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "PatientRef[withheld]";
  }
}
