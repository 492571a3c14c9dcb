package org.custodian.intake;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * The proceeding that process was served in.
 *
 * @param servedOn the day it reached the hospital; the objection period counts from it (rule B8)
 * @param returnDate the day the court wants the records; never moved
 */
@Phi
public record CourtCase(
    String court,
    String caption,
    String caseNumber,
    LocalDate servedOn,
    LocalDate returnDate,
    AssuranceClaim assurance) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "CourtCase[withheld]";
  }
}
