package org.custodian.vocabulary;

/**
 * Why the law lets the hospital disclose. A release rests on exactly one, and everything that
 * follows from it (minimum necessary, accounting, fee, certificate, notices, what is tested again)
 * is one answer: {@link BasisDuties}. Nothing else decides these.
 */
public enum LegalBasis {
  ACCESS("45 CFR 164.502(a)(2)(i), 164.524"),
  ACCESS_PR("45 CFR 164.502(g)(1), 164.524"),
  DIRECTIVE("45 CFR 164.524(c)(3)(ii)"),
  AUTHORIZATION("45 CFR 164.508"),
  TREATMENT("45 CFR 164.506(c)(2)"),
  PAYMENT("45 CFR 164.506(c)(3)"),
  OPERATIONS("45 CFR 164.506(c)(4)"),
  DIRECTORY("45 CFR 164.510(a)"),
  INVOLVED("45 CFR 164.510(b)"),
  REQUIRED_BY_LAW("45 CFR 164.512(a)"),
  PUBLIC_HEALTH("45 CFR 164.512(b)"),
  ABUSE("45 CFR 164.512(c)"),
  OVERSIGHT("45 CFR 164.512(d)"),
  COURT_ORDER("45 CFR 164.512(e)(1)(i)"),
  SUBPOENA_NOTICE("45 CFR 164.512(e)(1)(ii)(A)"),
  SUBPOENA_QPO("45 CFR 164.512(e)(1)(ii)(B)"),
  LE_PROCESS("45 CFR 164.512(f)(1)(ii)"),
  LE_LOCATE("45 CFR 164.512(f)(2)"),
  LE_VICTIM("45 CFR 164.512(f)(3)"),
  CORONER("45 CFR 164.512(g)"),
  ORGAN("45 CFR 164.512(h)"),
  RESEARCH_WAIVER("45 CFR 164.512(i)"),
  THREAT("45 CFR 164.512(j)"),
  WORKERS_COMP("45 CFR 164.512(l)"),
  NATIONAL_SECURITY("45 CFR 164.512(k)(2)"),
  CUSTODY("45 CFR 164.512(k)(5)"),
  LIMITED_DATA_SET("45 CFR 164.514(e)"),
  HHS_SECRETARY("45 CFR 164.502(a)(2)(ii)"),
  IMPERMISSIBLE("45 CFR 164.402"),
  P2_CONSENT("42 CFR 2.31, 2.33"),
  P2_EMERGENCY("42 CFR 2.51"),
  P2_ORDER("42 CFR 2.61 to 2.67");

  private final String citation;

  LegalBasis(String citation) {
    this.citation = citation;
  }

  /** The paragraph that permits the disclosure, as letters and the accounting print it. */
  public String citation() {
    return citation;
  }
}
