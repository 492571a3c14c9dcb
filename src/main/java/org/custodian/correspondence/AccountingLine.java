package org.custodian.correspondence;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/** One disclosure as an accounting lists it, 45 CFR 164.528(b)(2). */
@Phi
public record AccountingLine(
    LocalDate disclosedOn, String recipient, String address, String description, String purpose) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "AccountingLine[withheld]";
  }
}
