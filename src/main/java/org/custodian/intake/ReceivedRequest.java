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
 * @param particulars what this class of request says besides
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
    Particulars particulars,
    Optional<Outcome> outcome) {

  /** A request that says nothing in particular. */
  public ReceivedRequest(
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
    this(
        number,
        requestClass,
        channel,
        language,
        stat,
        receivedAt,
        receivedOn,
        requester,
        patient,
        scope,
        courtCase,
        purpose,
        Particulars.NONE,
        outcome);
  }

  /** The same request with other particulars. */
  public ReceivedRequest with(Particulars other) {
    return new ReceivedRequest(
        number,
        requestClass,
        channel,
        language,
        stat,
        receivedAt,
        receivedOn,
        requester,
        patient,
        scope,
        courtCase,
        purpose,
        other,
        outcome);
  }

  /** The same request of a requester whose letters go elsewhere. */
  public ReceivedRequest reachedAt(String address) {
    return new ReceivedRequest(
        number,
        requestClass,
        channel,
        language,
        stat,
        receivedAt,
        receivedOn,
        requester.at(address),
        patient,
        scope,
        courtCase,
        purpose,
        particulars,
        outcome);
  }

  /** HL7 v3 ActReason, for example HLEGAL; empty for a patient's own request. */
  public String purposeCode() {
    return particulars.purposeCode();
  }

  /** How the requester wants the records. */
  public DeliveryWish delivery() {
    return particulars.delivery();
  }

  /** Whether a patient wants a copy, to look at the record, or both. */
  public AccessWish access() {
    return particulars.access();
  }

  /** Whether the custodian shall certify the records. */
  public boolean certificationAsked() {
    return particulars.certificationAsked();
  }

  /** The date written on the letter; not the day it came. */
  public Optional<LocalDate> letterDate() {
    return particulars.letterDate();
  }

  /** A log line or an exception text prints this, so it says the number only. */
  @Override
  public String toString() {
    return "ReceivedRequest[" + number + "]";
  }
}
