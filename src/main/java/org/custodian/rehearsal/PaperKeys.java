package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.day;
import static org.custodian.rehearsal.Shape.flag;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import java.util.List;
import org.custodian.verification.Authorization;
import org.custodian.verification.Identity;
import org.custodian.verification.SatisfactoryAssurance.Objections;

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

  static final Shape.Keys AUTHORIZATION =
      keys(
          "authorization",
          may("patientNameOnForm", words(), "Whose records; the patient's name. Rule A10."),
          may("discloser", words(), "Who may disclose. Rule A1.ii."),
          may("recipient", words(), "Who may receive. Rule A1.iii."),
          may("infoDescription", words(), "Which records, in its own words. Rules A1.i, A2."),
          may("purpose", words(), "What for. Rule A1.iv."),
          may("expiryDate", day(), "Last day on which it is valid. Rules A1.v, A5."),
          may("expiryEvent", words(), "The event with which it ends. Rule A1.v."),
          may("eventHappened", flag(), "Whether that event has happened. Rule A5."),
          may("signerName", words(), "Who signed; absent means unsigned. Rule A1.vi."),
          may("signedAt", day(), "The date beside the signature. Rule A1.vi."),
          may("signerRole", choice(Authorization.Signer.class), "PATIENT if none is given."),
          may("authorityText", words(), "A representative's authority. Rule A1.vi."),
          may("statements", STATEMENTS, "The three statements; absent ones are missing. Rule A3."),
          may("plainLanguage", flag(), "Whether it is plain; true. Rule A4."),
          may("soughtByHospital", flag(), "Whether the hospital asked for it; false. Rule A4."),
          may("copyGiven", flag(), "Whether the patient got a copy; false. Rule A4."),
          may("combinedWith", choice(Authorization.Combination.class), "NONE. Rule A6."),
          may("conditioned", choice(Authorization.Conditioning.class), "NONE. Rule A7."),
          may("knownFalse", flag(), "Whether something material is known to be false. Rule A5."),
          may("forPay", flag(), "Marketing for payment or a sale. Rule A13."),
          may("payStated", flag(), "Whether it says that the hospital is paid. Rule A13."));

  static final Shape.Keys PAPERS =
      keys(
          "papers",
          may("identity", IDENTITY, "Proof of who asks."),
          may("authorization", AUTHORIZATION, "The patient's signed permission, 164.508."));

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
          may("scopeWithinOrder", flag(), "Asks no more than the order says; true. Rule B1."),
          may("assuranceKind", choice("NONE", "NOTICE", "QPO", "FACE", "CE_NOTICE"), "Rule B2."),
          may("notice", NOTICE, "The notice to the patient. Rules B3, B5, B6."),
          may("qpo", QPO, "The qualified protective order. Rule B4."));

  private PaperKeys() {}
}
