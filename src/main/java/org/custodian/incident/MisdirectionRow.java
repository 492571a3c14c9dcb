package org.custodian.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.custodian.accounting.Disclosure;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A misdirection as it was reported. */
@Entity
@Immutable
@Table(name = "misdirection")
class MisdirectionRow extends Written {
  @Id String incidentId;
  String requestNo;
  String disclosureId;
  String correctedId;
  String mrn;
  LocalDate happenedOn;
  LocalDate discoveredOn;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Discovery discoveredBy;

  String wrongRecipient;
  @Nullable String wrongAddress;
  int pages;
  int people;
  boolean partTwo;
  LocalDate assessBy;
  LocalDate noticeTarget;
  LocalDate noticeDue;
  LocalDate reportDue;
  String reportedBy;
  Instant reportedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected MisdirectionRow() {}

  MisdirectionRow(
      String incidentId,
      MisdirectionReport report,
      Disclosure meant,
      Disclosure corrected,
      boolean partTwo,
      MisdirectionDates dates,
      String reportedBy,
      Instant reportedAt) {
    this.incidentId = incidentId;
    this.requestNo = meant.request().orElseThrow().value();
    this.disclosureId = meant.id();
    this.correctedId = corrected.id();
    this.mrn = meant.patient().mrn();
    this.happenedOn = meant.disclosedOn();
    this.discoveredOn = report.discoveredOn();
    this.discoveredBy = report.how();
    this.wrongRecipient = corrected.recipient();
    this.wrongAddress = corrected.address().orElse(null);
    this.pages = corrected.contents().recordPages();
    this.people = report.people();
    this.partTwo = partTwo;
    this.assessBy = dates.assessBy();
    this.noticeTarget = dates.noticeTarget();
    this.noticeDue = dates.noticeDue();
    this.reportDue = dates.reportDue();
    this.reportedBy = reportedBy;
    this.reportedAt = reportedAt;
  }

  @Override
  public String getId() {
    return incidentId;
  }
}
