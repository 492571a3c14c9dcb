package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.DefectLine;
import org.custodian.correspondence.ProgressLetter;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Letters to a requester whose request waits, takes longer or belongs elsewhere. Each goes out once
 * per request and round; a step that runs again sends nothing twice.
 */
@Component
public final class QuestionLetters {
  private final LetterPost post;
  private final FirstRequests firstRequests;

  QuestionLetters(LetterPost post, FirstRequests firstRequests) {
    this.post = post;
    this.firstRequests = firstRequests;
  }

  /**
   * Proof of identity or authority is needed (rules G1, L1).
   *
   * @param round makes this letter another than an earlier one
   */
  public void identification(
      RequestNumber number, List<DefectLine> needed, LocalDate answerBy, String round) {
    var request = post.request(number);
    var letter =
        new ProgressLetter.Identification(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            needed,
            answerBy);
    post.toRequester(request, letter, Optional.of(answerBy), "IDV/" + round);
  }

  /**
   * More time is needed; at most one such letter goes out for a request (rules D2, E6).
   *
   * @param reason as staff typed it
   * @param citation the paragraph that allows it, for example "45 CFR 164.524(b)(2)(iii)"
   * @throws org.custodian.correspondence.ProtectedWordRefused if the reason names a protected
   *     category
   */
  public void extension(
      RequestNumber number, LocalDate oldDue, LocalDate newDue, String reason, String citation) {
    var request = post.request(number);
    var letter =
        new ProgressLetter.Extension(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            oldDue,
            newDue,
            reason,
            citation);
    post.toRequester(request, letter, Optional.empty(), "EXT");
  }

  /**
   * Why does the purpose need so much (rules F3, F5)?
   *
   * @param set the documents that go if nobody answers, in the requester's language
   */
  public void clarification(
      RequestNumber number, List<String> set, LocalDate answerBy, String round) {
    var request = post.request(number);
    var letter =
        new ProgressLetter.Clarification(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            set,
            answerBy);
    post.toRequester(request, letter, Optional.of(answerBy), "CLAR/" + round);
  }

  /** The same request came before; the first one goes on, and the letter says how far it is. */
  public void duplicate(RequestNumber number, RequestNumber first) {
    var request = post.request(number);
    var letter =
        new ProgressLetter.Duplicate(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            first,
            post.request(first).receivedOn(),
            firstRequests.status(first));
    post.toRequester(request, letter, Optional.empty(), "DUP");
  }

  /** Somebody else holds the records (rule D14). */
  public void forward(RequestNumber number, Addressee holder) {
    var request = post.request(number);
    var letter =
        new ProgressLetter.Forward(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            holder);
    post.toRequester(request, letter, Optional.empty(), "FWD");
  }
}
