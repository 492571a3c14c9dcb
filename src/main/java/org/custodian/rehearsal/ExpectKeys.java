package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.day;
import static org.custodian.rehearsal.Shape.flag;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.many;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.must;
import static org.custodian.rehearsal.Shape.named;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import java.util.ArrayList;
import java.util.List;
import org.custodian.fees.FeeKind;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;

/** What shall come of it. What is not listed is not compared. */
final class ExpectKeys {
  private static final Shape NUMBER = whole(0, 100000);

  private static final Shape CODE = new Shape.Choice(LetterLines.CODES);
  private static final Shape KIND = choice(Kind.class);

  private static final Shape.Keys LETTER =
      keys(
          "letter",
          must("code", CODE, "Which letter."),
          may("date", day(), "Day on which it was sent."),
          may("to", words(), "Whom it names in its address; a part is enough."),
          may("contains", many(words()), "Words that it has."),
          may("lacks", many(words()), "Words that it has not."));

  private static final Shape.Keys DISCLOSURE =
      keys(
          "disclosure",
          may("date", day(), "Day of the disclosure."),
          may("basis", choice(LegalBasis.class), "What permitted it."),
          may("accountable", flag(), "Whether an accounting lists it. Rule E2."),
          may("accountableBy", words(), "The citation that says so; a part is enough."),
          may("pages", NUMBER, "Pages of records."),
          may("recipient", words(), "Who got it; a part is enough."),
          may("address", words(), "Where they are; a part is enough."),
          may("description", words(), "What it was; a part is enough."),
          may("method", words(), "How it went, LINK."),
          may("p2Basis", words(), "Ground for program records, P2_CONSENT."),
          may("p2Accounting", flag(), "Whether program records are counted. Rule E10."),
          may("p2NoticeVersion", words(), "Which statement of 2.32 went along, P2N-2/2024."),
          may("consentRef", flag(), "Whether the consent is named."),
          may("purpose", words(), "What for; a part is enough."));

  private static final Shape.Keys LISTED =
      keys(
          "listed",
          may("date", day(), "Day of the disclosure, or of the first of a series."),
          may("recipient", words(), "Who got it; a part is enough. Rule E3."),
          may("address", words(), "Where they are; a part is enough. Rule E3."),
          may("basis", choice(LegalBasis.class), "What permitted it. Rule E2."),
          may("series", flag(), "Whether it stands for several. Rule E4."),
          may("count", NUMBER, "How many. Rule E4."),
          may("lastDate", day(), "Day of the last one."),
          may("description", words(), "What it was; a part is enough."),
          may("purpose", words(), "What for; a part is enough."));

  private static final Shape.Keys DECISION =
      keys(
          "decision",
          must("rule", words(), "A1.v."),
          may("outcome", choice(RuleDecision.Outcome.class), "What it decided."),
          may("facts", named(words()), "What it looked at."));

  private static final Shape.Keys EVENT =
      keys(
          "event",
          must("kind", KIND, "As the log of the request names it."),
          may("date", day(), "Day of the event."),
          may("facts", named(words()), "What the log keeps of it."));

  private static final Shape KINSHIP = choice(EarlierRequest.Kinship.class);

  private static final Shape.Keys HINT =
      keys(
          "hint",
          must("kind", KINSHIP, "The same letter, a wider range, or released before."),
          may("of", words(), "Key of the request that came before."));

  private static final Shape.Keys PAGES =
      keys(
          "pages",
          may("collected", NUMBER, "Pages of the chart that were collected."),
          may("released", NUMBER, "Pages that went, in all releases."),
          may("shown", NUMBER, "Pages that the patient looked at in the house."),
          may("withheld", NUMBER, "Pages that did not go; those outside the scope as well."),
          may("redacted", NUMBER, "Pages that went with something blackened."),
          may("undecided", NUMBER, "Pages that a person has still to look at."),
          may("byRule", named(NUMBER), "Pages by the rule that decided."),
          may("byReason", named(NUMBER), "Pages by the reason that was given."));

  private static final Shape.Keys FEE_LINE =
      keys(
          "line",
          may("kind", choice(FeeKind.class), "What it is for."),
          may("quantity", NUMBER, "How many."),
          may("unit", Shape.money(), "Price of one."),
          may("amount", Shape.money(), "Sum."));

