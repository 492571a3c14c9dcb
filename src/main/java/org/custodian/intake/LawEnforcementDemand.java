package org.custodian.intake;

/** What an official who enforces the law shows or asks for, 45 CFR 164.512(f). */
public enum LawEnforcementDemand {
  COURT_ORDER,
  WARRANT,
  JUDICIAL_SUBPOENA,
  GRAND_JURY,
  ADMINISTRATIVE,
  /** To identify or find somebody: a sheet of eight facts, never pages (rule C7). */
  LOCATE,
  /** About the victim of a crime (rule C8). */
  VICTIM,
  DECEDENT,
  CRIME_ON_PREMISES,
  EMERGENCY
}
