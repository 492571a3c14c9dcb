package org.custodian.verification;

/**
 * What a request lacks. Letters print the plain words of {@code defects.properties} under {@code
 * defect.NAME.what} and {@code defect.NAME.cure}; auditors see rule and citation.
 */
public enum Defect {
  // Authorization: core elements
  NO_DESCRIPTION("A1.i", "45 CFR 164.508(c)(1)(i)"),
  DESCRIPTION_TOO_BROAD("A2", "45 CFR 164.508(c)(1)(i)"),
  NO_DISCLOSER("A1.ii", "45 CFR 164.508(c)(1)(ii)"),
  NO_RECIPIENT("A1.iii", "45 CFR 164.508(c)(1)(iii)"),
  NO_PURPOSE("A1.iv", "45 CFR 164.508(c)(1)(iv)"),
  NO_EXPIRY("A1.v", "45 CFR 164.508(c)(1)(v)"),
  NOT_SIGNED("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  NOT_DATED("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  DATED_IN_FUTURE("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  NO_AUTHORITY("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  // Authorization: statements, language, copy
  NO_REVOCATION_STATEMENT("A3.i", "45 CFR 164.508(c)(2)(i)"),
  NO_CONDITIONING_STATEMENT("A3.ii", "45 CFR 164.508(c)(2)(ii)"),
  NO_REDISCLOSURE_STATEMENT("A3.iii", "45 CFR 164.508(c)(2)(iii)"),
  NOT_PLAIN_LANGUAGE("A4", "45 CFR 164.508(c)(3)"),
  NO_COPY_GIVEN("A4", "45 CFR 164.508(c)(4)"),
  // Authorization: defects in fact
  EXPIRED("A5", "45 CFR 164.508(b)(2)(i)"),
  EXPIRY_EVENT_HAPPENED("A5", "45 CFR 164.508(b)(2)(i)"),
  KNOWN_FALSE("A5", "45 CFR 164.508(b)(2)(v)"),
  COMPOUND("A6", "45 CFR 164.508(b)(3)"),
  CONDITIONED("A7", "45 CFR 164.508(b)(4)"),
  REVOKED("A8", "45 CFR 164.508(b)(5)"),
  OTHER_PATIENT("A10", "45 CFR 164.508(a)(1)"),
  OTHER_RECIPIENT("A10", "45 CFR 164.508(a)(1)"),
  PAYMENT_NOT_STATED("A13", "45 CFR 164.508(a)(3), (4)"),
  // Process of a court
  SCOPE_BEYOND_ORDER("B1", "45 CFR 164.512(e)(1)(i)"),
  NOT_AN_ORDER("B1", "45 CFR 164.512(e)(1)(i)"),
  ORDER_NOT_IN_FORCE("B1", "45 CFR 164.512(e)(1)(i)"),
  NO_SATISFACTORY_ASSURANCE("B2", "45 CFR 164.512(e)(1)(ii)"),
  NOTICE_NOT_SHOWN("B3", "45 CFR 164.512(e)(1)(iii)"),
  NOTICE_NOT_SENT_WELL("B3", "45 CFR 164.512(e)(1)(iii)(A)"),
  NOTICE_SAYS_TOO_LITTLE("B3", "45 CFR 164.512(e)(1)(iii)(B)"),
  OBJECTION_TIME_OPEN("B3", "45 CFR 164.512(e)(1)(iii)(C)"),
  STATEMENT_TOO_EARLY("B3", "45 CFR 164.512(e)(1)(iii)(C)"),
  OBJECTION_UNRESOLVED("B3", "45 CFR 164.512(e)(1)(iii)(C)"),
  ORDER_NOT_SOUGHT("B4", "45 CFR 164.512(e)(1)(iv)"),
  ORDER_ALLOWS_OTHER_USE("B4", "45 CFR 164.512(e)(1)(v)(A)"),
  ORDER_WITHOUT_RETURN("B4", "45 CFR 164.512(e)(1)(v)(B)"),
  ORDER_NOT_SHOWN("B4", "45 CFR 164.512(e)(1)(iv)"),
  NO_JURISDICTION("B7", "45 CFR 164.512(e)(1)"),
  NOT_SERVED("B7", "45 CFR 164.512(e)(1)"),
  PROCESS_NOT_SIGNED("B7", "45 CFR 164.512(e)(1)"),
  NO_RETURN_DATE("B7", "45 CFR 164.512(e)(1)"),
  PROCESS_FOR_OTHER_PATIENT("B7", "45 CFR 164.512(e)(1)"),
  // Treatment and access
  NOT_A_TREATING_PROVIDER("C11", "45 CFR 164.506(c)(2)"),
  NOT_FOR_TREATMENT("C11", "45 CFR 164.506(c)(2)"),
  NOT_THE_PATIENT("D1", "45 CFR 164.524(a)(1)"),
  // Verification itself
  IDENTITY_NOT_ESTABLISHED("G1", "45 CFR 164.514(h)(1)"),
  PATIENT_NOT_MATCHED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_NOT_RECORDED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_OF_OTHER_KIND("G1", "45 CFR 164.514(h)(1)"),
  BASIS_NOT_REVIEWED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_CHANGED("G1", "45 CFR 164.514(h)(1)"),
  REQUEST_CLOSED("G1", "45 CFR 164.514(h)(1)");

  private final String rule;
  private final String citation;

  Defect(String rule, String citation) {
    this.rule = rule;
    this.citation = citation;
  }

  /** The rule that it breaks, for example "A1.v". */
  public String rule() {
    return rule;
  }

  /** The paragraph of law that asks for it. */
  public String citation() {
    return citation;
  }

  /**
   * Whether the requester can do something about it. What only the hospital can mend is no reason
   * for a letter of its own.
   */
  public boolean curableByRequester() {
    return switch (this) {
      case NO_COPY_GIVEN, BASIS_NOT_REVIEWED, BASIS_CHANGED, REQUEST_CLOSED -> false;
      default -> true;
    };
  }

  /** The message key of what is missing, in plain words. */
  public String whatKey() {
    return "defect." + name() + ".what";
  }

  /** The message key of how to cure it. */
  public String cureKey() {
    return "defect." + name() + ".cure";
  }
}
