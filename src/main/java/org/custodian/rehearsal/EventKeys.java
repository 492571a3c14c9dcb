package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.day;
import static org.custodian.rehearsal.Shape.flag;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.many;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.moment;
import static org.custodian.rehearsal.Shape.money;
import static org.custodian.rehearsal.Shape.must;
import static org.custodian.rehearsal.Shape.named;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import java.util.ArrayList;
import java.util.List;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.NotesException;
import org.custodian.abstraction.RestrictionOverride;
import org.custodian.abstraction.Verdict;
import org.custodian.fees.FeeKind;
import org.custodian.fees.Payment;
import org.custodian.fees.WaiverReason;
import org.custodian.incident.Assurance;
import org.custodian.incident.Discovery;
import org.custodian.incident.Factor;
import org.custodian.incident.ReportPath;
import org.custodian.incident.Risk;
import org.custodian.intake.AccessWish;
import org.custodian.intake.Channel;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.FormatAnswer;
import org.custodian.intake.InspectionCourse;
import org.custodian.intake.LawEnforcementDemand;
import org.custodian.intake.RequesterKind;
import org.custodian.records.DocumentType;
import org.custodian.retention.HoldReason;
import org.custodian.verification.Authority;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.Duty;
import org.custodian.vocabulary.RequestClass;

/** What can happen: requests, papers, decisions, answers, time. */
final class EventKeys {
  private static final Shape.Keys REQUESTER =
      keys(
          "requester",
          may("kind", choice(RequesterKind.class), "In which role; follows from the class."),
          must("name", words(), "Who asks."),
          may("organization", words(), "Firm, clinic, agency."),
          may("email", words(), "Made up if none is given."),
          may("phone", words(), "Phone."),
          may("address", words(), "Where letters go."));

  private static final Shape.Keys PATIENT =
      keys(
          "patient",
          may("mrn", words(), "Of a patient of the index; the request then writes it so."),
          may("name", words(), "As the request writes it, if otherwise than the index."),
          may("born", day(), "As the request writes it, if otherwise than the index."),
          may("writesMrn", flag(), "Whether the request gives the number; true."));

  private static final Shape.Keys SCOPE =
      keys(
          "scope",
          may("from", day(), "First service date."),
          may("to", day(), "Last service date."),
          may(
              "ranges",
              many(keys("range", may("from", day(), "First."), may("to", day(), "Last."))),
              "Up to ten ranges of service dates, instead of one."),
          may("encounters", many(words()), "Ids of visits; none asks for every visit."),
          may("documentTypes", many(choice(DocumentType.class)), "None asks for all. Rule A2."),
          may("wording", words(), "As the paper says it."));

  private static final Shape.Keys DELIVERY =
      keys(
          "delivery",
          may("method", choice(DeliveryWish.Method.class), "PORTAL by portal, else SECURE_LINK."),
          may("format", choice(DeliveryWish.Format.class), "Follows from the method."),
          may("postage", money(), "What the post takes for it."),
          may("unencryptedAccepted", flag(), "Warned, and wants plain e-mail. Rule D5."),
          may("address", words(), "Where it goes instead of the requester's address."));

  private static final Shape.Keys THIRD =
      keys(
          "recipient",
          must("name", words(), "Name."),
          may("address", words(), "Address for post."),
          may("email", words(), "E-mail address."));

