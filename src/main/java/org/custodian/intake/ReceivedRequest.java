package org.custodian.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;

/**
 * A request that was taken in.
 *
 * @param receivedOn the facility's date of {@code receivedAt}
 * @param outcome how it ended; empty while it is open
 */
@Phi
public record ReceivedRequest(
    RequestNumber number,
    RequestClass requestClass,
    Channel channel,
    String language,
    boolean stat,
    Instant receivedAt,
    LocalDate receivedOn,
    Requester requester,
    PatientAsWritten patient,
    Scope scope,
    Optional<CourtCase> courtCase,
    String purpose,
    Optional<Outcome> outcome) {

  /** A log line or an exception text prints this, so it says the number only. */
  @Override
  public String toString() {
    return "ReceivedRequest[" + number + "]";
  }
}
