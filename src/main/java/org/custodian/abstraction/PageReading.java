package org.custodian.abstraction;

import java.util.Set;

/**
 * Whose page it is, as far as its own text tells.
 *
 * @param otherPatient it carries a medical record number or birth date that is not the patient's
 * @param identified it carries the patient's number, or name and birth date
 * @param searchable its text can be read; a scanned page shows none
 */
record PageReading(boolean otherPatient, boolean identified, boolean searchable) {

  Set<String> labels() {
    if (!searchable) return Set.of("picture-only");
    if (otherPatient) return Set.of("other-patient");
    return identified ? Set.of() : Set.of("no-identifier");
  }
}
