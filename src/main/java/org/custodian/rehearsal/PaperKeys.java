package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.day;
import static org.custodian.rehearsal.Shape.flag;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.many;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.must;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.records.DocumentType;
import org.custodian.verification.AbuseReport;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.Authority;
import org.custodian.verification.Authorization;
import org.custodian.verification.CompClaim;
import org.custodian.verification.CoronerRequest;
import org.custodian.verification.CrimeReport;
import org.custodian.verification.DecidedDisclosure;
import org.custodian.verification.Directive;
import org.custodian.verification.Identity;
import org.custodian.verification.LawEnforcementProcess;
import org.custodian.verification.LocateRequest;
import org.custodian.verification.OversightRequest;
import org.custodian.verification.PartTwo;
import org.custodian.verification.PartTwoConsent;
import org.custodian.verification.PartTwoOrder;
import org.custodian.verification.PayerRequest;
import org.custodian.verification.PublicHealthRequest;
import org.custodian.verification.RequiredByLaw;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SpecialCategory;
import org.custodian.vocabulary.RequestClass;

/** What stands on the papers. A part that is not given does not stand on the paper. */
final class PaperKeys {
  private static final Shape.Keys IDENTITY =
      keys(
          "identity",
          may("established", flag(), "Whether the hospital knows who asks; true. Rule G1."),
          may(
              "evidence",
              new Shape.Choice(Identity.EVIDENCE.stream().sorted().toList()),
              "How it knows; PORTAL_PIN through the portal, otherwise LETTERHEAD. Rule G2."));

  private static final Shape.Keys STATEMENTS =
      keys(
          "statements",
          may("revocation", flag(), "Right to revoke, and how. Rule A3.i."),
          may("conditioning", flag(), "Whether care may depend on signing. Rule A3.ii."),
          may("redisclosure", flag(), "That the recipient may redisclose. Rule A3.iii."));

  private static final Shape.Keys REFUSAL =
      keys(
          "refusal",
          may("byProfessional", flag(), "Whether a licensed professional decided; true."),
          may("reason", choice(Authority.Refusal.Reason.class), "ENDANGERMENT. Rule L3."));

