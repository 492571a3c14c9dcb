package org.custodian.intake;

import org.custodian.vocabulary.Phi;

/**
 * Somebody beside the requester: whom a patient has the records sent to (rule D6), or the hospital
 * that this one asks for records.
 *
 * @param address for post; empty if there is an e-mail address
 * @param email empty if there is an address
 */
@Phi
public record ThirdParty(String name, String address, String email) {

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "ThirdParty[withheld]";
  }
}
