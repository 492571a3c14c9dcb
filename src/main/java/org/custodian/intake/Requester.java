package org.custodian.intake;

import org.custodian.vocabulary.Phi;

/**
 * Who asks, as typed; a part that was not given is empty.
 *
 * @param organization law firm, clinic or court; empty for a patient
 * @param address where letters go, lines separated by line breaks
 */
@Phi
public record Requester(
    RequesterKind kind,
    String name,
    String organization,
    String email,
    String phone,
    String address) {

  /** The same requester at another address. */
  Requester at(String other) {
    return new Requester(kind, name, organization, email, phone, other);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Requester[withheld]";
  }
}
