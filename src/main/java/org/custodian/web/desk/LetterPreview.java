package org.custodian.web.desk;

import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.verification.Defect;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.letters.DefectLetters;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Shows the letter that would tell the requester what is missing. Sends nothing. */
@Component
class LetterPreview {
  private static final MessageSource WORDS = words();

  private final Intake intake;
  private final LegalClock legalClock;
  private final Correspondence correspondence;

  LetterPreview(Intake intake, LegalClock legalClock, Correspondence correspondence) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.correspondence = correspondence;
  }

  byte[] pdf(RequestNumber number, List<Defect> defects) {
    var request = intake.request(number);
    var from = request.requester();
    var to = Addressee.of(from.name(), from.organization(), from.address());
    var letter = DefectLetters.of(request, to, defects, legalClock.cureBy(number));
    return correspondence.render(letter, request.language());
  }

  /** What a defect means, in the reader's words. */
  static String what(Defect defect, Locale locale) {
    return WORDS.getMessage(defect.whatKey(), null, locale);
  }

  /** How to cure it. */
  static String cure(Defect defect, Locale locale) {
    return WORDS.getMessage(defect.cureKey(), null, locale);
  }

  private static MessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("defects");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