  private static final Shape.Keys REQUEST =
      keys(
          "request",
          may("key", words(), "Its name in this file, if there are several."),
          must("class", choice(RequestClass.class), "What kind of request it is."),
          may("channel", choice(Channel.class), "How it came; MAIL."),
          may("language", choice("en", "es"), "Language of letters; en."),
          may("writtenIn", words(), "Its language, if nobody here reads it; a code such as pl."),
          may("stat", flag(), "Whether a patient in treatment waits; false."),
          may(
              "requester",
              new Shape.WordOr(words(), REQUESTER),
              "Who asks, or just the name; the patient if none is given."),
          may("patient", new Shape.WordOr(words(), PATIENT), "Whose records, or just the MRN."),
          may("scope", SCOPE, "Which records; all if none is given."),
          may(
              "purpose",
              words(),
              "What for; that of the authorization if none is given. A patient is not asked, rule D1."),
          may("purposeCode", words(), "The same as HL7 v3 ActReason, HLEGAL."),
          may("delivery", DELIVERY, "How the records shall go."),
          may("access", choice(AccessWish.class), "What a patient wants; COPY. Rule D1."),
          may("certificationAsked", flag(), "Whether they shall be certified; false."),
          may("letterDate", day(), "The date on the letter."),
          may("recipient", THIRD, "Whom a patient has them sent to; who holds outside records."),
          may(
              "holder",
              keys(
                  "holder",
                  must("name", words(), "Who holds the records."),
                  may("address", words(), "Where.")),
              "Who else is known to hold the records. Rule D14."),
          may("claimNumber", words(), "Of a payer's claim."),
          may("eventDate", day(), "Day of the injury or of the claimed service."),
          may(
              "demand",
              choice(LawEnforcementDemand.class),
              "What an official shows, with LAW_ENFORCEMENT; follows from the papers there."),
          may("process", PaperKeys.PROCESS, "Subpoena or order."),
          may("papers", PaperKeys.PAPERS, "What stands on the papers that came along."));

  private static final Shape.Key OF =
      may("of", words(), "Key of the request; the only or the latest one if none is given.");

  private static final Shape.Key BY = may("by", words(), "Who does it, by login.");

  private static final Shape.Keys PAGES =
      keys(
          "pages",
          may("document", words(), "Id of a document; all its pages."),
          may("type", choice(DocumentType.class), "All pages of documents of this type."),
          may("unit", words(), "All pages of documents of this unit."),
          may("label", GivenKeys.LABEL, "All pages with this label."),
          may("date", day(), "All pages of documents of this date."),
          may("pages", many(whole(1, 5000)), "Only these of each document, from 1."));

  private static final Shape.Keys PAGE_DECISION =
      keys(
          "decision",
          may("document", words(), "Id of a document; all its pages."),
          may("type", choice(DocumentType.class), "All pages of documents of this type."),
          may("unit", words(), "All pages of documents of this unit."),
          may("label", GivenKeys.LABEL, "All pages with this label."),
          may("date", day(), "All pages of documents of this date."),
          may("pages", many(whole(1, 5000)), "Only these of each document, from 1."),
          must("verdict", choice(Verdict.class), "What becomes of them."),
          may(
              "reason",
              new Shape.Choice(
                  List.of(DecisionReason.values()).stream().map(DecisionReason::code).toList()),
              "Why; follows from the verdict."));

