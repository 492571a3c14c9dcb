package org.custodian.workflow.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Sends a letter once per key, and has the requester told of those that are for the requester. */
@Component
class LetterPost {
  private final Intake intake;
  private final Verification verification;
  private final ConfidentialAddresses addresses;
  private final Correspondence correspondence;
  private final Notices notices;
  private final Facility facility;
  private final Clock clock;

  LetterPost(
      Intake intake,
      Verification verification,
      ConfidentialAddresses addresses,
      Correspondence correspondence,
      Notices notices,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.verification = verification;
    this.addresses = addresses;
    this.correspondence = correspondence;
    this.notices = notices;
    this.facility = facility;
    this.clock = clock;
  }

  ReceivedRequest request(RequestNumber number) {
    return intake.request(number);
  }

  /** To the requester, in the requester's language, with an e-mail that says a letter waits. */
  void toRequester(
      ReceivedRequest request, Letter letter, Optional<LocalDate> answerBy, String key) {
    toRequester(request, letter, Notice.LETTER, answerBy, key);
  }

  /** To the requester, with an e-mail of this kind. */
  void toRequester(
      ReceivedRequest request,
      Letter letter,
      Notice notice,
      Optional<LocalDate> answerBy,
      String key) {
    correspondence.send(request.number(), letter, request.language(), key);
    notices.start(request, notice, answerBy, key);
  }

  /** A letter that a module put there itself waits; only the e-mail is due. */
  void told(RequestNumber number, String key) {
    notices.start(request(number), Notice.LETTER, Optional.empty(), key);
  }

  /** To somebody else, by post: the requester's status page does not show it. */
  void toOther(RequestNumber number, Letter letter, String language, String key) {
    correspondence.send(number, letter, language, key);
  }

  LocalDate today() {
    return facility.day(clock.instant());
  }

  /** The requester; a patient at the address on file for letters, if there is one (rule J3). */
  Addressee addressee(ReceivedRequest request) {
    var to = request.requester();
    return Addressee.of(to.name(), to.organization(), confidential(request).orElse(to.address()));
  }

  private Optional<String> confidential(ReceivedRequest request) {
    return request.requester().kind() == RequesterKind.PATIENT
        ? verification.patient(request.number()).flatMap(addresses::of)
        : Optional.empty();
  }

  /** As the requester wrote it, so that the letter confirms nothing. */
  static String patient(ReceivedRequest request) {
    return request.patient().name().full();
  }
}
