package org.custodian.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A request as it came in. Never changed: what happens later are facts of their own. */
@Entity
@Immutable
@Table(name = "received_request")
class RequestRow extends Fact {
  @Id String requestNo;
  String idempotencyKey;
  String fingerprint;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  RequestClass requestClass;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  Channel channel;

  String language;
  boolean stat;
  Instant receivedAt;
  LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  RequesterKind requesterKind;

  String requesterName;
  String requesterOrganization;
  String requesterEmail;
  String requesterPhone;
  String requesterAddress;
  String patientFamily;
  String patientGiven;
  LocalDate patientBorn;
  @Nullable String patientMrn;
  @Nullable LocalDate scopeFrom;
  @Nullable LocalDate scopeTo;
  String scopeRanges;
  String scopeEncounters;
  String scopeTypes;
  String scopeWording;
  @Nullable String court;
  @Nullable String caption;
  @Nullable String caseNumber;
  @Nullable LocalDate servedOn;
  @Nullable LocalDate returnDate;

  @Nullable
  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(40)")
  AssuranceClaim assurance;

  String purpose;
  @Embedded ParticularsPart particulars;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected RequestRow() {}

  @SuppressWarnings("NullAway") // The parts fill the rest.
  RequestRow(
      RequestNumber number,
      Submission submission,
      String fingerprint,
      Instant receivedAt,
      LocalDate receivedOn) {
    this.requestNo = number.value();
    this.idempotencyKey = submission.idempotencyKey();
    this.fingerprint = fingerprint;
    this.requestClass = submission.requestClass();
    this.channel = submission.channel();
    this.language = submission.language();
    this.stat = submission.stat();
    this.receivedAt = receivedAt;
    this.receivedOn = receivedOn;
    this.purpose = submission.purpose();
    this.particulars = new ParticularsPart(submission.particulars());
    people(submission.requester(), submission.patient());
    records(submission.scope());
    submission.courtCase().ifPresent(this::proceeding);
  }

  private void people(Requester requester, PatientAsWritten patient) {
    requesterKind = requester.kind();
    requesterName = requester.name();
    requesterOrganization = requester.organization();
    requesterEmail = requester.email();
    requesterPhone = requester.phone();
    requesterAddress = requester.address();
    patientFamily = patient.name().family();
    patientGiven = patient.name().given();
    patientBorn = patient.born();
    patientMrn = patient.mrn().orElse(null);
  }

  private void records(Scope scope) {
    scopeFrom = scope.from().orElse(null);
    scopeTo = scope.to().orElse(null);
    scopeRanges = scope.ranges().stream().map(DateRange::interval).collect(Collectors.joining(" "));
    scopeEncounters = String.join(",", scope.encounters());
    scopeTypes = String.join(",", scope.documentTypes());
    scopeWording = scope.wording();
  }

  private void proceeding(CourtCase process) {
    court = process.court();
    caption = process.caption();
    caseNumber = process.caseNumber();
    servedOn = process.servedOn();
    returnDate = process.returnDate();
    assurance = process.assurance();
  }

  @Override
  public String getId() {
    return requestNo;
  }

  RequestNumber number() {
    return new RequestNumber(requestNo);
  }

  ReceivedRequest request(Optional<Outcome> outcome) {
    return new ReceivedRequest(
        number(),
        requestClass,
        channel,
        language,
        stat,
        receivedAt,
        receivedOn,
        new Requester(
            requesterKind,
            requesterName,
            requesterOrganization,
            requesterEmail,
            requesterPhone,
            requesterAddress),
        new PatientAsWritten(
            new PatientName(patientFamily, patientGiven),
            patientBorn,
            Optional.ofNullable(patientMrn)),
        scope(),
        courtCase(),
        purpose,
        particulars.particulars(),
        outcome);
  }

  private Scope scope() {
    return new Scope(ranges(), names(scopeEncounters), names(scopeTypes), scopeWording);
  }

  /** Requests of before there were several ranges have only the two outer days. */
  private List<DateRange> ranges() {
    return scopeRanges.isEmpty()
        ? List.of(new DateRange(Optional.ofNullable(scopeFrom), Optional.ofNullable(scopeTo)))
        : Arrays.stream(scopeRanges.split(" ", -1)).map(DateRange::parse).toList();
  }

  private static Set<String> names(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(",", -1));
  }

  private Optional<CourtCase> courtCase() {
    if (court == null
        || caption == null
        || caseNumber == null
        || servedOn == null
        || returnDate == null
        || assurance == null) {
      return Optional.empty();
    }
    return Optional.of(new CourtCase(court, caption, caseNumber, servedOn, returnDate, assurance));
  }
}
