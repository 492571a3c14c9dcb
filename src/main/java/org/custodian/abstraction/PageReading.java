package org.custodian.abstraction;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whose page it is, as far as its own text tells.
 *
 * @param otherPatient it carries a medical record number or birth date that is not the patient's
 * @param identified it carries the patient's number, or name and birth date
 * @param searchable its text can be read; a scanned page shows none
 * @param lookAlike what it shows fits somebody easily taken for the patient as well or better
 */
record PageReading(
    boolean otherPatient, boolean identified, boolean searchable, boolean lookAlike) {
  static final String UNREADABLE = "unreadable";
  static final String OTHER_PATIENT = "other-patient";
  static final String NO_IDENTIFIER = "no-identifier";
  static final String PICTURE = "picture-only";
  static final String LOOK_ALIKE = "look-alike";

  /** Of a patient whom nobody is taken for. */
  PageReading(boolean otherPatient, boolean identified, boolean searchable) {
    this(otherPatient, identified, searchable, false);
  }

  /** Nothing was read. */
  static final PageReading NONE = new PageReading(false, false, false);

  /** As labels of the page, from which {@link #told} makes the reading again. */
  Set<String> labels() {
    if (!searchable) return Set.of(PICTURE);
    var labels = new TreeSet<String>();
    if (otherPatient) labels.add(OTHER_PATIENT);
    if (!identified) labels.add(NO_IDENTIFIER);
    if (lookAlike) labels.add(LOOK_ALIKE);
    return labels;
  }

  static PageReading told(Set<String> labels) {
    return new PageReading(
        labels.contains(OTHER_PATIENT),
        !labels.contains(NO_IDENTIFIER),
        !labels.contains(PICTURE),
        labels.contains(LOOK_ALIKE));
  }
}
