package org.custodian.intake;

/** In which role somebody asks. */
public enum RequesterKind {
  PATIENT,
  ATTORNEY,
  PROVIDER,
  COURT,
  OTHER
}
