package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;

/** A suspension as it was written down. A further statement is a further row. */
@Entity
@Immutable
@Table(name = "accounting_suspension")
class SuspensionRow extends Noted {
  @Id String suspensionId;
  String mrn;
  String requestNo;
  String disclosureId;
  String agency;
  String agencyAddress;
  String official;
  boolean written;
  LocalDate statedOn;
  LocalDate lastDay;
  String statementText;
  String letterSha256;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected SuspensionRow() {}

  SuspensionRow(
      String suspensionId,
      String mrn,
      Suspension fact,
      SuspensionStatement stated,
      String letterSha256,
      String notedBy,
      Instant notedAt) {
    this.suspensionId = suspensionId;
    this.mrn = mrn;
    this.requestNo = fact.request().map(RequestNumber::value).orElse("");
    this.disclosureId = fact.disclosure().orElse("");
    this.agency = fact.agency();
    this.agencyAddress = stated.agencyAddress();
    this.official = fact.official();
    this.written = fact.written();
    this.statedOn = fact.statedOn();
    this.lastDay = fact.lastDay();
    this.statementText = stated.wording();
    this.letterSha256 = letterSha256;
    this.notedBy = notedBy;
    this.notedAt = notedAt;
  }

  Suspension fact() {
    return new Suspension(
        requestNo.isEmpty() ? Optional.empty() : Optional.of(new RequestNumber(requestNo)),
        disclosureId.isEmpty() ? Optional.empty() : Optional.of(disclosureId),
        agency,
        official,
        written,
        statedOn,
        lastDay);
  }

  @Override
  public String getId() {
    return suspensionId;
  }
}
