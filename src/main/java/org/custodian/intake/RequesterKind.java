package org.custodian.intake;

/** In which role somebody asks. */
public enum RequesterKind {
  PATIENT,
  /** Who may act for the patient in decisions about health care, 45 CFR 164.502(g). */
  PERSONAL_REP,
  ATTORNEY,
  COPY_SERVICE,
  INSURER,
  HEALTH_PLAN,
  PROVIDER,
  GOVERNMENT,
  COURT,
  LAW_ENFORCEMENT,
  EMPLOYER,
  RESEARCHER,
  OTHER
}
