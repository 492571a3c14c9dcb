package org.custodian.accounting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A disclosure as it was written down. Always new when saved, so a second one of its id fails. */
@Entity
@Immutable
@Table(name = "disclosure")
class DisclosureRow implements Persistable<String> {
  @Id String id;
  String requestNo;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  RequestClass requestClass;

  Instant disclosedAt;
  LocalDate disclosedOn;
  String mrn;
  String family;
  String given;
  String patientWords;
  String recipient;
  String recipientWords;
  @Nullable String recipientAddress;
  String documentTypes;
  LocalDate serviceFrom;
  LocalDate serviceTo;
  int recordPages;
  String batesFirst;
  String batesLast;
  int packetVersion;
  String packetSha256;
  String recordsSha256;
  @Nullable String purpose;
  @Nullable String courtCase;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  LegalBasis basis;

  boolean accountable;
  String accountableBy;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Method method;

  String releasedBy;
  String approvedBy;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DisclosureRow() {}

  DisclosureRow(Disclosure fact) {
    this.id = fact.id();
    this.requestNo = fact.request().value();
    this.requestClass = fact.requestClass();
    this.disclosedAt = fact.disclosedAt();
    this.disclosedOn = fact.disclosedOn();
    this.mrn = fact.patient().mrn();
    this.family = fact.patientName().family();
    this.given = fact.patientName().given();
    this.patientWords = SearchWords.stored(given + " " + family + " " + mrn);
    this.recipient = fact.recipient();
    this.recipientWords = SearchWords.stored(recipient);
    this.recipientAddress = fact.address().orElse(null);
    this.documentTypes = String.join(",", fact.contents().types());
    this.serviceFrom = fact.contents().from();
    this.serviceTo = fact.contents().to();
    this.recordPages = fact.contents().recordPages();
    this.batesFirst = fact.contents().batesFirst();
    this.batesLast = fact.contents().batesLast();
    this.packetVersion = fact.contents().packetVersion();
    this.packetSha256 = fact.contents().packetSha256();
    this.recordsSha256 = fact.contents().recordsSha256();
    this.purpose = fact.purpose().orElse(null);
    this.courtCase = fact.courtCase().orElse(null);
    this.basis = fact.basis();
    this.accountable = fact.accountable();
    this.accountableBy = fact.accountableBy();
    this.method = fact.method();
    this.releasedBy = fact.releasedBy().value();
    this.approvedBy = fact.approvedBy().value();
    this.stored = false;
  }

  Disclosure fact() {
    return new Disclosure(
        id,
        new RequestNumber(requestNo),
        requestClass,
        disclosedAt,
        disclosedOn,
        new PatientRef(mrn),
        new PatientName(family, given),
        recipient,
        Optional.ofNullable(recipientAddress),
        contents(),
        Optional.ofNullable(purpose),
        Optional.ofNullable(courtCase),
        basis,
        accountable,
        accountableBy,
        method,
        new StaffId(releasedBy),
        new StaffId(approvedBy));
  }

  private Contents contents() {
    return new Contents(
        List.of(documentTypes.split(",")),
        serviceFrom,
        serviceTo,
        recordPages,
        batesFirst,
        batesLast,
        packetVersion,
        packetSha256,
        recordsSha256);
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }
}
