package org.custodian.web.desk.notes;

import java.util.Optional;
import java.util.Set;
import org.custodian.intake.ReceivedRequest;
import org.custodian.security.Role;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * What a note is about, and who reads its form.
 *
 * @param request empty for a note of the hospital, which belongs to no request
 * @param patient whom staff matched
 * @param basis what the request rests on so far
 * @param roles of the person
 */
@Phi
record About(
    Optional<ReceivedRequest> request,
    Optional<PatientRef> patient,
    Optional<LegalBasis> basis,
    Set<Role> roles) {

  static About hospital(Set<Role> roles) {
    return new About(Optional.empty(), Optional.empty(), Optional.empty(), roles);
  }

  /** The number, for notes that are offered on requests only. */
  RequestNumber number() {
    return request.orElseThrow(() -> new IllegalStateException("DSK-20 No request.")).number();
  }

  /** Whether the request goes on. */
  boolean open() {
    return request.filter(one -> one.outcome().isEmpty()).isPresent();
  }

  @Override
  public String toString() {
    return "About[withheld]";
  }
}
