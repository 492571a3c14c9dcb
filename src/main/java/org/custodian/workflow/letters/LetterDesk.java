package org.custodian.workflow.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.ClosingReason;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Ground;
import org.custodian.correspondence.Letter;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Composes each letter of a request, sends it once and has the requester told. A key makes a letter
 * unique within its request, so a step that runs again sends nothing twice.
 */
@Component
public final class LetterDesk {
  private final Intake intake;
  private final Verification verification;
  private final Correspondence correspondence;
  private final RevocationLetter revocation;
  private final Notices notices;
  private final Facility facility;
  private final Clock clock;

  LetterDesk(
      Intake intake,
      Verification verification,
      Correspondence correspondence,
      RevocationLetter revocation,
      Notices notices,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.verification = verification;
    this.correspondence = correspondence;
    this.revocation = revocation;
    this.notices = notices;
    this.facility = facility;
    this.clock = clock;
  }

  /** The request has arrived. */
  public void acknowledge(RequestNumber number) {
    var request = intake.request(number);
    var due = verification.deadlines(number).legalDue();
    var letter =
        new Letter.Acknowledgement(
            number, addressee(request), patient(request), request.receivedOn(), due);
    correspondence.send(number, letter, request.language(), "ACK");
    notices.start(request, Notice.ACKNOWLEDGEMENT, Optional.empty(), "ACK");
  }

  /**
   * Every defect at once, and by when to cure them.
   *
   * @param round makes this letter another than that of an earlier deficiency
   */
  public void deficiency(RequestNumber number, String round) {
    var request = intake.request(number);
    var answerBy = verification.cureBy(number);
    var letter =
        new Letter.Deficiency(
            number,
            addressee(request),
            patient(request),
            request.receivedOn(),
            DefectLines.of(verification.defects(number), request.language()),
            answerBy);
    send(request, letter, Optional.of(answerBy), "DEF/" + round);
  }

  /**
   * The hospital objects to process.
   *
   * @param round makes this letter another than that of an earlier objection
   * @throws IllegalStateException if the request is not process of a court
   */
  public void objection(RequestNumber number, String round) {
    var request = intake.request(number);
    var court =
        request
            .courtCase()
            .orElseThrow(
                () -> new IllegalStateException("FLW-04 Only process of a court is objected to."));
    var letter =
        new Letter.Objection(
            number,
            addressee(request),
            patient(request),
            court.court(),
            court.caption(),
            court.caseNumber(),
            court.servedOn(),
            court.returnDate(),
            DefectLines.of(verification.defects(number), request.language()));
    send(request, letter, Optional.of(verification.cureBy(number)), "OBJ/" + round);
  }

  /** Nothing was found that may go. */
  public void noRecords(RequestNumber number) {
    var request = intake.request(number);
    var letter =
        new Letter.NoRecords(number, addressee(request), patient(request), request.receivedOn());
    send(request, letter, Optional.empty(), "NRF");
  }

  /** A second person decided that nothing goes. A patient learns how to have that reviewed. */
  public void refusal(RequestNumber number) {
    var request = intake.request(number);
    var patient = patient(request);
    var to = addressee(request);
    var letter =
        request.requestClass() == RequestClass.PATIENT_ACCESS
            ? new Letter.Denial(number, to, patient, request.receivedOn(), grounds(number), true)
            : new Letter.Refusal(number, to, patient, request.receivedOn(), grounds(number));
    send(request, letter, Optional.empty(), "DEN");
  }

  /** The request ends without records. */
  public void closing(RequestNumber number, ClosingReason reason) {
    var request = intake.request(number);
    send(request, closingLetter(request, reason), Optional.empty(), "CNCL");
  }

  /** The requester took the request back. */
  public void withdrawal(RequestNumber number) {
    var request = intake.request(number);
    var letter =
        new Letter.WithdrawalConfirmed(
            number, addressee(request), patient(request), request.receivedOn(), today());
    send(request, letter, Optional.empty(), "CNCL");
  }

  /** To the patient, that the revocation holds; to the requester, only that nothing more comes. */
  public void revocation(RequestNumber number) {
    var request = intake.request(number);
    revocation.send(request, today());
    closing(number, ClosingReason.NO_LONGER_AUTHORIZED);
  }

  /** The link was not used, or was and is closed now. */
  public void linkClosed(RequestNumber number) {
    var request = intake.request(number);
    correspondence.send(
        number, closingLetter(request, ClosingReason.LINK_EXPIRED), request.language(), "CNCL");
    notices.start(request, Notice.LINK_CLOSED, Optional.empty(), "CNCL");
  }

  private void send(
      ReceivedRequest request, Letter letter, Optional<LocalDate> answerBy, String key) {
    correspondence.send(request.number(), letter, request.language(), key);
    notices.start(request, Notice.LETTER, answerBy, key);
  }

  private Letter closingLetter(ReceivedRequest request, ClosingReason reason) {
    return new Letter.Closing(
        request.number(),
        addressee(request),
        patient(request),
        request.receivedOn(),
        today(),
        reason);
  }

  private List<Ground> grounds(RequestNumber number) {
    var language = intake.request(number).language();
    return RefusalGrounds.in(language);
  }

  private LocalDate today() {
    return facility.day(clock.instant());
  }

  private static Addressee addressee(ReceivedRequest request) {
    var to = request.requester();
    return Addressee.of(to.name(), to.organization(), to.address());
  }

  /** As the requester wrote it, so that the letter confirms nothing. */
  private static String patient(ReceivedRequest request) {
    return request.patient().name().full();
  }
}
