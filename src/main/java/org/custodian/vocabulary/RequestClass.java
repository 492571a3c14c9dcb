package org.custodian.vocabulary;

/** What kind of request it is; each kind has its own questions, checks and clocks. */
public enum RequestClass {
  /** A patient asks for their own records, 45 CFR 164.524. */
  PATIENT_ACCESS(false),
  /** Somebody shows the patient's signed permission, 45 CFR 164.508. */
  AUTHORIZATION(false),
  /** A party to a lawsuit serves a subpoena that no judge signed, 45 CFR 164.512(e)(1)(ii). */
  SUBPOENA(true),
  /** A court or tribunal orders it, 45 CFR 164.512(e)(1)(i). */
  COURT_ORDER(true),
  /** Another provider treats the patient, 45 CFR 164.506(c)(2). */
  TREATMENT(false);

  private final boolean legalProcess;

  RequestClass(boolean legalProcess) {
    this.legalProcess = legalProcess;
  }

  /** Whether the request is process of a court, with a return date and an objection date. */
  public boolean legalProcess() {
    return legalProcess;
  }
}
