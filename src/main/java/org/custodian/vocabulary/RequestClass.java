package org.custodian.vocabulary;

/** What kind of request it is; each kind has its own questions, checks and clocks. */
public enum RequestClass {
  /** A patient, or who may act for them, asks for the patient's own records, 45 CFR 164.524. */
  PATIENT_ACCESS(false),
  /** A patient has an electronic copy sent to somebody else, 45 CFR 164.524(c)(3)(ii). */
  DIRECTIVE(false),
  /** Somebody shows the patient's signed permission, 45 CFR 164.508. */
  AUTHORIZATION(false),
  /** Process that no judge signed, 45 CFR 164.512(e)(1)(ii). */
  SUBPOENA(true),
  /** A court or tribunal orders it, 45 CFR 164.512(e)(1)(i). */
  COURT_ORDER(true),
  /** Another provider treats the patient, 45 CFR 164.506(c)(2). */
  TREATMENT(false),
  /** A health plan or its agent needs records to pay, 45 CFR 164.506(c)(3). */
  PAYER(false),
  /** An agency decides on disability, with the patient's authorization, 45 CFR 164.508. */
  DISABILITY(false),
  /** A claim for a work injury, 45 CFR 164.512(l). */
  WORKERS_COMP(false),
  /** An official who enforces the law asks, 45 CFR 164.512(f). */
  LAW_ENFORCEMENT(false),
  /** A public health authority asks, 45 CFR 164.512(b). */
  PUBLIC_HEALTH(false),
  /** A health oversight agency asks, 45 CFR 164.512(d). */
  OVERSIGHT(false),
  /** A coroner or medical examiner asks, 45 CFR 164.512(g). */
  CORONER(false),
  /** A researcher asks, 45 CFR 164.512(i). */
  RESEARCH(false),
  /** A patient asks who got their records, 45 CFR 164.528. */
  ACCOUNTING(false),
  /** This hospital asks another one for records. */
  OUTGOING(false);

  private final boolean legalProcess;

  RequestClass(boolean legalProcess) {
    this.legalProcess = legalProcess;
  }

  /** Whether the request is process of a court, with a return date and an objection date. */
  public boolean legalProcess() {
    return legalProcess;
  }
}
