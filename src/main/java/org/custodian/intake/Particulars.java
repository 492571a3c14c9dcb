package org.custodian.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * What some requests say and others do not; each class of request is asked only for what it needs.
 *
 * @param letterDate the date written on the letter; not the day it came
 * @param purposeCode HL7 v3 ActReason, for example HLEGAL; empty for a patient's own request
 * @param certificationAsked whether the custodian shall certify the records
 * @param recipient whom a patient has the records sent to; of an outgoing request, who holds them
 * @param claimNumber of a payer's or an insurer's claim; else empty
 * @param eventDate day of the injury or of the claimed service
 * @param demand of an official who enforces the law
 * @param access whether a patient wants a copy, to look at the record, or both
 */
@Phi
public record Particulars(
    Optional<LocalDate> letterDate,
    String purposeCode,
    DeliveryWish delivery,
    boolean certificationAsked,
    Optional<ThirdParty> recipient,
    String claimNumber,
    Optional<LocalDate> eventDate,
    Optional<LawEnforcementDemand> demand,
    AccessWish access) {
  /** Nothing in particular. */
  public static final Particulars NONE =
      new Particulars(
          Optional.empty(),
          "",
          DeliveryWish.UNSAID,
          false,
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          AccessWish.COPY);

  /** The same with the date on the letter. */
  public Particulars withLetterDate(LocalDate date) {
    return new Particulars(
        Optional.of(date),
        purposeCode,
        delivery,
        certificationAsked,
        recipient,
        claimNumber,
        eventDate,
        demand,
        access);
  }

  /** The same for a purpose of HL7 v3 ActReason. */
  public Particulars withPurposeCode(String code) {
    return new Particulars(
        letterDate,
        code,
        delivery,
        certificationAsked,
        recipient,
        claimNumber,
        eventDate,
        demand,
        access);
  }

  /** The same, to be delivered like this. */
  public Particulars withDelivery(DeliveryWish wish) {
    return new Particulars(
        letterDate,
        purposeCode,
        wish,
        certificationAsked,
        recipient,
        claimNumber,
        eventDate,
        demand,
        access);
  }

  /** The same with a wish for a certificate. */
  public Particulars withCertification() {
    return new Particulars(
        letterDate, purposeCode, delivery, true, recipient, claimNumber, eventDate, demand, access);
  }

  /** The same, to go to somebody else. */
  public Particulars withRecipient(ThirdParty other) {
    return new Particulars(
        letterDate,
        purposeCode,
        delivery,
        certificationAsked,
        Optional.of(other),
        claimNumber,
        eventDate,
        demand,
        access);
  }

  /** The same about a claim. */
  public Particulars withClaim(String number, Optional<LocalDate> day) {
    return new Particulars(
        letterDate,
        purposeCode,
        delivery,
        certificationAsked,
        recipient,
        number,
        day,
        demand,
        access);
  }

  /** The same with what an official shows. */
  public Particulars withDemand(LawEnforcementDemand shown) {
    return new Particulars(
        letterDate,
        purposeCode,
        delivery,
        certificationAsked,
        recipient,
        claimNumber,
        eventDate,
        Optional.of(shown),
        access);
  }

  /** The same of a patient who wants this. */
  public Particulars withAccess(AccessWish wish) {
    return new Particulars(
        letterDate,
        purposeCode,
        delivery,
        certificationAsked,
        recipient,
        claimNumber,
        eventDate,
        demand,
        wish);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Particulars[withheld]";
  }
}
