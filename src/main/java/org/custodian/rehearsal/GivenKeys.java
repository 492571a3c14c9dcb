package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.day;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.many;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.moment;
import static org.custodian.rehearsal.Shape.must;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import org.custodian.accounting.Method;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.EncounterFlag;
import org.custodian.security.Role;
import org.custodian.vocabulary.LegalBasis;

/** What is given before anything happens: the house, the patients, the chart. */
final class GivenKeys {
  private static final Shape.Keys FACILITY =
      keys(
          "facility",
          may("name", words(), "Full name; Riverbend Medical Center if none is given."),
          may("shortName", words(), "Starts every Bates number; RMC if none is given."),
          may("zone", words(), "Zone in which days are counted; America/Chicago."),
          may("address", many(words()), "Street, city and state, a line each."),
          may("part2Units", many(words()), "Units that are Part 2 programs; RRP. Rule M1."),
          may("psychiatricUnits", many(words()), "Units of psychiatry; PSY."),
          may("houseHolidays", many(day()), "Days the house is closed besides federal holidays."));

  private static final Shape.Keys PATIENT =
      keys(
          "patient",
          must("mrn", words(), "Medical record number."),
          must("name", words(), "Given names and family name, Ana Ruiz."),
          must("born", day(), "Date of birth."),
          may("died", day(), "Date of death. Rule L4."),
          may("sex", words(), "As the index has it."),
          may("phone", words(), "As the index has it."),
          may("address", words(), "Where the index says that they live."),
          may("language", choice("en", "es"), "In which they read letters, as the index has it."),
          may("confidentialAddress", words(), "Where they want letters instead. Rule J3."));

  private static final Shape.Keys OTHER_PATIENT =
      keys(
          "otherPatientPages",
          must("mrn", words(), "Whose number the pages carry."),
          must("pages", many(whole(1, 5000)), "Which pages of the document, from 1."));

  /** Active codes of v3-ActCode; a retired or mistyped one would protect nothing. */
  static final Shape LABEL =
      choice(
          "42CFRPart2",
          "ADOL",
          "BH",
          "CEL",
          "COGN",
          "DVD",
          "EMOTDIS",
          "EMP",
          "ETH",
          "ETHUD",
          "GDIS",
          "HIPAASelfPay",
          "HIV",
          "MH",
          "MST",
          "OPIOIDUD",
          "PREGNANT",
          "PRS",
          "PSY",
          "PSYTHPN",
          "SCA",
          "SDV",
          "SEX",
          "SPI",
          "STD",
          "SUD",
          "TBOO",
          "VIO",
          "VIP");

  private static final Shape.Keys DOCUMENT =
      keys(
          "document",
          may("patient", words(), "MRN; the only patient if none is given."),
          may("id", words(), "Its id in the chart; made up if none is given."),
          must("unit", words(), "Code of the unit that made it, ED."),
          must("type", choice(DocumentType.class), "What kind of document it is."),
          must("date", day(), "Service date."),
          must("pages", whole(1, 5000), "How many pages it has."),
          may("labels", many(LABEL), "Sensitivity codes of the chart, HL7 v3-ActCode."),
          may("encounter", words(), "Id of the visit."),
          may("title", words(), "Its title; made of type and unit if none is given."),
          may("author", words(), "Who wrote it."),
          may("text", many(words()), "Lines that every page carries."),
          may("codes", many(words()), "ICD-10-CM codes, F10.20."),
          may("flags", many(choice(DocumentFlag.class)), "What the source knows of it."),
          may("attachedTo", words(), "Id of the disputed document it is a statement to. Rule H1."),
          may(
              "opens",
              choice(ChartSource.Opens.class),
              "What the source answers when it is asked for the pages; FOUND."),
          may("otherPatientPages", OTHER_PATIENT, "Pages of somebody else, misfiled here."));

  private static final Shape.Keys PERSON =
      keys(
          "person",
          must("login", words(), "As 'by' names them."),
          must("roles", many(choice(Role.class)), "CLINICIAN is a licensed professional."));

  private static final Shape.Keys STAFF =
      keys(
          "staff",
          may(
              "approve",
              choice("onEvent", "immediately", "onInternalDue"),
              "When a finished packet is approved; onEvent waits for an approve event."),
          may(
              "fetch",
              choice("onRelease", "onEvent"),
              "When the recipient fetches; on the day of the release, or with a fetch event."),
          may("people", many(PERSON), "Who works here besides the people named above."),
          may(
              "inspection",
              choice("nextBusinessDay", "onEvent"),
              "When a patient comes to look: at ten on the next business day, or as events say."));

  private static final Shape.Keys ENCOUNTER =
      keys(
          "encounter",
          must("id", words(), "Id of the visit."),
          may("patient", words(), "MRN; the only patient if none is given."),
          must("unit", words(), "Code of the unit."),
          must("from", day(), "First day."),
          may("to", day(), "Last day; the first if none is given."),
          may("codes", many(words()), "ICD-10-CM codes of the visit."),
          may("flags", many(choice(EncounterFlag.class)), "What is known of the visit. Rule J1."),
          may(
              "minorConsented",
              words(),
              "The service a minor consented to alone, as the pack names it: STI. Rule L2."));

  private static final Shape.Keys RESTRICTION =
      keys(
          "restriction",
          may("patient", words(), "MRN; the only patient if none is given."),
          must("kind", choice("SELF_PAY", "AGREED"), "Paid out of pocket, or agreed to. Rule J1."),
          may("encounter", words(), "Id of the visit; the whole record if none is given."),
          must("from", day(), "First day on which it holds."));

  private static final Shape.Keys EARLIER =
      keys(
          "earlierDisclosure",
          may("patient", words(), "MRN; the only patient if none is given."),
          must("at", moment(), "When."),
          must("recipient", words(), "Who got it."),
          may("address", words(), "Where they are; not known if none is given."),
          must("wording", words(), "What it was: types, dates, pages."),
          may("pages", whole(0, 100000), "How many pages; 0."),
          may("purpose", words(), "Why; as the request on file says."),
          may("courtCase", words(), "Court and case number."),
          must("basis", choice(LegalBasis.class), "What permitted it."),
          may("method", choice(Method.class), "How it went; PAPER."),
          may("series", words(), "What binds a series. Rule E4."),
          may("count", whole(1, 500), "How many alike, a month apart; 1."));

  static final Shape.Keys GIVEN =
      keys(
          "given",
          may("facility", FACILITY, "The hospital; each part has Riverbend's value otherwise."),
          may("pack", words(), "State pack: us, zz, tx, ca or a file. Rule Q."),
          may("policy", PolicyKeys.POLICY, "What the hospital chose where the law leaves it open."),
          may("staff", STAFF, "How staff works where no event says it."),
          may("numbering", words(), "The number of the first request, 26-0003."),
          may("patients", many(PATIENT), "The patients of the index."),
          may("chart", many(DOCUMENT), "The documents of the chart."),
          may("encounters", many(ENCOUNTER), "The visits."),
          may("restrictions", many(RESTRICTION), "Restrictions that are in force."),
          may("earlierDisclosures", many(EARLIER), "What was disclosed before, outside a packet."));

  private GivenKeys() {}
}
