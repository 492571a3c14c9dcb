package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.AccessLetter;
import org.custodian.correspondence.DeniedPart;
import org.custodian.correspondence.Ground;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.NamedClass;
import org.custodian.intake.Appointment;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Letters that say what is left out, why, and what can be done about it, 45 CFR 164.524(d). */
@Component
public final class AccessLetters {
  private final LetterPost post;

  AccessLetters(LetterPost post) {
    this.post = post;
  }

  /**
   * A patient gets a part (rule D12). The review is offered if one of the reasons may be reviewed.
   *
   * @param round makes this letter another than an earlier one
   */
  public void partialDenial(
      RequestNumber number, int releasedPages, List<DeniedPart> parts, String round) {
    var request = post.request(number);
    var letter =
        new AccessLetter.PartialDenial(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            releasedPages,
            parts,
            parts.stream().anyMatch(DeniedPart::reviewable));
    post.toRequester(request, letter, Optional.empty(), "PART/" + round);
  }

  /** A patient gets nothing (rules D10 to D12). */
  public void denial(RequestNumber number, List<DeniedPart> parts) {
    var request = post.request(number);
    var grounds =
        parts.stream()
            .map(part -> Ground.of(part.reason(), request.language()))
            .distinct()
            .toList();
    var letter =
        new Letter.Denial(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            grounds,
            parts.stream().anyMatch(DeniedPart::reviewable));
    post.toRequester(request, letter, Optional.empty(), "DEN");
  }

  /**
   * Somebody other than the patient gets a part. Goes out once for a request.
   *
   * @param named classes of documents that the requester's own papers name (rules A9, M7)
   */
  public void partialProduction(RequestNumber number, int releasedPages, List<NamedClass> named) {
    var request = post.request(number);
    var letter =
        new AccessLetter.PartialProduction(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            releasedPages,
            named);
    post.toRequester(request, letter, Optional.empty(), "PART");
  }

  /** What came of the review that a patient asked for (rule D13). */
  public void reviewOutcome(
      RequestNumber number, LocalDate askedOn, LocalDate decidedOn, boolean reversed) {
    var request = post.request(number);
    var letter =
        new AccessLetter.ReviewOutcome(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            askedOn,
            decidedOn,
            reversed);
    post.toRequester(request, letter, Optional.empty(), "RVW/" + decidedOn + "/" + reversed);
  }

  /**
   * When and where the patient looks at the record.
   *
   * @param round 1 for the first appointment; each has a letter of its own
   */
  public void appointment(RequestNumber number, Appointment arranged, int round) {
    var request = post.request(number);
    var letter =
        new AccessLetter.InspectionAppointment(
            number,
            post.addressee(request),
            LetterPost.patient(request),
            request.receivedOn(),
            arranged.at().toLocalDate(),
            arranged.at().toLocalTime(),
            arranged.place(),
            round > 1);
    post.toRequester(request, letter, Optional.empty(), "APPT/" + round);
  }
}
