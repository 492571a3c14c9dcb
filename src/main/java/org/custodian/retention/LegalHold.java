package org.custodian.retention;

import java.time.Instant;
import java.util.Optional;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * A legal hold that is in force.
 *
 * @param request the request whose files are kept; empty if everything about a patient is
 * @param patient the patient; empty if one request is meant
 */
public record LegalHold(
    String id,
    Optional<RequestNumber> request,
    Optional<PatientRef> patient,
    HoldReason reason,
    StaffId placedBy,
    Instant placedAt) {

  boolean keeps(RequestNumber number, Optional<PatientRef> matched) {
    return request.filter(number::equals).isPresent()
        || patient.isPresent() && patient.equals(matched);
  }
}
