package org.custodian.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.custodian.intake.CourtCase;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.CourtOrder;
import org.custodian.verification.Enforceability;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.Subpoena;
import org.custodian.verification.TreatmentRequest;

/**
 * Puts known facts into the fields of the page. The other way round from {@link ChecklistReader}.
 */
final class ChecklistValues {
  private final Map<String, String> values = new HashMap<>();

  /** What was recorded before. */
  static Map<String, String> of(Checklist checklist) {
    var made = new ChecklistValues();
    made.put("established", checklist.identity().established());
    made.values.put("evidence", checklist.identity().evidence());
    var basis = checklist.basis();
    if (basis instanceof OwnRecords own) made.put("isThePatient", own.byPatient());
    if (basis instanceof Authorization paper) made.authorization(paper);
    if (basis instanceof TreatmentRequest treatment) {
      made.put("treatsPatient", treatment.treatsPatient());
      made.put("forTreatment", treatment.forTreatment());
    }
    if (basis instanceof CourtOrder order) made.order(order);
    if (basis instanceof Subpoena subpoena) made.subpoena(subpoena);
    return made.values;
  }

  /**
   * What the submission itself says. Only what the requester stated as a fact of the case is filled
   * in; what has to be read off a paper stays open until somebody reads it.
   */
  static Map<String, String> of(ReceivedRequest request) {
    var made = new ChecklistValues();
    request.courtCase().ifPresent(made::claimed);
    return made.values;
  }

  private void claimed(CourtCase court) {
    put("statesReturnDate", true);
    switch (court.assurance()) {
      case NOTICE -> values.put("assurance", "NOTICE");
      case QUALIFIED_PROTECTIVE_ORDER -> values.put("assurance", "QPO");
      case AUTHORIZATION -> put("hasAuthorization", true);
      case NONE -> values.put("assurance", "NONE");
    }
  }

  private void order(CourtOrder order) {
    process(order.enforceability());
    put("fromTribunal", order.fromTribunal());
    put("inForce", order.inForce());
    put("scopeWithinOrder", order.scopeWithinOrder());
  }

  private void subpoena(Subpoena subpoena) {
    process(subpoena.enforceability());
    values.put("assurance", "NONE");
    subpoena.assurance().ifPresent(this::assurance);
    subpoena.authorization().ifPresent(this::authorization);
    put("hasAuthorization", subpoena.authorization().isPresent());
  }

  private void process(Enforceability process) {
    put("jurisdiction", process.jurisdiction());
    put("served", process.served());
    put("processSigned", process.signed());
    put("statesReturnDate", process.statesReturnDate());
    put("processNamesPatient", process.namesThisPatient());
    put("clearedByCounsel", process.clearedByCounsel());
  }

  private void assurance(SatisfactoryAssurance assurance) {
    if (assurance instanceof NoticeToPatient notice) {
      values.put("assurance", "NOTICE");
      values.put("shownBy", notice.shownBy().name());
      put("noticeDocumented", notice.documented());
      values.put("sentOn", notice.sentOn().toString());
      put("sentWell", notice.sentWell());
      put("describesCase", notice.describesCase());
      values.put("objectionDays", String.valueOf(notice.objectionDays()));
      put("statementDated", notice.statementDated());
      values.put("objections", notice.objections().name());
    } else if (assurance instanceof QualifiedProtectiveOrder order) {
      values.put("assurance", "QPO");
      put("qpoDocumented", order.documented());
      put("agreedOrRequested", order.agreedOrRequested());
      put("barsOtherUse", order.barsOtherUse());
      put("returnOrDestroy", order.returnOrDestroy());
    }
  }

  private void authorization(Authorization paper) {
    values.put("described", paper.content().described().name());
    put("namesDiscloser", paper.content().namesDiscloser());
    put("namesRecipient", paper.content().namesRecipient());
    put("statesPurpose", paper.content().statesPurpose());
    put("namesThisPatient", paper.content().namesThisPatient());
    put("coversRequester", paper.content().coversRequester());
    put("expiresOn", paper.expiry().on());
    put("expiryEvent", paper.expiry().event());
    put("expiryEventHappened", paper.expiry().eventHappened());
    put("signed", paper.signature().signed());
    put("dated", paper.signature().dated());
    values.put("signer", paper.signature().by().name());
    put("authorityDescribed", paper.signature().authorityDescribed());
    put("revocation", paper.statements().revocation());
    put("conditioning", paper.statements().conditioning());
    put("redisclosure", paper.statements().redisclosure());
    circumstances(paper.circumstances());
  }

  private void circumstances(Authorization.Circumstances facts) {
    put("plainLanguage", facts.plainLanguage());
    put("soughtByHospital", facts.soughtByHospital());
    put("copyGiven", facts.copyGiven());
    values.put("combinedWith", facts.combinedWith().name());
    values.put("conditioned", facts.conditioning().name());
    put("knownFalse", facts.knownFalse());
    put("forPay", facts.forPay());
    put("payStated", facts.payStated());
  }

  private void put(String name, boolean yes) {
    if (yes) values.put(name, "on");
  }

  private void put(String name, Optional<LocalDate> date) {
    date.ifPresent(day -> values.put(name, day.toString()));
  }
}
