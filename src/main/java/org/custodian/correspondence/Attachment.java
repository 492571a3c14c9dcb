package org.custodian.correspondence;

import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * A packet that goes with an e-mail because a patient who was warned wants it so, 45 CFR
 * 164.524(c)(2) (rule D5). Its file is named by the request number, which says nothing of anybody.
 */
@Phi
public record Attachment(RequestNumber request, byte[] pdf) {

  /** Such as 26-0003.pdf. */
  public String fileName() {
    return request + ".pdf";
  }

  /** It is the records themselves, so nothing is printed. */
  @Override
  public String toString() {
    return "Attachment[withheld]";
  }
}
