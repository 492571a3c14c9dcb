package org.custodian.jurisdiction;

/** A time to act, in days of one kind. */
public record DayLimit(int days, Unit unit) {

  /** Which days count. */
  public enum Unit {
    CALENDAR,
    BUSINESS
  }

  public DayLimit {
    if (days < 1) {
      throw new IllegalArgumentException("A limit is at least one day.");
    }
  }
}
