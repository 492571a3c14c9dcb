package org.custodian.web.portal;

import static org.custodian.web.portal.Question.ASKER;
import static org.custodian.web.portal.Question.ASSURANCE;
import static org.custodian.web.portal.Question.CONTACT;
import static org.custodian.web.portal.Question.COURT;
import static org.custodian.web.portal.Question.FIRM;
import static org.custodian.web.portal.Question.MINE;
import static org.custodian.web.portal.Question.PATIENT;
import static org.custodian.web.portal.Question.PRACTICE;
import static org.custodian.web.portal.Question.PURPOSE;
import static org.custodian.web.portal.Question.RECORDS;
import static org.custodian.web.portal.Question.URGENCY;
import static org.custodian.web.portal.Question.YOU;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody came for; it decides which questions they are asked, and in which order. */
enum Errand {
  /** No purpose, no witness, no social security number: rules D1 and G4. */
  OWN("own", List.of(YOU, CONTACT, MINE)),
  PERMISSION("permission", List.of(ASKER, PATIENT, RECORDS, PURPOSE)),
  SUBPOENA("subpoena", List.of(COURT, ASSURANCE, PATIENT, RECORDS, FIRM)),
  TREATMENT("treatment", List.of(PRACTICE, PATIENT, RECORDS, URGENCY));

  private final String slug;
  private final List<Question> questions;

  Errand(String slug, List<Question> questions) {
    this.slug = slug;
    this.questions = questions;
  }

  /** How it stands in addresses and message keys. */
  public String slug() {
    return slug;
  }

  /** The questions in their order; papers and the answer check come after them. */
  List<Question> questions() {
    return questions;
  }

  static Optional<Errand> of(String slug) {
    return Arrays.stream(values()).filter(errand -> errand.slug.equals(slug)).findFirst();
  }
}
