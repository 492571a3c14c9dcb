package org.custodian.workflow.letters;

import org.custodian.abstraction.DenialReviewed;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the patient what came of a review, in the transaction of the review (rule D13). */
@Component
final class TellReview {
  private final AccessLetters letters;
  private final LetterPost post;
  private final Ledger ledger;
  private final Facility facility;

  TellReview(AccessLetters letters, LetterPost post, Ledger ledger, Facility facility) {
    this.letters = letters;
    this.post = post;
    this.ledger = ledger;
    this.facility = facility;
  }

  @EventListener
  void on(DenialReviewed event) {
    var decidedOn = post.today();
    var askedOn =
        ledger.trace(event.request()).stream()
            .filter(entry -> entry.kind() == Kind.REVIEW_ASKED)
            .map(Entry::at)
            .map(facility::day)
            .reduce((earlier, later) -> later)
            .orElse(decidedOn);
    letters.reviewOutcome(event.request(), askedOn, decidedOn, event.reversed());
  }
}
