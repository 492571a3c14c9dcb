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
import org.custodian.abstraction.Verdict;
import org.custodian.fees.FeeKind;
import org.custodian.fees.Payment;
import org.custodian.fees.WaiverReason;
import org.custodian.intake.Channel;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.LawEnforcementDemand;
import org.custodian.intake.RequesterKind;
import org.custodian.records.DocumentType;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CourtRuling;
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
          may("stat", flag(), "Whether a patient in treatment waits; false."),
          may(
              "requester",
              new Shape.WordOr(words(), REQUESTER),
              "Who asks, or just the name; the patient if none is given."),
          may("patient", new Shape.WordOr(words(), PATIENT), "Whose records, or just the MRN."),
          may("scope", SCOPE, "Which records; all if none is given."),
          may("purpose", words(), "What for; a patient is not asked. Rule D1."),
          may("purposeCode", words(), "The same as HL7 v3 ActReason, HLEGAL."),
          may("delivery", DELIVERY, "How the records shall go."),
          may("certificationAsked", flag(), "Whether they shall be certified; false."),
          may("letterDate", day(), "The date on the letter."),
          may("recipient", THIRD, "Whom a patient has them sent to; who holds outside records."),
          may("claimNumber", words(), "Of a payer's claim."),
          may("eventDate", day(), "Day of the injury or of the claimed service."),
          may("demand", choice(LawEnforcementDemand.class), "What an official shows."),
          may("process", PaperKeys.PROCESS, "Subpoena or order."),
          may("papers", PaperKeys.PAPERS, "What stands on the papers that came along."));

  private static final Shape.Key OF =
      may("of", words(), "Key of the request; the only or the latest one if none is given.");

  private static final Shape.Key BY = may("by", words(), "Who does it, by login.");

  private static final Shape.Keys PAGE_DECISION =
      keys(
          "decision",
          may("document", words(), "Id of a document; all its pages."),
          may("type", choice(DocumentType.class), "All pages of documents of this type."),
          may("unit", words(), "All pages of documents of this unit."),
          may("label", words(), "All pages with this label."),
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
                  may("documentTypes", many(choice(DocumentType.class)), "Types taken back.")),
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
          act("withdraw", keys("withdraw", OF), "The requester takes the request back."),
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
