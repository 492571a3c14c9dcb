package org.custodian.web.desk;

import java.util.Optional;
import org.custodian.verification.Authorization;
import org.custodian.verification.Checklist;
import org.custodian.verification.CourtOrder;
import org.custodian.verification.Enforceability;
import org.custodian.verification.Identity;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.PresentedBasis;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.Subpoena;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestClass;

/** Makes the facts of verification from the answers of the page. */
final class ChecklistReader {
  private final Answers answers;

  ChecklistReader(Answers answers) {
    this.answers = answers;
  }

  /** What was read off the papers; only good for keeping if the answers have no faults. */
  Checklist read(RequestClass requestClass) {
    return new Checklist(identity(), basis(requestClass));
  }

  private Identity identity() {
    var evidence = answers.text("evidence");
    if (!Identity.EVIDENCE.contains(evidence)) {
      answers.fault("evidence");
      return new Identity(false, "KNOWN");
    }
    return new Identity(answers.yes("established"), evidence);
  }

  private PresentedBasis basis(RequestClass requestClass) {
    return switch (requestClass) {
      case PATIENT_ACCESS -> new OwnRecords(answers.yes("isThePatient"));
      case AUTHORIZATION -> authorization();
      case TREATMENT ->
          new TreatmentRequest(answers.yes("treatsPatient"), answers.yes("forTreatment"));
      case COURT_ORDER ->
          new CourtOrder(
              enforceability(),
              answers.yes("fromTribunal"),
              answers.yes("inForce"),
              answers.yes("scopeWithinOrder"));
      default ->
          new Subpoena(
              enforceability(),
              assurance(),
              answers.yes("hasAuthorization") ? Optional.of(authorization()) : Optional.empty());
    };
  }

  private Enforceability enforceability() {
    return new Enforceability(
        answers.yes("jurisdiction"),
        answers.yes("served"),
        answers.yes("processSigned"),
        answers.yes("statesReturnDate"),
        answers.yes("processNamesPatient"),
        answers.yes("clearedByCounsel"));
  }

  private Optional<SatisfactoryAssurance> assurance() {
    return switch (answers.text("assurance")) {
      case "NOTICE" -> Optional.of(notice());
      case "QPO" ->
          Optional.of(
              new QualifiedProtectiveOrder(
                  answers.yes("qpoDocumented"),
                  answers.yes("agreedOrRequested"),
                  answers.yes("barsOtherUse"),
                  answers.yes("returnOrDestroy")));
      default -> Optional.empty();
    };
  }

  private NoticeToPatient notice() {
    return new NoticeToPatient(
        answers.choice("shownBy", SatisfactoryAssurance.ShownBy.values()),
        answers.yes("noticeDocumented"),
        answers.neededDate("sentOn"),
        answers.yes("sentWell"),
        answers.yes("describesCase"),
        answers.number("objectionDays", 1, 365),
        answers.date("statementDated"),
        answers.choice("objections", SatisfactoryAssurance.Objections.values()));
  }

  private Authorization authorization() {
    return new Authorization(
        new Authorization.Content(
            answers.choice("described", Authorization.Described.values()),
            answers.yes("namesDiscloser"),
            answers.yes("namesRecipient"),
            answers.yes("statesPurpose"),
            answers.yes("namesThisPatient"),
            answers.yes("coversRequester")),
        new Authorization.Expiry(
            answers.date("expiresOn"),
            answers.yes("expiryEvent"),
            answers.yes("expiryEventHappened")),
        new Authorization.Signature(
            answers.yes("signed"),
            answers.date("dated"),
            answers.choice("signer", Authorization.Signer.values()),
            answers.yes("authorityDescribed")),
        new Authorization.Statements(
            answers.yes("revocation"), answers.yes("conditioning"), answers.yes("redisclosure")),
        circumstances(),
        // A revocation comes by its own way and is kept apart from what the paper says.
        Optional.empty());
  }

  private Authorization.Circumstances circumstances() {
    return new Authorization.Circumstances(
        answers.yes("plainLanguage"),
        answers.yes("soughtByHospital"),
        answers.yes("copyGiven"),
        answers.choice("combinedWith", Authorization.Combination.values()),
        answers.choice("conditioned", Authorization.Conditioning.values()),
        answers.yes("knownFalse"),
        answers.yes("forPay"),
        answers.yes("payStated"));
  }
}
