package org.custodian.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * A disclosure that no packet of ours made: a monthly report to a registry, copies handed over,
 * what was said on the telephone. The same facts are due, 45 CFR 164.528(b)(2) (rule E3).
 *
 * @param request the request that it answers, if there is one
 * @param address where the recipient is; may be empty only if {@code addressUnknown}
 * @param wording what was disclosed: types, dates, pages
 * @param pages how many; 0 if it was not on paper
 * @param serviceFrom first service date of it, where it is known
 * @param purpose why; may be blank only if a court case says it
 * @param courtCase court and case number
 * @param seriesId what binds a series; the same recipient and purpose bind it anyway
 * @param protocolId the research protocol, as {@link Accounting#recordProtocol} gave it
 * @param partTwoBasis by which part of 42 CFR Part 2, if program records were in it
 */
@Phi
public record OutsideDisclosure(
    Optional<RequestNumber> request,
    PatientRef patient,
    Instant at,
    String recipient,
    Optional<String> address,
    boolean addressUnknown,
    String wording,
    int pages,
    Optional<LocalDate> serviceFrom,
    Optional<LocalDate> serviceTo,
    String purpose,
    Optional<String> courtCase,
    LegalBasis basis,
    Method method,
    Optional<String> seriesId,
    Optional<String> protocolId,
    Optional<LegalBasis> partTwoBasis,
    Optional<String> trackingNo) {

  public OutsideDisclosure {
    if (recipient.isBlank() || wording.isBlank()) {
      throw new IllegalArgumentException(
          "ACC-28 Write down who got it and what it was, 45 CFR 164.528(b)(2)(ii), (iii).");
    }
    if (address.filter(text -> !text.isBlank()).isEmpty() && !addressUnknown) {
      throw new IllegalArgumentException(
          "ACC-13 Give the recipient's address, or say that it is not known.");
    }
    if (purpose.isBlank() && courtCase.filter(text -> !text.isBlank()).isEmpty()) {
      throw new IllegalArgumentException(
          "ACC-29 Write down why it was disclosed, 45 CFR 164.528(b)(2)(iv).");
    }
    if (pages < 0) {
      throw new IllegalArgumentException("ACC-30 Pages are counted from 0 up.");
    }
  }

  /** A disclosure with what every one must have; the address is not known if it is blank. */
  public static OutsideDisclosure of(
      PatientRef patient,
      Instant at,
      String recipient,
      String address,
      String wording,
      String purpose,
      LegalBasis basis,
      Method method) {
    return new OutsideDisclosure(
        Optional.empty(),
        patient,
        at,
        recipient,
        address.isBlank() ? Optional.empty() : Optional.of(address),
        address.isBlank(),
        wording,
        0,
        Optional.empty(),
        Optional.empty(),
        purpose,
        Optional.empty(),
        basis,
        method,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "OutsideDisclosure[withheld]";
  }
}
