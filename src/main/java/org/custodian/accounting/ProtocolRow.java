package org.custodian.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A research protocol as it was written down. */
@Entity
@Immutable
@Table(name = "research_protocol")
class ProtocolRow extends Noted {
  @Id String protocolId;
  String title;
  String purpose;
  String criteria;
  String information;
  LocalDate firstDay;
  LocalDate lastDay;
  String sponsor;
  String sponsorContact;
  int people;
  String notedBy;
  Instant notedAt;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ProtocolRow() {}

  ProtocolRow(String protocolId, ResearchProtocol fact, String notedBy, Instant notedAt) {
    this.protocolId = protocolId;
    this.title = fact.title();
    this.purpose = fact.purpose();
    this.criteria = fact.criteria();
    this.information = fact.information();
    this.firstDay = fact.from();
    this.lastDay = fact.to();
    this.sponsor = fact.sponsor();
    this.sponsorContact = fact.sponsorContact();
    this.people = fact.people();
    this.notedBy = notedBy;
    this.notedAt = notedAt;
  }

  ResearchProtocol fact() {
    return new ResearchProtocol(
        title, purpose, criteria, information, firstDay, lastDay, sponsor, sponsorContact, people);
  }

  @Override
  public String getId() {
    return protocolId;
  }
}