  /** Every act with its keys. */
  static final List<Shape.Key> ACTS =
      List.of(
          act("request", REQUEST, "A request arrives."),
          act(
              "papers",
              with(PaperKeys.PAPERS, "papers", may("process", PaperKeys.PROCESS, "New facts.")),
              "Papers are added later, for example as a cure."),
          act("verify", keys("verify", OF, BY, matched()), "Staff verifies the request."),
          act(
              "decidePages",
              keys("decidePages", OF, BY, may("decisions", many(PAGE_DECISION), "In order.")),
              "Staff decides about pages."),
          act("approve", keys("approve", OF, BY), "The second person releases the packet."),
          act(
              "sendBack",
              keys("sendBack", OF, BY, may("reason", words(), "Code; WRONG_PAGES.")),
              "The second person sends the packet back."),
          act(
              "refuse",
              keys("refuse", OF, BY, may("reason", words(), "Code; NOT_LAWFUL.")),
              "The second person refuses the release."),
          act(
              "prepareAccounting",
              keys("prepareAccounting", OF, BY),
              "The privacy officer prepares the accounting of a request."),
          act(
              "duplicateConfirmed",
              keys(
                  "duplicateConfirmed",
                  OF,
                  BY,
                  may("first", words(), "Key of the first request; none if it is no duplicate.")),
              "A person decides whether a request came before."),
          act(
              "outsideRecords",
              keys("outsideRecords", OF, may("papers", whole(1, 50), "How many; 1.")),
              "Records that another hospital was asked for come in."),
          act(
              "fileOutsideRecords",
              keys("fileOutsideRecords", OF, BY),
              "Staff compares them with the patient and files them."),
          act("counselSignOff", keys("counselSignOff", OF, BY), "Counsel agrees to the packet."),
          act(
              "reviewRelease",
              keys("reviewRelease", OF, BY),
              "Somebody else looks at what was released in an emergency."),
          act(
              "handOver",
              keys(
                  "handOver",
                  OF,
                  BY,
                  may("tracking", words(), "Number of the consignment."),
                  may("address", words(), "Where it was posted to; the address that counts. J3."),
                  may("number", words(), "Fax number that was dialled; the one asked for.")),
              "Staff posts or faxes the packet."),
          act(
              "arrangeInspection",
              keys(
                  "arrangeInspection",
                  OF,
                  BY,
                  may("meets", moment(), "When the patient comes; the next business day at 10:00."),
                  may("place", words(), "Where."),
                  may(
                      "patientsOwnDay",
                      flag(),
                      "Whether the patient asked for a later day; false.")),
              "Staff arranges when and where a patient looks at the record."),
          act(
              "holdInspection",
              keys(
                  "holdInspection",
                  OF,
                  BY,
                  may("course", choice(InspectionCourse.class), "What came of it; HELD."),
                  may("copy", flag(), "Whether the patient wants a copy as well; false.")),
              "The patient looks at the record, or the appointment does not come about."),
          act(
              "askCopy",
              keys("askCopy", OF, BY),
              "A patient who asked only to look wants a copy as well."),
          act(
              "translationNeeded",
              keys(
                  "translationNeeded",
                  OF,
                  BY,
                  must("language", words(), "Code such as pl; not en or es."),
                  may("letter", words(), "Code of our letter; else the letter that came.")),
              "A letter came in, or is needed in, a language without letters of ours."),
          act(
              "translate",
              keys(
                  "translate",
                  OF,
                  BY,
                  may("notNeeded", flag(), "Whether none is needed after all; false.")),
              "The translation comes."),
          act("fetch", keys("fetch", OF), "The recipient fetches the packet."),
          act(
              "revoke",
              keys(
                  "revoke",
                  OF,
                  may("date", day(), "Day of the revocation; the day of the event."),
                  may("via", words(), "How, as a code; WALK_IN."),
                  may("inWriting", flag(), "true; a spoken one only holds the release. Rule A8."),
                  may("from", day(), "First service date of what is taken back; all if none."),
                  may("to", day(), "Last service date of what is taken back."),
                  may("documentTypes", many(choice(DocumentType.class)), "Types taken back."),
                  may("encounters", many(words()), "Visits taken back, by id.")),
              "The patient takes the permission back."),
          act(
              "dropSpokenRevocation",
              keys("dropSpokenRevocation", OF),
              "The patient lets a spoken revocation go."),
          act(
              "extend",
              keys(
                  "extend",
                  OF,
                  BY,
                  may("reasonCode", words(), "Why as a code; OFFSITE_STORAGE. Rule D2."),
                  may("reason", words(), "Why in words of the letter; offsite storage."),
                  may("newDue", day(), "The latest lawful date if none is given.")),
              "Staff extends the legal limit."),
          act(
              "hold",
              keys(
                  "hold",
                  OF,
                  BY,
                  must("code", words(), "Exception, PRIVACY or 171.202. Rule O1."),
                  may("law", words(), "Which law, if the code is LAW."),
                  may("until", day(), "Last day.")),
              "Staff holds the request."),
          act("resume", keys("resume", OF, BY), "Staff ends the hold."),
          act(
              "counsel",
              keys(
                  "counsel",
                  OF,
                  BY,
                  must("answer", choice(CounselAnswer.class), "What counsel decides. Rule B12."),
                  may("objectBy", day(), "Last day for the patient to object. Rule B5.")),
              "Counsel decides on process."),
          act(
              "objection",
              keys("objection", OF, may("date", day(), "The day of the event if none is given.")),
              "The patient objects to process. Rule B3."),
          act(
              "objectionResolved",
              keys("objectionResolved", OF, BY, may("produce", flag(), "true")),
              "The patient's objection is decided."),
          act(
              "ruling",
              keys("ruling", OF, BY, must("ruling", choice(CourtRuling.class), "What it ruled.")),
              "A court rules on process."),
          act(
              "feeLine",
              keys(
                  "feeLine",
                  OF,
                  BY,
                  must("kind", choice(FeeKind.class), "POSTAGE, RETRIEVAL. Rule D7."),
                  must("amount", money(), "What it cost.")),
              "Staff enters an actual cost."),
          act(
              "estimate",
              keys("estimate", OF, BY, must("pages", whole(1, 100000), "How many pages.")),
              "Staff tells the fee before there is a packet. Rule D8."),
          act("estimateAgreed", keys("estimateAgreed", OF), "The requester agrees to the fee."),
          act(
              "payment",
              keys(
                  "payment",
                  OF,
                  BY,
                  may("amount", money(), "What is still open if none is given."),
                  may("means", choice(Payment.Means.class), "CHEQUE"),
                  may("shares", named(money()), "One payment for several requests, by key.")),
              "Money comes in."),
          act(
              "waive",
              keys(
                  "waive",
                  OF,
                  BY,
                  may("amount", money(), "All that is owed if none is given."),
                  may("reason", choice(WaiverReason.class), "POLICY")),
              "Staff takes the fee off, or a part of it."),
          act(
              "refund",
              keys("refund", OF, BY, may("amount", money(), "How much; all that is due back.")),
              "Money goes back to who paid it."),
          act(
              "emergencyNote",
              keys(
                  "emergencyNote",
                  OF,
                  BY,
                  may("receivedBy", words(), "Name of the medical person. Rule M10."),
                  may("affiliation", words(), "Their facility."),
                  may("disclosedAt", moment(), "When; the moment of the event."),
                  may("nature", words(), "What the emergency was.")),
              "Staff notes what the law asks of an emergency."),
          act(
              "dutyDone",
              keys(
                  "dutyDone",
                  OF,
                  BY,
                  must("duty", choice(Duty.class), "Which duty before closing."),
                  must("answer", words(), "The answer.")),
              "Staff does what has to be done before a request can close."),
          act(
              "denial",
              keys(
                  "denial",
                  OF,
                  BY,
                  must("ground", choice(DenialGround.class), "Why. Rules D10, D11."),
                  must("pages", many(PAGES), "Which pages.")),
              "A professional denies a patient pages; decide pages afterwards."),
          act(
              "refuseRepresentative",
              keys(
                  "refuseRepresentative",
                  OF,
                  BY,
                  may("reason", choice(Authority.Refusal.Reason.class), "ENDANGERMENT.")),
              "A professional refuses whoever acts for the patient. Rule L3."),
          act(
              "acceptRepresentative",
              keys("acceptRepresentative", OF, BY),
              "A professional takes such a refusal back."),
          act(
              "reviewRequested",
              keys("reviewRequested", OF),
              "The patient asks for a review. D13."),
          act(
              "reviewDecided",
              keys(
                  "reviewDecided",
                  OF,
                  BY,
                  must("ground", choice(DenialGround.class), "Of the denial that is reviewed."),
                  must("result", choice("UPHELD", "REVERSED"), "What the reviewer decided.")),
              "Another professional decides."),
          act(
              "relianceRecorded",
              keys(
                  "relianceRecorded",
                  OF,
                  BY,
                  may("from", day(), "First service date that the requester needs."),
                  may("to", day(), "Last one."),
                  may("documentTypes", many(choice(DocumentType.class)), "Types."),
                  may("encounters", many(words()), "Visits."),
                  may("units", many(words()), "Units.")),
              "The requester's word on what it needs is relied on. Rule F4."),
          act(
              "justification",
              keys("justification", OF, BY, must("wording", words(), "Why all is needed.")),
              "Why the entire record is needed. Rule F5."),
          act(
              "locateSheet",
              keys(
                  "locateSheet",
                  OF,
                  BY,
                  may("nameAndAddress", words(), "As the index has them."),
                  may("born", day(), "Birth date; as the index has it."),
                  may("birthPlace", words(), "Place of birth; only with born."),
                  may("socialSecurityNumber", words(), "Number."),
                  may("bloodType", words(), "ABO and Rh."),
                  may("injury", words(), "Type of injury."),
                  may("treatedAt", words(), "Date and time of treatment."),
                  may("diedAt", words(), "Date and time of death."),
                  may("marks", words(), "Height, scars, tattoos.")),
              "Staff fills the sheet that goes in place of a chart. Rule C7."),
          act(
              "clarify",
              keys("clarify", OF, BY),
              "Staff asks why the purpose needs so much. Rules F3, F5."),
          act(
              "holderKnown",
              keys(
                  "holderKnown",
                  OF,
                  BY,
                  must("name", words(), "Who holds the records."),
                  may("address", words(), "Where.")),
              "It is known who else holds the records. Rule D14."),
          act(
              "confidentialAddress",
              keys(
                  "confidentialAddress",
                  OF,
                  BY,
                  may("address", words(), "Where letters go; none takes the wish back.")),
              "The patient names an address for letters. Rule J3."),
          act(
              "notesException",
              keys(
                  "notesException", OF, BY, must("exception", choice(NotesException.class), "A9.")),
              "Why psychotherapy notes go without their own authorization; decide pages afterwards."),
          act(
              "restrictionOverride",
              keys(
                  "restrictionOverride",
                  OF,
                  BY,
                  must("code", choice(RestrictionOverride.class), "Rule J2.")),
              "Why a restriction yields; decide pages afterwards, if there is a packet."),
          act(
              "suspendAccounting",
              keys(
                  "suspendAccounting",
                  OF,
                  BY,
                  must("agency", words(), "Which agency asks."),
                  may("agencyAddress", words(), "Where the confirmation goes."),
                  may("official", words(), "Who for it; its head."),
                  may("written", flag(), "Whether in writing; false. Rule E8."),
                  may("until", day(), "Last day asked for.")),
              "An agency asks that the accounting be silent about a request's disclosures."),
          act(
              "accountingFeeAgreed",
              keys(
                  "accountingFeeAgreed",
                  OF,
                  may("from", day(), "Another first day."),
                  may("to", day(), "Another last day.")),
              "The patient agrees to the fee of a further accounting. Rule E7."),
          act(
              "misdirected",
              keys(
                  "misdirected",
                  OF,
                  BY,
                  must("wrongRecipient", words(), "Who got the records. Rule P1."),
                  may("wrongAddress", words(), "Where they are."),
                  may("how", choice(Discovery.class), "RECIPIENT_TOLD"),
                  may("pages", whole(0, 100000), "How many; all of the disclosure."),
                  may("people", whole(1, 100000), "Of how many patients; 1."),
                  may("programPages", flag(), "Whether program records are among them. M13.")),
              "A disclosure is found to have reached the wrong hands."),
          act(
              "riskFactor",
              keys(
                  "riskFactor",
                  OF,
                  BY,
                  must("factor", choice(Factor.class), "Which of the four. Rule P1."),
                  must("risk", choice(Risk.class), "What it says."),
                  may("note", words(), "Why.")),
              "The privacy officer judges a factor."),
          act(
              "assurance",
              keys("assurance", OF, BY, may("kind", choice(Assurance.class), "How it is known.")),
              "The wrong recipient has nothing any more, a DESTRUCTION_STATEMENT."),
          act(
              "breachDecided",
              keys(
                  "breachDecided",
                  OF,
                  BY,
                  must("decision", choice("LOW_PROBABILITY", "BREACH"), "Rule P1.")),
              "The privacy officer decides."),
          act(
              "sendAgain",
              keys(
                  "sendAgain",
                  OF,
                  BY,
                  may(
                      "method",
                      choice("FAX", "PAPER"),
                      "How; as it went before if by fax, else PAPER."),
                  may("number", words(), "Fax number; the one asked for."),
                  may("address", words(), "Where it is posted to; the address that counts. J3."),
                  may("tracking", words(), "Number of the consignment.")),
              "What reached somebody else goes to whom it was meant for. Rule P1."),
          act(
              "breachNotice",
              keys("breachNotice", OF, BY),
              "The notice to the patient is written."),
          act(
              "breachReported",
              keys("breachReported", OF, BY, may("path", choice(ReportPath.class), "HIPAA")),
              "The breach is reported. Rules P2, M13."),
          act(
              "formatSettled",
              keys(
                  "formatSettled",
                  OF,
                  BY,
                  may("asked", words(), "What the patient asked for; as on the request."),
                  may("producible", flag(), "Whether it can readily be produced; true."),
                  must("answer", choice(FormatAnswer.class), "What came of it."),
                  may("agreed", choice(DeliveryWish.Method.class), "What was agreed instead.")),
              "The form of a patient's copy is settled. Rule D4."),
          act("withdraw", keys("withdraw", OF), "The requester takes the request back."),
          act(
              "purge",
              keys(
                  "purge",
                  OF,
                  may("all", flag(), "Everything that is due, not this request only; false.")),
              "Files are destroyed whose time is over. Rule I1."),
          act(
              "legalHold",
              keys(
                  "legalHold",
                  OF,
                  BY,
                  may("reason", choice(HoldReason.class), "LITIGATION"),
                  may(
                      "wholePatient",
                      flag(),
                      "Whether it is about everything of the patient; false.")),
              "Files are kept beyond their time. Rule I1."),
          act("legalHoldLifted", keys("legalHoldLifted", OF, BY), "Every hold of it ends."),
          act("sourceDown", keys("sourceDown"), "The source of records answers nothing any more."),
          act("sourceUp", keys("sourceUp"), "The source of records works again."),
          act("mailDown", keys("mailDown"), "The mail server takes nothing any more."),
          act("mailUp", keys("mailUp"), "The mail server works again."),
          act("advanceTo", keys("advanceTo"), "Time passes to this moment; nothing else."));

  static final Shape.Keys EVENT = event();

  /** Whether the act concerns a request that came before. */
  static boolean needsRequest(String act) {
    return ACTS.stream()
        .filter(key -> key.name().equals(act))
        .anyMatch(key -> key.shape() instanceof Shape.Keys keys && keys.keys().contains(OF));
  }

  private static Shape.Key matched() {
    return may("patient", words(), "MRN that staff chooses; the patient of the request.");
  }

  private static Shape.Key act(String name, Shape.Keys keys, String meaning) {
    return may(name, keys, meaning);
  }

  private static Shape.Keys with(Shape.Keys keys, String name, Shape.Key... more) {
    var all = new ArrayList<>(keys.keys());
    all.addAll(List.of(more));
    all.add(OF);
    return new Shape.Keys(name, List.copyOf(all));
  }

  private static Shape.Keys event() {
    var all = new ArrayList<Shape.Key>();
    all.add(must("at", moment(), "When, in the hospital's zone."));
    all.addAll(ACTS);
    return new Shape.Keys("event", List.copyOf(all));
  }

  private EventKeys() {}
}
