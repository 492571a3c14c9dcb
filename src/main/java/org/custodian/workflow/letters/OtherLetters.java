package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.PatientNotice;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.intake.CourtCase;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Letters to others than the requester: the patient a request is about, an agency, a wrong
 * recipient. They go by post to the address given, which is the confidential one where the patient
 * named one (rule J3), and no status page shows them.
 */
@Component
public final class OtherLetters {
  private final LetterPost post;

  OtherLetters(LetterPost post) {
    this.post = post;
  }

  /**
   * The hospital itself tells the patient of a subpoena (rule B5).
   *
   * @param to the patient
   * @param language the patient's, where it is known
   * @param objectBy the last day to object
   * @throws IllegalStateException if the request is not process of a court
   */
  public void noticeToPatient(
      RequestNumber number, Addressee to, String language, LocalDate objectBy) {
    var request = post.request(number);
    CourtCase court =
        request
            .courtCase()
            .orElseThrow(
                () -> new IllegalStateException("FLW-43 Only process of a court is told of."));
    var letter =
        new PatientNotice.NoticeToPatient(
            number,
            to,
            to.name(),
            post.addressee(request).name(),
            court.court(),
            court.caption(),
            court.caseNumber(),
            court.servedOn(),
            objectBy);
    post.toOther(number, letter, language, "NOTICE");
  }

  /**
   * Health information reached the wrong hands (rule P2).
   *
   * @param incident the incident's id, which keeps two breaches of one request apart
   */
  public void breach(
      RequestNumber number, String incident, Addressee to, String language, BreachFacts facts) {
    var letter =
        new PatientNotice.BreachNotice(
            number,
            to,
            to.name(),
            facts.happenedOn(),
            facts.discoveredOn(),
            facts.what(),
            facts.kinds(),
            facts.doing(),
            facts.steps());
    post.toOther(number, letter, language, "BRCH/" + incident);
  }

  /** To whoever got pages by mistake: give them back (rule P1). */
  public void retrieval(
      RequestNumber number,
      String incident,
      Addressee to,
      LocalDate sentOn,
      int pages,
      LocalDate answerBy) {
    var letter = new RecipientLetter.Retrieval(number, to, sentOn, pages, answerBy);
    post.toOther(number, letter, "en", "RETR/" + incident);
  }

  /**
   * To the agency that asked for it (rule E8); its own status page shows it.
   *
   * @param written whether its statement was in writing
   */
  public void suspension(RequestNumber number, LocalDate from, LocalDate until, boolean written) {
    var request = post.request(number);
    var letter =
        new RecipientLetter.SuspensionConfirmed(
            number, post.addressee(request), LetterPost.patient(request), from, until, written);
    post.toRequester(request, letter, Optional.empty(), "SUSP/" + from + "/" + until);
  }
}
