package org.custodian.workflow.letters;

import java.util.Optional;
import org.custodian.correspondence.ClosingReason;
import org.custodian.correspondence.Letter;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Defect;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Composes each letter of a request, sends it once and has the requester told. A key makes a letter
 * unique within its request, so a step that runs again sends nothing twice.
 */
@Component
public final class LetterDesk {
  private final LetterPost post;
  private final Verification verification;
  private final LegalClock legalClock;
  private final RevocationLetter revocation;
  private final WithheldPages withheld;
  private final Elsewhere elsewhere;

  LetterDesk(
      LetterPost post,
      Verification verification,
      LegalClock legalClock,
      RevocationLetter revocation,
      WithheldPages withheld,
      Elsewhere elsewhere) {
    this.withheld = withheld;
    this.elsewhere = elsewhere;
    this.post = post;
    this.verification = verification;
    this.legalClock = legalClock;
    this.revocation = revocation;
  }

  /** The request has arrived. */
  public void acknowledge(RequestNumber number) {
    var request = post.request(number);
    var due = legalClock.of(number).legalDue();
    var letter =
        new Letter.Acknowledgement(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            due);
    post.toRequester(request, letter, Notice.ACKNOWLEDGEMENT, Optional.empty(), "ACK");
  }

  /**
   * Every defect at once, and by when to cure them; where only proof of who asks is missing, the
   * letter asks for that.
   *
   * @param round makes this letter another than that of an earlier deficiency
   */
  public void deficiency(RequestNumber number, String round) {
    var found = verification.defects(number);
    // What only people of the hospital can mend is no reason for a letter.
    if (found.isEmpty() || found.stream().anyMatch(LetterDesk::isForRequester)) {
      lacking(number, round);
    }
  }

  private static boolean isForRequester(Defect defect) {
    return defect.curableByRequester() && defect.askedOf().isEmpty();
  }

  /** Why a request that nobody cured is closed. */
  public ClosingReason uncured(RequestNumber number) {
    return DefectLetters.onlyProof(verification.defects(number))
        ? ClosingReason.IDENTITY_NOT_PROVEN
        : ClosingReason.NOT_CURED;
  }

  /**
   * The hospital objects to process.
   *
   * @param round makes this letter another than that of an earlier objection
   * @throws IllegalStateException if the request is not process of a court
   */
  public void objection(RequestNumber number, String round) {
    if (post.request(number).courtCase().isEmpty()) {
      throw new IllegalStateException("FLW-42 Only process of a court is objected to.");
    }
    lacking(number, round);
  }

  private void lacking(RequestNumber number, String round) {
    var request = post.request(number);
    var answerBy = legalClock.cureBy(number);
    var letter =
        DefectLetters.of(request, post.addressee(request), verification.defects(number), answerBy);
    post.toRequester(request, letter, Optional.of(answerBy), letter.code() + "/" + round);
  }

  /**
   * Nothing was found that may go. A patient who is denied it all reads the grounds (rule D12);
   * where it is known who holds the records, the letter says who (rule D14).
   *
   * @return whether a patient was denied it all
   */
  public boolean noRecords(RequestNumber number) {
    if (withheld.denyAll(number)) {
      return true;
    }
    if (elsewhere.tell(number)) {
      return false;
    }
    var request = post.request(number);
    post.toRequester(request, nothingFound(request), Optional.empty(), "NRF");
    return false;
  }

  /** A court gets a certificate of it, anybody else a letter. */
  private Letter nothingFound(ReceivedRequest request) {
    return request
        .courtCase()
        .filter(any -> request.requestClass().legalProcess())
        .<Letter>map(
            court ->
                new Letter.NoRecordsCertificate(
                    request.number(),
                    post.addressee(request),
                    LetterPost.patient(request),
                    court.caption() + ", " + court.caseNumber() + ", " + court.court(),
                    court.servedOn(),
                    post.today()))
        .orElseGet(
            () ->
                new Letter.NoRecords(
                    request.number(),
                    post.addressee(request),
                    LetterPost.patient(request),
                    request.receivedOn()));
  }

  /**
   * A second person decided that nothing goes. A patient reads the grounds and how to have them
   * reviewed.
   *
   * @throws IllegalStateException if a patient would be denied without a ground (rule D10)
   */
  public void refusal(RequestNumber number) {
    if (withheld.denyAll(number)) {
      return;
    }
    var request = post.request(number);
    if (request.requestClass() == RequestClass.PATIENT_ACCESS) {
      throw new IllegalStateException(
          "FLW-34 A patient is denied only on a ground of 45 CFR 164.524(a)(2) or (a)(3).");
    }
    var letter =
        new Letter.Refusal(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            RefusalGrounds.in(request.language()));
    post.toRequester(request, letter, Optional.empty(), "DEN");
  }

  /** The request ends without records. */
  public void closing(RequestNumber number, ClosingReason reason) {
    var request = post.request(number);
    var letter = closingLetter(request, reason);
    post.toRequester(request, letter, Optional.empty(), "CNCL");
  }

  /** The requester took the request back. */
  public void withdrawal(RequestNumber number) {
    var request = post.request(number);
    var letter =
        new Letter.WithdrawalConfirmed(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            post.today());
    post.toRequester(request, letter, Optional.empty(), "CNCL");
  }

  /** To the patient, that the revocation holds; to the requester, only that nothing more comes. */
  public void revocation(RequestNumber number) {
    var request = post.request(number);
    revocation.send(request, post.today());
    closing(number, ClosingReason.NO_LONGER_AUTHORIZED);
  }

  /** The link was not used, or was and is closed now. */
  public void linkClosed(RequestNumber number) {
    var request = post.request(number);
    var letter = closingLetter(request, ClosingReason.LINK_EXPIRED);
    post.toRequester(request, letter, Notice.LINK_CLOSED, Optional.empty(), "CNCL");
  }

  /** Tells the requester of a letter that its module wrote and keeps, such as an accounting. */
  public void letterWaits(RequestNumber number, String key) {
    post.told(number, key);
  }

  private Letter closingLetter(ReceivedRequest request, ClosingReason reason) {
    return new Letter.Closing(
        request.number(),
        post.addressee(request),
        LetterPost.patient(request),
        request.receivedOn(),
        post.today(),
        reason);
  }
}
