package org.custodian.intake;

/** What a patient asks for: a right to a copy, to look at the record, or both, 164.524(c)(1). */
public enum AccessWish {
  COPY(true, false),
  /** Comes and looks at the record; nothing is copied, and nothing is charged (rule D7). */
  INSPECT(false, true),
  BOTH(true, true);

  private final boolean copy;
  private final boolean inspection;

  AccessWish(boolean copy, boolean inspection) {
    this.copy = copy;
    this.inspection = inspection;
  }

  /** Whether a copy is to go. */
  public boolean copy() {
    return copy;
  }

  /** Whether the record is to be shown. */
  public boolean inspection() {
    return inspection;
  }

  /** The same wish, and a copy. */
  AccessWish andCopy() {
    return inspection ? BOTH : COPY;
  }
}
