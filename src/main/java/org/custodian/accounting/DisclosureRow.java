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
import org.custodian.vocabulary.PlainWords;
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

  /** Empty, like the number, if there was no request. */
  String requestClass;

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

  /** Empty if nobody had to. */
  String approvedBy;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  @Nullable LegalBasis partTwoBasis;

  boolean partTwoAccounted;
  @Nullable String partTwoNotice;
  @Nullable String consentRef;
  @Nullable String seriesId;
  @Nullable String protocolId;
  @Nullable String correctionOf;
  @Nullable String trackingNo;
  @Nullable String wording;
  @Transient private boolean stored = true;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected DisclosureRow() {}

  DisclosureRow(Disclosure fact) {
    this.id = fact.id();
    this.requestNo = fact.request().map(RequestNumber::value).orElse("");
    this.requestClass = fact.requestClass().map(RequestClass::name).orElse("");
    this.disclosedAt = fact.disclosedAt();
    this.disclosedOn = fact.disclosedOn();
    this.mrn = fact.patient().mrn();
    this.family = fact.patientName().family();
    this.given = fact.patientName().given();
    this.patientWords = PlainWords.stored(given + " " + family + " " + mrn);
    this.recipient = fact.recipient();
    this.recipientWords = PlainWords.stored(recipient);
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
    this.approvedBy = fact.approvedBy().map(StaffId::value).orElse("");
    this.stored = false;
    add(fact.further());
  }

  private void add(FurtherFacts more) {
    this.partTwoBasis = more.partTwoBasis().orElse(null);
    this.partTwoAccounted = more.partTwoAccounted();
    this.partTwoNotice = more.partTwoNotice().orElse(null);
    this.consentRef = more.consentRef().orElse(null);
    this.seriesId = more.seriesId().orElse(null);
    this.protocolId = more.protocolId().orElse(null);
    this.correctionOf = more.correctionOf().orElse(null);
    this.trackingNo = more.trackingNo().orElse(null);
    this.wording = more.wording().orElse(null);
  }

  Disclosure fact() {
    return new Disclosure(
        id,
        filled(requestNo).map(RequestNumber::new),
        filled(requestClass).map(RequestClass::valueOf),
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
        filled(approvedBy).map(StaffId::new),
        further());
  }

  private FurtherFacts further() {
    return new FurtherFacts(
        Optional.ofNullable(partTwoBasis),
        partTwoAccounted,
        Optional.ofNullable(partTwoNotice),
        Optional.ofNullable(consentRef),
        Optional.ofNullable(seriesId),
        Optional.ofNullable(protocolId),
        Optional.ofNullable(correctionOf),
        Optional.ofNullable(trackingNo),
        Optional.ofNullable(wording));
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Contents contents() {
    return new Contents(
        documentTypes.isEmpty() ? List.of() : List.of(documentTypes.split(",")),
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
