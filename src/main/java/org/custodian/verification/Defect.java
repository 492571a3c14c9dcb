package org.custodian.verification;

import java.util.Optional;

/**
 * What a request lacks. Letters print the plain words of {@code defects.properties} under {@code
 * defect.NAME.what} and {@code defect.NAME.cure}; auditors see rule and citation.
 */
public enum Defect {
  // Authorization: core elements
  NO_DESCRIPTION("A1.i", "45 CFR 164.508(c)(1)(i)"),
  DESCRIPTION_TOO_BROAD("A1.i", "45 CFR 164.508(c)(1)(i)"),
  NO_DISCLOSER("A1.ii", "45 CFR 164.508(c)(1)(ii)"),
  NO_RECIPIENT("A1.iii", "45 CFR 164.508(c)(1)(iii)"),
  NO_PURPOSE("A1.iv", "45 CFR 164.508(c)(1)(iv)"),
  NO_EXPIRY("A1.v", "45 CFR 164.508(c)(1)(v)"),
  EXPIRY_EVENT_NOT_TIED("A1.v", "45 CFR 164.508(c)(1)(v)"),
  NEVER_EXPIRES("A1.v", "45 CFR 164.508(c)(1)(v)"),
  LIVES_TOO_LONG("A1.v", "45 CFR 164.508(c)(1)(v), 160.203"),
  NOT_SIGNED("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  NOT_DATED("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  DATED_IN_FUTURE("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  NO_AUTHORITY("A1.vi", "45 CFR 164.508(c)(1)(vi)"),
  // Authorization: statements, language
  NO_REVOCATION_STATEMENT("A3.i", "45 CFR 164.508(c)(2)(i)"),
  NO_CONDITIONING_STATEMENT("A3.ii", "45 CFR 164.508(c)(2)(ii)"),
  NO_REDISCLOSURE_STATEMENT("A3.iii", "45 CFR 164.508(c)(2)(iii)"),
  NOT_PLAIN_LANGUAGE("A4", "45 CFR 164.508(c)(3)"),
  // Authorization: defects in fact
  EXPIRED("A5", "45 CFR 164.508(b)(2)(i)"),
  EXPIRY_EVENT_HAPPENED("A5", "45 CFR 164.508(b)(2)(i)"),
  KNOWN_FALSE("A5", "45 CFR 164.508(b)(2)(v)"),
  COMPOUND("A6", "45 CFR 164.508(b)(3)"),
  CONDITIONED("A7", "45 CFR 164.508(b)(4)"),
  REVOKED("A8", "45 CFR 164.508(b)(5)"),
  REVOKED_ORALLY("A8", "45 CFR 164.508(b)(5)"),
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
  DIRECTIVE_NOT_SIGNED("D6", "45 CFR 164.524(c)(3)(ii)"),
  DIRECTIVE_NAMES_NOBODY("D6", "45 CFR 164.524(c)(3)(ii)"),
  DIRECTIVE_NAMES_NO_PLACE("D6", "45 CFR 164.524(c)(3)(ii)"),
  DIRECTIVE_NOT_ELECTRONIC("D6", "45 CFR 164.524(c)(3)(ii)"),
  NOT_A_PAYER("C11", "45 CFR 164.506(c)(3), (4)"),
  NOT_FOR_PAYMENT("C11", "45 CFR 164.506(c)(3), (4)"),
  NO_RELATIONSHIP("C11", "45 CFR 164.506(c)(4)"),
  // Who acts for the patient
  NO_HEALTH_AUTHORITY("L1", "45 CFR 164.502(g)(1), (2)"),
  AUTHORITY_NOT_PROVEN("L1", "45 CFR 164.502(g)(1), (2)"),
  AUTHORITY_ENDED("L1", "45 CFR 164.502(g)(1), (2)"),
  REPRESENTATIVE_REFUSED("L3", "45 CFR 164.502(g)(5)"),
  REFUSAL_NOT_BY_PROFESSIONAL("L3", "45 CFR 164.502(g)(5)"),
  NOT_EXECUTOR("L4", "45 CFR 164.502(g)(4)"),
  INVOLVED_GETS_NO_COPY("K1", "45 CFR 164.510(b)"),
  PATIENT_OBJECTS("K1", "45 CFR 164.510(b)"),
  // Officials and duties
  LAW_NOT_NAMED("C1", "45 CFR 164.512(a)"),
  NOT_A_HEALTH_AUTHORITY("C2", "45 CFR 164.512(b)"),
  NOT_FOR_PUBLIC_HEALTH("C2", "45 CFR 164.512(b)"),
  NOT_AGREED_BY_PARENT("C2", "45 CFR 164.512(b)(1)(vi)"),
  ABUSE_GROUND_MISSING("C3", "45 CFR 164.512(c)(1)"),
  NOT_AN_OVERSIGHT_AGENCY("C4", "45 CFR 164.512(d)(1)"),
  PATIENT_IS_TARGET("C4", "45 CFR 164.512(d)(2)"),
  NOT_A_CORONER("C5", "45 CFR 164.512(g)"),
  NO_PROCESS("C6", "45 CFR 164.512(f)(1)(ii)"),
  NOT_RELEVANT_AND_MATERIAL("C6", "45 CFR 164.512(f)(1)(ii)(C)(1)"),
  NOT_SPECIFIC_AND_LIMITED("C6", "45 CFR 164.512(f)(1)(ii)(C)(2)"),
  DEIDENTIFIED_WOULD_DO("C6", "45 CFR 164.512(f)(1)(ii)(C)(3)"),
  NOT_TO_LOCATE("C7", "45 CFR 164.512(f)(2)"),
  NOT_AGREED_BY_VICTIM("C8", "45 CFR 164.512(f)(3)"),
  CRIME_GROUND_MISSING("C8", "45 CFR 164.512(f)(4) to (6)"),
  COMP_NEEDS_AUTHORIZATION("C9", "45 CFR 164.512(l)"),
  COMP_CLAIM_NOT_SHOWN("C9", "45 CFR 164.512(l)"),
  NOBODY_DECIDED("C10", "45 CFR 164.512(h) to (k)"),
  DECIDED_BY_WRONG_PERSON("C10", "45 CFR 164.512(h) to (k)"),
  OFFICIAL_NOT_SHOWN("G2", "45 CFR 164.514(h)(2)(ii), (iii)"),
  NO_ATTESTATION("N1", "45 CFR 164.509"),
  // Records of a Part 2 program
  CONSENT_NAMES_NO_PATIENT("M2", "42 CFR 2.31(a)(1)"),
  CONSENT_NAMES_NO_DISCLOSER("M2", "42 CFR 2.31(a)(2)"),
  CONSENT_NOT_SPECIFIC("M2", "42 CFR 2.31(a)(3)"),
  CONSENT_NAMES_NO_RECIPIENT("M2", "42 CFR 2.31(a)(4)"),
  CONSENT_FOR_OTHER_RECIPIENT("M2", "42 CFR 2.31(a)(4)"),
  CONSENT_WITHOUT_PURPOSE("M2", "42 CFR 2.31(a)(5)"),
  CONSENT_WITHOUT_REVOCATION("M2", "42 CFR 2.31(a)(6)"),
  CONSENT_WITHOUT_EXPIRY("M2", "42 CFR 2.31(a)(7)"),
  CONSENT_NEVER_EXPIRES("M2", "42 CFR 2.31(a)(7)"),
  CONSENT_NOT_SIGNED("M2", "42 CFR 2.31(a)(8)"),
  CONSENT_NOT_DATED("M2", "42 CFR 2.31(a)(9)"),
  CONSENT_WITHOUT_REDISCLOSURE("M2", "42 CFR 2.31(a)(10)(i)"),
  CONSENT_WITHOUT_CONSEQUENCES("M2", "42 CFR 2.31(a)(10)(ii)"),
  CONSENT_COMBINED("M3", "42 CFR 2.31(b), (d)"),
  CONSENT_NOT_FOR_PROCEEDINGS("M3", "42 CFR 2.31(d)"),
  CONSENT_EXPIRED("M4", "42 CFR 2.31(c)(1)"),
  CONSENT_REVOKED("M4", "42 CFR 2.31(c)(3)"),
  CONSENT_KNOWN_FALSE("M4", "42 CFR 2.31(c)(4)"),
  PROGRAM_ORDER_MISSING("M8", "42 CFR 2.61"),
  PROGRAM_ORDER_NOT_IN_FORCE("M8", "42 CFR 2.61"),
  PROGRAM_ORDER_FOR_OTHER_PATIENT("M8", "42 CFR 2.61"),
  PROGRAM_ORDER_WITHOUT_SUBPOENA("M8", "42 CFR 2.61(b)"),
  PROGRAM_ORDER_DOES_NOT_FIT("M9", "42 CFR 2.64 to 2.66"),
  PROGRAM_ORDER_WITHOUT_FINDINGS("M9", "42 CFR 2.64 to 2.66"),
  PROGRAM_ORDER_WITHOUT_GROUNDS("M9", "42 CFR 2.63"),
  NOT_AN_EMERGENCY("M10", "42 CFR 2.51"),
  CONSENT_NOT_BY_MINOR("M11", "42 CFR 2.14"),
  CONSENT_NOT_BY_PARENT("M11", "42 CFR 2.14"),
  CONSENT_NOT_BY_REPRESENTATIVE("M11", "42 CFR 2.15"),
  // Verification itself
  IDENTITY_NOT_ESTABLISHED("G1", "45 CFR 164.514(h)(1)"),
  PATIENT_NOT_MATCHED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_NOT_RECORDED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_OF_OTHER_KIND("G1", "45 CFR 164.514(h)(1)"),
  BASIS_NOT_REVIEWED("G1", "45 CFR 164.514(h)(1)"),
  BASIS_CHANGED("G1", "45 CFR 164.514(h)(1)"),
  REQUEST_CLOSED("G1", "45 CFR 164.514(h)(1)");

  /** Who in the hospital decides where the law leaves it open. */
  public enum Decider {
    COUNSEL,
    PROFESSIONAL,
    PRIVACY_OFFICER
  }

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
      case BASIS_NOT_REVIEWED,
          BASIS_CHANGED,
          REQUEST_CLOSED,
          REVOKED_ORALLY,
          REFUSAL_NOT_BY_PROFESSIONAL ->
          false;
      default -> true;
    };
  }

  /** Who here has to decide before it counts as refused; empty if the law itself decides. */
  public Optional<Decider> askedOf() {
    return switch (this) {
      case NO_JURISDICTION,
          NOT_SERVED,
          PROCESS_NOT_SIGNED,
          NO_RETURN_DATE,
          PROGRAM_ORDER_WITHOUT_SUBPOENA ->
          Optional.of(Decider.COUNSEL);
      case REFUSAL_NOT_BY_PROFESSIONAL -> Optional.of(Decider.PROFESSIONAL);
      case REVOKED_ORALLY -> Optional.of(Decider.PRIVACY_OFFICER);
      default -> Optional.empty();
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
