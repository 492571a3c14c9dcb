package org.custodian.web.desk;

import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.DefectLine;
import org.custodian.correspondence.Letter;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Defect;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.letters.DefectLines;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Shows the letter that would tell the requester what is missing. Sends nothing. */
@Component
class LetterPreview {
  private static final MessageSource WORDS = words();

  private final Intake intake;
  private final Verification verification;
  private final Correspondence correspondence;

  LetterPreview(Intake intake, Verification verification, Correspondence correspondence) {
    this.intake = intake;
    this.verification = verification;
    this.correspondence = correspondence;
  }

  byte[] pdf(RequestNumber number, List<Defect> defects) {
    var request = intake.request(number);
    return correspondence.render(
        letter(request, DefectLines.of(defects, request)), request.language());
  }

  /** What a defect means, in the reader's words. */
  static String what(Defect defect, Locale locale) {
    return WORDS.getMessage(defect.whatKey(), null, locale);
  }

  /** How to cure it. */
  static String cure(Defect defect, Locale locale) {
    return WORDS.getMessage(defect.cureKey(), null, locale);
  }

  private Letter letter(ReceivedRequest request, List<DefectLine> lines) {
    var from = request.requester();
    var to = Addressee.of(from.name(), from.organization(), from.address());
    var patient = request.patient().name().full();
    return request
        .courtCase()
        .filter(court -> request.requestClass().legalProcess())
        .<Letter>map(
            court ->
                new Letter.Objection(
                    request.number(),
                    to,
                    patient,
                    court.court(),
                    court.caption(),
                    court.caseNumber(),
                    court.servedOn(),
                    court.returnDate(),
                    lines))
        .orElseGet(
            () ->
                new Letter.Deficiency(
                    request.number(),
                    to,
                    patient,
                    request.receivedOn(),
                    lines,
                    verification.cureBy(request.number())));
  }

  private static MessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("defects");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
