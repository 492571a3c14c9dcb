package org.custodian.correspondence;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * What a consent permits, explained where no copy goes along, 42 CFR 2.32(b).
 *
 * @param until the day or event at which it ends, or that it has none
 */
@Phi
public record ConsentScope(
    LocalDate signedOn,
    String discloser,
    String recipients,
    String what,
    String purpose,
    String until) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "ConsentScope[withheld]";
  }
}
