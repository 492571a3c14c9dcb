package org.custodian.verification;

import java.time.LocalDate;
import org.custodian.vocabulary.Phi;

/**
 * The one extension of a request, for its letter.
 *
 * @param wording the reason as staff typed it
 */
@Phi
public record Extension(
    LocalDate oldDue, LocalDate newDue, String reasonCode, String wording, String citation) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Extension[withheld]";
  }
}
