package org.custodian.incident;

/** To whom a breach is reported; program records go two ways (rule M13). */
public enum ReportPath {
  /** The Secretary, 45 CFR 164.408. */
  HIPAA,
  /** The same for records of a Part 2 program, by its own portal, 42 CFR 2.16(b). */
  PART_TWO
}
