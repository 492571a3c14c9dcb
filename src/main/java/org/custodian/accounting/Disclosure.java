package org.custodian.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * One disclosure, with the facts of 45 CFR 164.528(b)(2) and who answers for it.
 *
 * @param id its own address; a random-looking number that says nothing
 * @param request empty for a disclosure that was made outside of a request
 * @param disclosedOn the facility's date of {@code disclosedAt}
 * @param recipient name, and organization where one is named
 * @param address empty if the recipient's address is not known
 * @param purpose what the requester wrote; empty for a patient's own records
 * @param courtCase court and case number of process, for example "Circuit Court, 26-CV-231"
 * @param accountable whether a patient's accounting must list it, from the rule table
 * @param accountableBy the citation of that rule
 * @param method how the packet went
 * @param releasedBy who prepared the packet, or wrote the disclosure down
 * @param approvedBy another person; empty where the law or the house asks for none, as in an
 *     emergency
 */
@Phi
public record Disclosure(
    String id,
    Optional<RequestNumber> request,
    Optional<RequestClass> requestClass,
    Instant disclosedAt,
    LocalDate disclosedOn,
    PatientRef patient,
    PatientName patientName,
    String recipient,
    Optional<String> address,
    Contents contents,
    Optional<String> purpose,
    Optional<String> courtCase,
    LegalBasis basis,
    boolean accountable,
    String accountableBy,
    Method method,
    StaffId releasedBy,
    Optional<StaffId> approvedBy,
    FurtherFacts further) {

  /** A log line or an exception text prints this, so it says the request only. */
  @Override
  public String toString() {
    return "Disclosure[" + request.map(RequestNumber::value).orElse("outside") + "]";
  }
}
