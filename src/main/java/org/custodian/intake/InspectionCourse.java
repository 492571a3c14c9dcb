package org.custodian.intake;

/** What came of an appointment to look at a record. */
public enum InspectionCourse {
  /** The patient came and looked. */
  HELD,
  /** The patient did not come, or asked for another time: there will be another appointment. */
  NEW_TIME,
  /** The patient did not come or called it off, and wants no other appointment. */
  GIVEN_UP;

  /** Whether there is nothing more to arrange. */
  public boolean last() {
    return this != NEW_TIME;
  }
}
