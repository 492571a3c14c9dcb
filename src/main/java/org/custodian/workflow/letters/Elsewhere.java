package org.custodian.workflow.letters;

import org.custodian.abstraction.Holders;
import org.custodian.correspondence.Addressee;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Says who holds records that the hospital has not, 45 CFR 164.524(d)(3) (rule D14). */
@Component
class Elsewhere {
  private final Holders holders;
  private final QuestionLetters letters;

  Elsewhere(Holders holders, QuestionLetters letters) {
    this.holders = holders;
    this.letters = letters;
  }

  /**
   * Tells the requester who holds the records.
   *
   * @return whether anybody is known; if not, nothing was sent
   */
  boolean tell(RequestNumber number) {
    var holder = holders.of(number);
    holder.ifPresent(who -> letters.forward(number, Addressee.of(who.name(), "", who.address())));
    return holder.isPresent();
  }
}
