package org.custodian.rehearsal;

import org.custodian.accounting.SuspensionStatement;
import org.custodian.delivery.PrintResult;
import org.custodian.incident.Assurance;
import org.custodian.incident.Compromise;
import org.custodian.incident.Discovery;
import org.custodian.incident.Factor;
import org.custodian.incident.MisdirectionReport;
import org.custodian.incident.ReportPath;
import org.custodian.incident.Risk;
import org.custodian.ledger.Actor;
import org.custodian.verification.Duty;
import org.custodian.verification.EmergencyNote;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Acts about disclosures that were made: accounting, suspension, misdirection, duties. */
final class LogActs {
  private static final StaffId PRIVACY = new StaffId("priya");

  private final House house;

  LogActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    var by = part.text("by").map(StaffId::new).orElse(PRIVACY);
    switch (what) {
      case "emergencyNote" -> emergency(number, part);
      case "dutyDone" -> duty(number, part);
      case "suspendAccounting" -> house.suspensions().suspend(number, statement(part), by);
      case "accountingFeeAgreed" ->
          house
              .accountings()
              .agreeToFee(number, part.day("from"), part.day("to"), Actor.requester(number));
      case "misdirected" -> house.misdirection().report(report(number, part), by);
      case "sendAgain" -> sendAgain(request, part);
      case "riskFactor" ->
          house
              .assessment()
              .assess(
                  incident(number),
                  part.one("factor", Factor.class).orElseThrow(),
                  part.one("risk", Risk.class).orElseThrow(),
                  part.text("note", "As the file says."),
                  by);
      case "assurance" ->
          house
              .assessment()
              .assured(
                  incident(number),
                  part.one("kind", Assurance.class, Assurance.DESTRUCTION_STATEMENT),
                  house.today(),
                  by);
      case "breachDecided" ->
          house
              .assessment()
              .decide(incident(number), part.one("decision", Compromise.class).orElseThrow(), by);
      case "breachNotice" ->
          house
              .notification()
              .write(incident(number), house.notification().draft(incident(number)), by);
      case "breachReported" ->
          house
              .notification()
              .reported(
                  incident(number),
                  part.one("path", ReportPath.class, ReportPath.HIPAA),
                  house.today(),
                  by);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Staff prints it again first, so the basis is tested before anything is dialled. */
  private void sendAgain(Case request, Part part) {
    var by = LegalActs.by(part);
    var number = request.number();
    boolean stays =
        house.sending().astray(number)
            && house.delivery().print(number, by) instanceof PrintResult.Refused;
    if (stays
        || !house.sending().sendAgain(number, new Envelope(house).filled(request, part), by)) {
      throw new IllegalArgumentException("It may not go any more.");
    }
  }

  private void emergency(RequestNumber number, Part part) {
    var at = part.at("disclosedAt").map(Part::moment).map(house::instant).orElse(house.now());
    var by = LegalActs.by(part);
    var note =
        new EmergencyNote(
            part.text("receivedBy", ""),
            part.text("affiliation", ""),
            by,
            at,
            part.text("nature", ""));
    house.duties().note(number, note, by);
  }

  private void duty(RequestNumber number, Part part) {
    var duty = part.one("duty", Duty.class).orElseThrow();
    var answer = part.text("answer", "");
    house.duties().done(number, duty, house.today(), answer, LegalActs.by(part));
  }

  private SuspensionStatement statement(Part part) {
    return new SuspensionStatement(
        part.text("agency", ""),
        part.text("agencyAddress", ""),
        part.text("official", "Head of the agency"),
        part.yes("written", false),
        house.today(),
        part.day("until"),
        part.text("wording", "Listing would impede our activities."));
  }

  private MisdirectionReport report(RequestNumber number, Part part) {
    var rows = house.accounting().of(number);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("This request disclosed nothing, so nothing went astray.");
    }
    return new MisdirectionReport(
        rows.get(rows.size() - 1).id(),
        house.today(),
        part.one("how", Discovery.class, Discovery.RECIPIENT_TOLD),
        part.text("wrongRecipient", ""),
        part.text("wrongAddress"),
        part.number("pages", 0),
        part.number("people", 1),
        part.at("programPages").map(at -> at.text().equals("true")));
  }

  private String incident(RequestNumber number) {
    var incidents = house.misdirection().of(number);
    if (incidents.isEmpty()) {
      throw new IllegalArgumentException("No misdirection of this request was reported.");
    }
    return incidents.get(incidents.size() - 1).id();
  }
}
