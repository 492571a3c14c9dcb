package org.custodian.vocabulary;

/**
 * Why the law lets the hospital disclose. A release rests on exactly one, and everything that
 * follows from it is looked up by it: accounting duty, minimum necessary, notices, certificate.
 */
public enum LegalBasis {
  ACCESS("45 CFR 164.502(a)(2)(i), 164.524"),
  AUTHORIZATION("45 CFR 164.508"),
  TREATMENT("45 CFR 164.506(c)(2)"),
  COURT_ORDER("45 CFR 164.512(e)(1)(i)"),
  SUBPOENA_NOTICE("45 CFR 164.512(e)(1)(ii)(A)"),
  SUBPOENA_QPO("45 CFR 164.512(e)(1)(ii)(B)");

  private final String citation;

  LegalBasis(String citation) {
    this.citation = citation;
  }

  /** The paragraph that permits the disclosure, as letters and the accounting print it. */
  public String citation() {
    return citation;
  }
}
