package org.custodian.correspondence;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/** Letters to an agency or to somebody who got records by mistake. */
public sealed interface RecipientLetter extends Letter {

  /**
   * A patient's accounting leaves out disclosures to the agency for a time, 45 CFR 164.528(a)(2)
   * (rule E8).
   *
   * @param written whether the statement was in writing; an oral one holds 30 days at most
   */
  @Phi
  record SuspensionConfirmed(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate from,
      LocalDate until,
      boolean written)
      implements RecipientLetter {
    @Override
    public String code() {
      return "SUSP";
    }

    @Override
    public String toString() {
      return "SuspensionConfirmed[withheld]";
    }
  }

  /**
   * Pages reached the wrong recipient, who is asked to give them back. Names no patient.
   *
   * @param answerBy by when the statement is needed
   */
  @Phi
  record Retrieval(
      RequestNumber request, Addressee to, LocalDate sentOn, int pages, LocalDate answerBy)
      implements RecipientLetter {
    @Override
    public String code() {
      return "RETR";
    }

    @Override
    public String toString() {
      return "Retrieval[withheld]";
    }
  }
}