  static final Shape.Keys AUTHORITY =
      keys(
          "representative",
          must("kind", choice(Authority.Kind.class), "By what right. Rules L1 to L4."),
          may("proof", choice(Authority.Proof.class), "What shows it; NONE."),
          may("endsOn", day(), "Its last day."),
          may("from", day(), "First service date that it reaches."),
          may("to", day(), "Last service date that it reaches."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that it reaches."),
          may("encounters", many(words()), "Visits that it reaches, by id."),
          may("refusal", REFUSAL, "The hospital does not treat them as representative."));

  private static final Shape.Keys INVOLVED =
      keys(
          "involved",
          may("patientObjects", flag(), "Whether the patient said no; false. Rule K1."),
          may("from", day(), "First service date that concerns their part."),
          may("to", day(), "Last service date that concerns their part."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that concern it."),
          may("encounters", many(words()), "Visits that concern it, by id."));

  private static final Shape.Keys TPO =
      keys(
          "statements",
          may("revocation", flag(), "Right to revoke, and how; false. Rule M2."),
          may("redisclosure", flag(), "For TPO: that it may be redisclosed; false."),
          may("consequencesOfRefusal", flag(), "For TPO: what refusing means; false."));

  private static final Shape.Keys CONSENT =
      keys(
          "part2Consent",
          must("variant", choice(PartTwo.Variant.class), "Which kind of consent. Rules M2, M3."),
          may("patientNameOnForm", words(), "Whose records; the patient's name."),
          may("discloser", words(), "Who may disclose."),
          may("infoDescription", words(), "Which records, specifically."),
          may("recipient", words(), "A name, or the class of TPO recipients."),
          may("coversRequester", flag(), "As in an authorization."),
          may("purpose", words(), "What for."),
          may("expiryDate", day(), "Its last day."),
          may("expiryEvent", words(), "'none' and 'end of treatment' are for TPO only."),
          may("eventHappened", flag(), "Whether that event has happened."),
          may("signedBy", many(choice(PartTwoConsent.SignedBy.class)), "None is unsigned."),
          may("signedAt", day(), "The date beside the signature."),
          may("minorMayConsentAlone", flag(), "State law lets the minor consent. Rule M11."),
          may("statements", TPO, "What it states."),
          may("combinedWithOther", flag(), "Shares its paper with another consent; false."),
          may("knownFalse", flag(), "false"),
          may("from", day(), "First service date that it reaches."),
          may("to", day(), "Last service date that it reaches."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that it reaches."),
          may("encounters", many(words()), "Visits that it reaches, by id."));

  private static final Shape.Keys ORDER =
      keys(
          "part2Order",
          must("kind", choice(PartTwoOrder.Kind.class), "Section under which it was made."),
          may("caseKind", choice(PartTwoOrder.CaseKind.class), "NONCRIMINAL. Rule M9."),
          may("fromCourt", flag(), "true"),
          may("inForce", flag(), "true"),
          may("namesThisPatient", flag(), "true"),
          may("noticeGiven", flag(), "Finding; true. Rule M9."),
          may("otherWaysUnavailable", flag(), "Finding; true."),
          may("publicInterestOutweighs", flag(), "Finding; true."),
          may("extremelySerious", flag(), "Finding of 2.65; false."),
          may("confidentialCommunications", flag(), "false"),
          may("groundsFor263", flag(), "false"),
          may("subpoenaPresent", flag(), "true with a subpoena, else false. Rule M8."),
          may("clearedByCounsel", flag(), "Counsel says to answer it; false."),
          may("from", day(), "First service date that it reaches."),
          may("to", day(), "Last service date that it reaches."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that it reaches."),
          may("encounters", many(words()), "Visits that it reaches, by id."));

  private static final Shape.Keys EMERGENCY =
      keys(
          "part2Emergency",
          may("toMedicalPersonnel", flag(), "true. Rule M10."),
          may("bonaFide", flag(), "true"),
          may("consentNotObtainable", flag(), "true"));

  static final Shape.Keys AUTHORIZATION =
      keys(
          "authorization",
          may("formKind", choice(Authorization.FormKind.class), "Which form; THIRD_PARTY."),
          may("patientNameOnForm", words(), "Whose records; the patient's name. Rule A10."),
          may("dobOnForm", day(), "The patient's birth date on it. Rule A10."),
          may("discloser", words(), "Who may disclose. Rule A1.ii."),
          may("recipient", words(), "Who may receive, a name or a class. Rule A1.iii."),
          may(
              "coversRequester",
              flag(),
              "Whether the requester is that recipient; by default, whether a word of their names"
                  + " agrees or a class such as 'my attorneys' is named. Rule A10."),
          may("infoDescription", words(), "Which records, in its own words. Rules A1.i, A2."),
          may("descriptionCleared", flag(), "A person found a wide description clear. Rule A2."),
          may("from", day(), "First service date that it names. Rule A10."),
          may("to", day(), "Last service date that it names."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that it names."),
          may("encounters", many(words()), "Visits that it names, by id."),
          may(
              "specialCategoryOptIns",
              many(choice(SpecialCategory.class)),
              "Categories with initials or named in its words."),
          may("purpose", words(), "What for. Rule A1.iv."),
          may("expiryDate", day(), "Last day on which it is valid. Rules A1.v, A5."),
          may(
              "expiryEvent",
              words(),
              "The event with which it ends; 'none', 'end of treatment', 'end of study' are known."
                  + " Rule A1.v."),
          may("expiryEventTied", flag(), "Whether it concerns patient or purpose; true."),
          may("eventHappened", flag(), "Whether that event has happened. Rule A5."),
          may("signerName", words(), "Who signed; absent means unsigned. Rule A1.vi."),
          may("signedAt", day(), "The date beside the signature. Rule A1.vi."),
          may("signerRole", choice(Authorization.Signer.class), "PATIENT if none is given."),
          may("authorityText", words(), "A representative's authority. Rule A1.vi."),
          may("authority", AUTHORITY, "What was found out about that authority. Rule L1."),
          may("statements", STATEMENTS, "The three statements; absent ones are missing. Rule A3."),
          may("plainLanguage", flag(), "Whether it is plain; true. Rule A4."),
          may("soughtByHospital", flag(), "Whether the hospital asked for it; false. Rule A4."),
          may("copyGiven", flag(), "Whether the patient got a copy; false. Rule A4."),
          may("combinedWith", choice(Authorization.Combination.class), "NONE. Rule A6."),
          may("conditioned", choice(Authorization.Conditioning.class), "NONE. Rule A7."),
          may("knownFalse", flag(), "Whether something material is known to be false. Rule A5."),
          may("forPay", flag(), "Marketing for payment or a sale. Rule A13."),
          may("payStated", flag(), "Whether it says that the hospital is paid. Rule A13."));

  private static final Shape.Keys OWN =
      keys(
          "papers",
          may("identity", IDENTITY, "Proof of who asks."),
          may("authorization", AUTHORIZATION, "The patient's signed permission, 164.508."),
          may("representative", AUTHORITY, "By what right somebody acts for the patient."),
          may("involved", INVOLVED, "A part in the care, of family or a friend. Rule K1."),
          may("part2Consent", CONSENT, "Consent for program records, 42 CFR 2.31."),
          may("part2Order", ORDER, "Order for program records, 42 CFR 2.61 to 2.67."),
          may("part2Emergency", EMERGENCY, "Medical emergency, 42 CFR 2.51."),
          may("attested", flag(), "The attestation of 164.509 came along; false. Rule N1."),
          may("treatsPatient", flag(), "For treatment: whether they treat this patient; true."),
          may("forTreatment", flag(), "For treatment: whether that is what for; true."));

  /** What is read one to one: a key and the record of its facts. */
  static final Map<String, Class<? extends Record>> SHEETS = sheets();

  private static Map<String, Class<? extends Record>> sheets() {
    var sheets = new LinkedHashMap<String, Class<? extends Record>>();
    for (var type :
        List.of(
            Directive.class,
            PayerRequest.class,
            CompClaim.class,
            LawEnforcementProcess.class,
            LocateRequest.class,
            CrimeReport.class,
            RequiredByLaw.class,
            PublicHealthRequest.class,
            AbuseReport.class,
            OversightRequest.class,
            CoronerRequest.class,
            DecidedDisclosure.class)) {
      sheets.put(FactSheet.named(type), type);
    }
    return sheets;
  }

  static final Shape.Keys PAPERS = papers();

  private static Shape.Keys papers() {
    var all = new ArrayList<>(OWN.keys());
    SHEETS.forEach((name, type) -> all.add(may(name, FactSheet.keys(name, type), ofClasses(type))));
    return new Shape.Keys("papers", List.copyOf(all));
  }

  /** The classes of request that may rest on a paper. */
  private static String ofClasses(Class<? extends Record> type) {
    return Arrays.stream(RequestClass.values())
        .filter(requestClass -> AllowedBases.kinds(requestClass).contains(type))
        .map(RequestClass::name)
        .collect(Collectors.joining(", ", "For ", "."));
  }

  private static final Shape.Keys NOTICE =
      keys(
          "notice",
          may("sentAt", day(), "When it was given or mailed. Rule B3."),
          may("lastKnownAddress", flag(), "In writing to the last known address; true."),
          may("describesCase", flag(), "Enough of the case to object; true."),
          may("objectionDays", whole(1, 365), "Days that it gives to object; 14."),
          may("objectionEndsAt", day(), "Last day to object, instead of the days."),
          may("statementDated", day(), "Date of the statement that nobody objected."),
          may("documented", flag(), "Whether statement and documents are there; true."),
          may("objections", choice(Objections.class), "NONE_FILED."));

  private static final Shape.Keys QPO =
      keys(
          "qpo",
          may("documented", flag(), "Whether it is among the papers; true. Rule B4."),
          may("agreedOrRequested", flag(), "Stipulated and presented, or asked for; true."),
          may("barsOtherUse", flag(), "false if not given."),
          may("returnOrDestroy", flag(), "false if not given."));

  static final Shape.Keys PROCESS =
      keys(
          "process",
          may("court", words(), "Court or agency."),
          may("caption", words(), "Names of the parties."),
          may("caseNo", words(), "Case number."),
          may("servedAt", day(), "Day of service; the day of the request."),
          may("returnDate", day(), "Day on which the court wants the records."),
          may(
              "issuedBy",
              new Shape.Choice(List.of("JUDGE", "CLERK", "ATTORNEY", "AGENCY")),
              "Who signed; ATTORNEY for a subpoena, JUDGE for an order."),
          may("signed", flag(), "true. Rule B7."),
          may("jurisdiction", flag(), "Whether it binds this hospital; true. Rule B7."),
          may("properlyServed", flag(), "true. Rule B7."),
          may("namesPatient", flag(), "Whether it asks for this patient's records; true."),
          may("clearedByCounsel", flag(), "Counsel says to answer although form lacks; false."),
          may("inForce", flag(), "An order neither stayed nor quashed; true. Rule B1."),
          may("from", day(), "First service date that it commands or orders."),
          may("to", day(), "Last service date that it commands or orders."),
          may("documentTypes", many(choice(DocumentType.class)), "Types that it names."),
          may("encounters", many(words()), "Visits that it names, by id."),
          may("scopeWithinOrder", flag(), "Asks no more than the order says; true. Rule B1."),
          may("assuranceKind", choice("NONE", "NOTICE", "QPO", "FACE", "CE_NOTICE"), "Rule B2."),
          may("notice", NOTICE, "The notice to the patient. Rules B3, B5, B6."),
          may("qpo", QPO, "The qualified protective order. Rule B4."));

  private PaperKeys() {}
}