  private static final Shape.Keys INVOICE =
      keys(
          "invoice",
          may("date", day(), "Day on which it went out."),
          may("total", Shape.money(), "What it asks for."),
          may("payBy", day(), "Until when."));

  private static final Shape.Keys FEE =
      keys(
          "fee",
          may("lines", list(FEE_LINE), "Every line."),
          may("total", Shape.money(), "Sum of the lines."),
          may("estimated", Shape.money(), "What the requester was told."),
          may("agreed", Shape.money(), "What the requester agreed to."),
          may("invoices", list(INVOICE), "Every invoice."),
          may("paid", Shape.money(), "What came in."),
          may("waived", Shape.money(), "What was taken off."),
          may("open", Shape.money(), "What an invoice still asks for."),
          may("refunded", Shape.money(), "What went back."),
          may("refundDue", Shape.money(), "What was paid and is not owed any more."));

  private static final Shape.Keys DUES =
      keys(
          "dues",
          may("legal", day(), "The law's date: access, accounting, or the return date."),
          may("internal", day(), "The hospital's own target."),
          may("objection", day(), "Last day for an objection. Rule B8."),
          may("breachNotice", day(), "Last day to tell the patient of a misdirection. Rule P2."),
          may("breachReport", day(), "Last day to tell the Secretary of it. Rule P2."),
          may("explanation", many(words()), "Words that the explanations have."));

  private static final Shape.Keys BLOCKED =
      keys("blocked", must("rule", words(), "A5."), may("date", day(), "Day of the attempt."));

  private static final Shape.Keys REFUSED =
      keys(
          "refused",
          must("act", words(), "The act of this file that was refused."),
          may("date", day(), "Its day."),
          may("why", words(), "Words of the refusal; a part is enough."));

  private static final Shape.Keys BATES =
      keys(
          "bates",
          may("first", words(), "RMC-26-0003-000001."),
          may("last", words(), "Of the last release."));

  private static final List<Shape.Key> OF_REQUEST =
      List.of(
          may("number", words(), "Request number."),
          may("route", many(words()), "Steps that were taken, in this order among others."),
          may("routeLacks", many(words()), "Steps that were not taken."),
          may("end", choice(Outcome.class), "How it ended."),
          may("endOn", day(), "When."),
          may("open", flag(), "Whether it has not ended."),
          may("basis", choice(LegalBasis.class), "The basis of the last judgement."),
          may("defects", list(words()), "Rules that were not met, exactly, as A1.v."),
          may("decisions", many(DECISION), "Among the decisions of rules."),
          may("letters", list(new Shape.WordOr(CODE, LETTER)), "Every letter, or its code."),
          may("pages", PAGES, "Pages by what became of them."),
          may("bates", BATES, "Range of the records."),
          may("dues", DUES, "Due dates."),
          may("fee", FEE, "The fee."),
          may("hints", list(new Shape.WordOr(KINSHIP, HINT)), "What the desk is told came before."),
          may("warnings", many(words()), "Words of the warnings."),
          may("log", list(DISCLOSURE), "Every row of the disclosure log."),
          may("accounting", list(LISTED), "Every line of the accounting that was given."),
          may("events", many(new Shape.WordOr(KIND, EVENT)), "In this order among others."),
          may("eventsLack", many(KIND), "Kinds of events that never happened."),
          may("blocked", list(new Shape.WordOr(words(), BLOCKED)), "Releases that were stopped."),
          may("tasks", list(words()), "Steps that wait for a person at the end."),
          may("texts", named(texts()), "Words of letters, by code."));

  private static Shape.Keys texts() {
    return keys(
        "texts",
        may("contains", many(words()), "Words that it has."),
        may("lacks", many(words()), "Words that it has not."));
  }

  /** A list that is compared as a whole, or under 'includes' in part. */
  private static Shape list(Shape item) {
    return new Shape.Many(item, true);
  }

  static final Shape.Keys EXPECT = expect();

  private static Shape.Keys expect() {
    var all = new ArrayList<>(OF_REQUEST);
    all.add(
        may(
            "requests",
            named(new Shape.Keys("request", OF_REQUEST)),
            "The same by key of the request, if there are several."));
    all.add(may("refused", list(REFUSED), "Acts that the product refused."));
    all.add(may("incidents", list(words()), "Steps that failed for good."));
    all.add(may("mails", NUMBER, "How many e-mails were taken."));
    return new Shape.Keys("expect", List.copyOf(all));
  }

  private ExpectKeys() {}
}
