package org.custodian.web.portal;

import static org.custodian.web.portal.Question.ACCESS;
import static org.custodian.web.portal.Question.AGENCY;
import static org.custodian.web.portal.Question.ASKER;
import static org.custodian.web.portal.Question.ASSURANCE;
import static org.custodian.web.portal.Question.CLAIM;
import static org.custodian.web.portal.Question.CLAIMANT;
import static org.custodian.web.portal.Question.CONTACT;
import static org.custodian.web.portal.Question.COPY;
import static org.custodian.web.portal.Question.COURT;
import static org.custodian.web.portal.Question.DEMAND;
import static org.custodian.web.portal.Question.FIRM;
import static org.custodian.web.portal.Question.INJURY;
import static org.custodian.web.portal.Question.MINE;
import static org.custodian.web.portal.Question.PATIENT;
import static org.custodian.web.portal.Question.PERIOD;
import static org.custodian.web.portal.Question.PLAN;
import static org.custodian.web.portal.Question.PRACTICE;
import static org.custodian.web.portal.Question.PURPOSE;
import static org.custodian.web.portal.Question.RECEIVER;
import static org.custodian.web.portal.Question.RECORDS;
import static org.custodian.web.portal.Question.REPRESENTATIVE;
import static org.custodian.web.portal.Question.STATUTE;
import static org.custodian.web.portal.Question.URGENCY;
import static org.custodian.web.portal.Question.YOU;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.RequestClass;

/** What somebody came for; it decides which questions they are asked, and in which order. */
enum Errand {
  /** No purpose, no witness, no social security number: rules D1 and G4. */
  OWN("own", RequestClass.PATIENT_ACCESS, Party.PATIENT, List.of(YOU, CONTACT, MINE, ACCESS, COPY)),
  BEHALF(
      "behalf",
      RequestClass.PATIENT_ACCESS,
      Party.PATIENT,
      List.of(REPRESENTATIVE, PATIENT, MINE, ACCESS, COPY)),
  DIRECTIVE("send", RequestClass.DIRECTIVE, Party.PATIENT, List.of(YOU, CONTACT, RECEIVER, MINE)),
  ACCOUNTING("who", RequestClass.ACCOUNTING, Party.PATIENT, List.of(YOU, CONTACT, PERIOD)),
  PERMISSION(
      "permission",
      RequestClass.AUTHORIZATION,
      Party.OTHERS,
      List.of(ASKER, PATIENT, RECORDS, PURPOSE)),
  SUBPOENA(
      "subpoena",
      RequestClass.SUBPOENA,
      Party.OTHERS,
      List.of(COURT, ASSURANCE, PATIENT, RECORDS, FIRM)),
  CLAIM_REVIEW("claim", RequestClass.PAYER, Party.OTHERS, List.of(PLAN, PATIENT, CLAIM, RECORDS)),
  WORK_INJURY(
      "injury",
      RequestClass.WORKERS_COMP,
      Party.OTHERS,
      List.of(CLAIMANT, PATIENT, INJURY, RECORDS)),
  DISABILITY(
      "disability", RequestClass.DISABILITY, Party.OTHERS, List.of(AGENCY, PATIENT, RECORDS)),
  TREATMENT(
      "treatment",
      RequestClass.TREATMENT,
      Party.OTHERS,
      List.of(PRACTICE, PATIENT, RECORDS, URGENCY)),
  POLICE(
      "police",
      RequestClass.LAW_ENFORCEMENT,
      Party.AUTHORITIES,
      List.of(AGENCY, DEMAND, PATIENT, RECORDS, STATUTE)),
  HEALTH_AUTHORITY(
      "health-authority",
      RequestClass.PUBLIC_HEALTH,
      Party.AUTHORITIES,
      List.of(AGENCY, PATIENT, RECORDS, STATUTE)),
  OVERSIGHT(
      "oversight",
      RequestClass.OVERSIGHT,
      Party.AUTHORITIES,
      List.of(AGENCY, PATIENT, RECORDS, STATUTE)),
  CORONER(
      "coroner",
      RequestClass.CORONER,
      Party.AUTHORITIES,
      List.of(AGENCY, PATIENT, RECORDS, STATUTE)),
  RESEARCH(
      "research",
      RequestClass.RESEARCH,
      Party.AUTHORITIES,
      List.of(AGENCY, PATIENT, RECORDS, STATUTE)),
  /** This hospital asks another one; only staff does that. */
  OUTSIDE(
      "outside", RequestClass.OUTGOING, Party.STAFF, List.of(PRACTICE, RECEIVER, PATIENT, RECORDS));

  /** Under which heading of the first page it stands. */
  enum Party {
    PATIENT,
    OTHERS,
    AUTHORITIES,
    STAFF
  }

  /** What a visitor of the portal may come for. */
  static List<Errand> ofVisitors() {
    return Arrays.stream(values()).filter(errand -> errand.party != Party.STAFF).toList();
  }

  private final String slug;
  private final RequestClass requestClass;
  private final Party party;
  private final List<Question> questions;

  Errand(String slug, RequestClass requestClass, Party party, List<Question> questions) {
    this.slug = slug;
    this.requestClass = requestClass;
    this.party = party;
    this.questions = questions;
  }

  /** How it stands in addresses and message keys. */
  public String slug() {
    return slug;
  }

  /** Under which heading it stands. */
  public Party party() {
    return party;
  }

  /** The class of its requests; a court paper that a judge signed makes another one. */
  RequestClass requestClass() {
    return requestClass;
  }

  /** The questions in their order; papers and the answer check come after them. */
  List<Question> questions() {
    return questions;
  }

  static Optional<Errand> of(String slug) {
    return Arrays.stream(values()).filter(errand -> errand.slug.equals(slug)).findFirst();
  }
}
