package org.custodian.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules that the product knows, by the names under which letters, the log and auditors find
 * them. A part of a rule is named behind a dot, as in "A1.v".
 *
 * <p>{@link #verified} tells whether somebody compared the rule with a published text; the others
 * are general knowledge, and every page that shows sources says so.
 */
public enum LawRule {
  /** An authorization has six core elements. */
  A1("45 CFR 164.508(c)(1)", "An authorization has six core elements.", true),
  /** The description is specific: the entire record is, all information is not. */
  A2(
      "45 CFR 164.508(c)(1)(i)",
      "The description is specific: the entire record is, all information is not.",
      true),
  /** An authorization makes three statements. */
  A3("45 CFR 164.508(c)(2)", "An authorization makes three statements.", true),
  /** It is in plain language, and the patient gets a copy if the hospital sought it. */
  A4(
      "45 CFR 164.508(c)(3), (4)",
      "It is in plain language, and the patient gets a copy if the hospital sought it.",
      false),
  /** An expired, incomplete, revoked or false authorization is defective, also at release. */
  A5(
      "45 CFR 164.508(b)(2)",
      "An expired, incomplete, revoked or false authorization is defective, also at release.",
      true),
  /** An authorization is not merged with another document. */
  A6("45 CFR 164.508(b)(3)", "An authorization is not merged with another document.", false),
  /** Treatment and payment do not depend on signing. */
  A7("45 CFR 164.508(b)(4)", "Treatment and payment do not depend on signing.", false),
  /** The patient may take it back in writing at any time. */
  A8("45 CFR 164.508(b)(5)", "The patient may take it back in writing at any time.", true),
  /** Psychotherapy notes need an authorization of their own. */
  A9("45 CFR 164.508(a)(2)", "Psychotherapy notes need an authorization of their own.", true),
  /** Nothing goes that the authorization does not cover. */
  A10("45 CFR 164.508(a)(1)", "Nothing goes that the authorization does not cover.", true),
  /** A signed authorization is kept six years. */
  A11("45 CFR 164.508(b)(6), 164.530(j)", "A signed authorization is kept six years.", true),
  /** A copy, an electronic signature and a foreign form will do. */
  A12("45 CFR 164.508(c)", "A copy, an electronic signature and a foreign form will do.", true),
  /** Marketing for pay and sale need an authorization that says so. */
  A13(
      "45 CFR 164.508(a)(3), (4)",
      "Marketing for pay and sale need an authorization that says so.",
      false),
  /** Only what the order expressly authorizes. */
  B1("45 CFR 164.512(e)(1)(i)", "Only what the order expressly authorizes.", true),
  /** Process without an order needs satisfactory assurance. */
  B2("45 CFR 164.512(e)(1)(ii)", "Process without an order needs satisfactory assurance.", true),
  /** Assurance of notice: sent, telling, elapsed, no objection left. */
  B3(
      "45 CFR 164.512(e)(1)(iii)",
      "Assurance of notice: sent, telling, elapsed, no objection left.",
      true),
  /** A qualified protective order bars other use and asks for return. */
  B4(
      "45 CFR 164.512(e)(1)(iv), (v)",
      "A qualified protective order bars other use and asks for return.",
      true),
  /** The hospital may notify the patient itself. */
  B5("45 CFR 164.512(e)(1)(vi)", "The hospital may notify the patient itself.", true),
  /** The face of the subpoena may show the whole assurance. */
  B6("45 CFR 164.512(e)(1)(iii)", "The face of the subpoena may show the whole assurance.", true),
  /** Process binds only if court, service, signature and return date do. */
  B7(
      "45 CFR 164.512(e)(1)",
      "Process binds only if court, service, signature and return date do.",
      true),
  /** An objection is due before the return date or 14 days after service. */
  B8(
      "Fed. R. Civ. P. 45(d)(2)(B)",
      "An objection is due before the return date or 14 days after service.",
      true),
  /** A valid authorization beside a subpoena is the basis; the narrower scope holds. */
  B9(
      "45 CFR 164.508(a)(1), 164.512(e)(1)",
      "A valid authorization beside a subpoena is the basis; the narrower scope holds.",
      false),
  /** A certificate names exactly the pages it certifies. */
  B10("Fed. R. Evid. 902(11), 803(6)", "A certificate names exactly the pages it certifies.", true),
  /** Where the state asks, a certificate explains gaps in neutral words. */
  B11(
      "state rule of certification",
      "Where the state asks, a certificate explains gaps in neutral words.",
      true),
  /** Every legal request ends in exactly one way before its return date. */
  B12(
      "45 CFR 164.512(e)(1)",
      "Every legal request ends in exactly one way before its return date.",
      true),
  /** Required by law names the law. */
  C1("45 CFR 164.512(a)", "Required by law names the law.", true),
  /** A public health authority asks for a public health purpose. */
  C2("45 CFR 164.512(b)", "A public health authority asks for a public health purpose.", true),
  /** After a report of abuse the patient is told, or the reason why not is noted. */
  C3(
      "45 CFR 164.512(c)",
      "After a report of abuse the patient is told, or the reason why not is noted.",
      false),
  /** Oversight is of the health system, not of the patient. */
  C4("45 CFR 164.512(d)", "Oversight is of the health system, not of the patient.", false),
  /** Coroners and medical examiners need no authorization. */
  C5("45 CFR 164.512(g)", "Coroners and medical examiners need no authorization.", false),
  /** Process of law enforcement; an agency states three things. */
  C6(
      "45 CFR 164.512(f)(1)(ii)",
      "Process of law enforcement; an agency states three things.",
      true),
  /** To locate a person eight facts go, never chart pages. */
  C7("45 CFR 164.512(f)(2)", "To locate a person eight facts go, never chart pages.", true),
  /** A victim agrees, or the official states why not. */
  C8("45 CFR 164.512(f)(3) to (6)", "A victim agrees, or the official states why not.", false),
  /** Work injuries: what the state law needs, no more. */
  C9("45 CFR 164.512(l)", "Work injuries: what the state law needs, no more.", true),
  /** Threat, custody, organs, research: somebody with the duty decided. */
  C10(
      "45 CFR 164.512(h) to (k)",
      "Threat, custody, organs, research: somebody with the duty decided.",
      false),
  /** Treatment, payment and operations need no authorization. */
  C11("45 CFR 164.506", "Treatment, payment and operations need no authorization.", true),
  /** A patient needs no purpose, witness or number to see their own records. */
  D1(
      "45 CFR 164.524(a)(1)",
      "A patient needs no purpose, witness or number to see their own records.",
      true),
  /** Thirty calendar days, once thirty more, never paused. */
  D2("45 CFR 164.524(b)(2)", "Thirty calendar days, once thirty more, never paused.", true),
  /** A shorter limit of the state wins. */
  D3("45 CFR 160.203", "A shorter limit of the state wins.", true),
  /** The form and format that the patient asked for. */
  D4("45 CFR 164.524(c)(2)", "The form and format that the patient asked for.", true),
  /** Unencrypted e-mail only after a warning that the patient accepted. */
  D5(
      "45 CFR 164.524(c)(2), (3)",
      "Unencrypted e-mail only after a warning that the patient accepted.",
      true),
  /** A directive binds for electronic copies of the electronic record only. */
  D6(
      "45 CFR 164.524(c)(3)(ii)",
      "A directive binds for electronic copies of the electronic record only.",
      true),
  /** A patient pays for copying, supplies and postage, for nothing else. */
  D7(
      "45 CFR 164.524(c)(4)",
      "A patient pays for copying, supplies and postage, for nothing else.",
      true),
  /** Actual, average or flat fee, told before it is charged. */
  D8("45 CFR 164.524(c)(4)", "Actual, average or flat fee, told before it is charged.", true),
  /** An unpaid bill is no ground to withhold. */
  D9("45 CFR 164.524(c)(4)", "An unpaid bill is no ground to withhold.", true),
  /** Denials without review have a code of the law. */
  D10("45 CFR 164.524(a)(2)", "Denials without review have a code of the law.", true),
  /** Denials with review need a licensed professional. */
  D11("45 CFR 164.524(a)(3)", "Denials with review need a licensed professional.", false),
  /** A denial says the basis, the review and where to complain. */
  D12(
      "45 CFR 164.524(d)(1), (2)",
      "A denial says the basis, the review and where to complain.",
      true),
  /** Somebody who took no part reviews. */
  D13("45 CFR 164.524(d)(4)", "Somebody who took no part reviews.", false),
  /** If we know who holds the records, we say so. */
  D14("45 CFR 164.524(d)(3)", "If we know who holds the records, we say so.", false),
  /** Six years back, or less if asked. */
  E1("45 CFR 164.528(a)(1), (3)", "Six years back, or less if asked.", true),
  /** Whether a disclosure is counted follows from its basis. */
  E2("45 CFR 164.528(a)(1)", "Whether a disclosure is counted follows from its basis.", true),
  /** Date, recipient, address, description, purpose. */
  E3("45 CFR 164.528(b)(2)", "Date, recipient, address, description, purpose.", true),
  /** A series is one entry with its number and last date. */
  E4("45 CFR 164.528(b)(3)", "A series is one entry with its number and last date.", true),
  /** Research on fifty and more gets a list of protocols. */
  E5("45 CFR 164.528(b)(4)", "Research on fifty and more gets a list of protocols.", false),
  /** Sixty days, once thirty more. */
  E6("45 CFR 164.528(c)(1)", "Sixty days, once thirty more.", false),
  /** The first in twelve months is free. */
  E7("45 CFR 164.528(c)(2)", "The first in twelve months is free.", false),
  /** An agency may suspend the accounting for a time. */
  E8("45 CFR 164.528(a)(2)", "An agency may suspend the accounting for a time.", true),
  /** The accounting that was given is kept. */
  E9("45 CFR 164.528(d)", "The accounting that was given is kept.", false),
  /** Part 2 consents are kept for their own accounting. */
  E10("42 CFR 2.25", "Part 2 consents are kept for their own accounting.", true),
  /** No more than the purpose needs. */
  F1("45 CFR 164.502(b)(1)", "No more than the purpose needs.", false),
  /** Some bases are not cut to the minimum. */
  F2("45 CFR 164.502(b)(2)", "Some bases are not cut to the minimum.", false),
  /** Routine purposes follow a protocol, others a person. */
  F3(
      "45 CFR 164.514(d)(3)(i), (ii)",
      "Routine purposes follow a protocol, others a person.",
      false),
  /** The word of some requesters may be relied on. */
  F4("45 CFR 164.514(d)(3)(iii)", "The word of some requesters may be relied on.", false),
  /** The entire record only with a justification. */
  F5("45 CFR 164.514(d)(5)", "The entire record only with a justification.", false),
  /** For continuity of care an abstract is proposed, not forced. */
  F6(
      "45 CFR 164.502(b)(2)(i)",
      "For continuity of care an abstract is proposed, not forced.",
      true),
  /** Identity and authority are verified before any disclosure. */
  G1("45 CFR 164.514(h)(1)", "Identity and authority are verified before any disclosure.", true),
  /** Officials show a badge, a letterhead, a contract. */
  G2("45 CFR 164.514(h)(2)(ii), (iii)", "Officials show a badge, a letterhead, a contract.", true),
  /** A paper that is good on its face may be relied on. */
  G3("45 CFR 164.514(h)(2)(i)", "A paper that is good on its face may be relied on.", true),
  /** No barrier for patients: no notary, no witness, no visit. */
  G4("45 CFR 164.514(h)(1)(i)", "No barrier for patients: no notary, no witness, no visit.", true),
  /** A statement of disagreement goes with the disputed page. */
  H1("45 CFR 164.526", "A statement of disagreement goes with the disputed page.", true),
  /** Papers are kept six years, longer under a legal hold. */
  I1("45 CFR 164.530(j)", "Papers are kept six years, longer under a legal hold.", true),
  /** What was paid in full by the patient is not told to the plan. */
  J1(
      "45 CFR 164.522(a)(1)(ii), (vi)",
      "What was paid in full by the patient is not told to the plan.",
      true),
  /** An agreed restriction yields to the law and to emergencies. */
  J2(
      "45 CFR 164.522(a)(1)(iii) to (v)",
      "An agreed restriction yields to the law and to emergencies.",
      true),
  /** Letters go where the patient asked. */
  J3("45 CFR 164.522(b)", "Letters go where the patient asked.", false),
  /** Family in care learn what concerns their part. */
  K1("45 CFR 164.510(b)", "Family in care learn what concerns their part.", true),
  /** A personal representative stands in for the patient. */
  L1("45 CFR 164.502(g)(1), (2)", "A personal representative stands in for the patient.", true),
  /** A parent represents a minor, except where the minor consented alone. */
  L2(
      "45 CFR 164.502(g)(3)",
      "A parent represents a minor, except where the minor consented alone.",
      true),
  /** A representative may be refused for the patient's safety. */
  L3("45 CFR 164.502(g)(5)", "A representative may be refused for the patient's safety.", false),
  /** An executor represents the deceased; protection ends after fifty years. */
  L4(
      "45 CFR 164.502(g)(4), (f), 160.103",
      "An executor represents the deceased; protection ends after fifty years.",
      false),
  /** Part 2 follows from the unit, never from a diagnosis. */
  M1("42 CFR 2.11, 2.12", "Part 2 follows from the unit, never from a diagnosis.", true),
  /** A Part 2 consent has its own elements. */
  M2("42 CFR 2.31(a)", "A Part 2 consent has its own elements.", true),
  /** Consents for counseling notes and for proceedings stand alone. */
  M3("42 CFR 2.31(b), (d)", "Consents for counseling notes and for proceedings stand alone.", true),
  /** An expired, deficient, revoked or false consent discloses nothing. */
  M4("42 CFR 2.31(c)", "An expired, deficient, revoked or false consent discloses nothing.", false),
  /** The notice and the consent go with the records. */
  M5("42 CFR 2.32(a), (b)", "The notice and the consent go with the records.", true),
  /** Who received under a TPO consent may redisclose, not against the patient. */
  M6(
      "42 CFR 2.33(b), 2.12(d)",
      "Who received under a TPO consent may redisclose, not against the patient.",
      true),
  /** Letters neither confirm nor deny. */
  M7("42 CFR 2.13(c)", "Letters neither confirm nor deny.", true),
  /** Program records need an order and a subpoena. */
  M8("42 CFR 2.61", "Program records need an order and a subpoena.", true),
  /** The kind of order fits the kind of case. */
  M9("42 CFR 2.63 to 2.66", "The kind of order fits the kind of case.", true),
  /** In an emergency four facts are noted. */
  M10("42 CFR 2.51", "In an emergency four facts are noted.", false),
  /** Who signs for minors and the deceased. */
  M11("42 CFR 2.14, 2.15", "Who signs for minors and the deceased.", true),
  /** The patient sees their own Part 2 records. */
  M12("42 CFR 2.23", "The patient sees their own Part 2 records.", false),
  /** A breach of program records is reported twice. */
  M13("42 CFR 2.16(b)", "A breach of program records is reported twice.", true),
  /** The vacated attestation is not demanded. */
  N1("45 CFR 164.509, vacated by Purl v. HHS", "The vacated attestation is not demanded.", true),
  /** A delay has a reason that the law knows. */
  O1("45 CFR 171.103, 171.201 to 171.302", "A delay has a reason that the law knows.", true),
  /** No blanket delay. */
  O2("45 CFR 171.103", "No blanket delay.", true),
  /** Packets keep their text. */
  O3("45 CFR 171.102", "Packets keep their text.", true),
  /** A wrong recipient is a breach unless four factors say otherwise. */
  P1("45 CFR 164.402", "A wrong recipient is a breach unless four factors say otherwise.", true),
  /** The patient hears within sixty days. */
  P2("45 CFR 164.404, 164.408", "The patient hears within sixty days.", true),
  /** State values are data with source, verifier and dates. */
  Q1("45 CFR 160.203", "State values are data with source, verifier and dates.", true);

  private final String citation;
  private final String says;
  private final boolean verified;

  LawRule(String citation, String says, boolean verified) {
    this.citation = citation;
    this.says = says;
    this.verified = verified;
  }

  /** The paragraph of law. */
  public String citation() {
    return citation;
  }

  /** The rule in one plain sentence. */
  public String says() {
    return says;
  }

  /** Whether the rule was compared with a published text of its source. */
  public boolean verified() {
    return verified;
  }

  /** The rule of an ID such as "A1.v"; the part behind the dot is not looked at. */
  public static Optional<LawRule> of(String ruleId) {
    var name = ruleId.split("\\.", 2)[0];
    return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
  }
}
