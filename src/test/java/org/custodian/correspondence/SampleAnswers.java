package org.custodian.correspondence;

import static org.custodian.correspondence.SampleLetters.PATIENT;
import static org.custodian.correspondence.SampleLetters.RECEIVED;
import static org.custodian.correspondence.SampleLetters.REQUEST;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Letters that ask for something or leave something out, to invented people. */
final class SampleAnswers {
  private static final LocalDate ANSWER_BY = LocalDate.of(2026, 6, 3);

  static List<Letter> all() {
    var to = SampleLetters.addressee();
    var patient = SampleNotices.patient();
    return List.of(
        new ProgressLetter.Identification(
            REQUEST, to, PATIENT, RECEIVED, SampleLetters.DEFECTS, ANSWER_BY),
        new ProgressLetter.Extension(
            REQUEST,
            patient,
            PATIENT,
            RECEIVED,
            ANSWER_BY,
            ANSWER_BY.plusDays(30),
            "The records are on paper in a storage house outside the hospital.",
            "45 CFR 164.524(b)(2)(iii)"),
        new ProgressLetter.Clarification(
            REQUEST,
            to,
            PATIENT,
            RECEIVED,
            List.of("History and physical", "Operative note", "Itemized bill"),
            ANSWER_BY),
        new ProgressLetter.Duplicate(
            REQUEST,
            to,
            PATIENT,
            RECEIVED,
            new org.custodian.vocabulary.RequestNumber("26-0004"),
            RECEIVED.minusDays(3),
            FirstRequestStatus.IN_WORK),
        new ProgressLetter.Forward(
            REQUEST,
            patient,
            PATIENT,
            RECEIVED,
            new Addressee("Lakeview Hospital", List.of("1 Shore Drive", "Lakeview, IL 61998"))),
        partialDenial(),
        partialProduction(List.of()),
        partialProduction(List.of(NamedClass.PSYCHOTHERAPY_NOTES)),
        review(true),
        review(false),
        appointment(false),
        appointment(true));
  }

  static AccessLetter.PartialDenial partialDenial() {
    return new AccessLetter.PartialDenial(
        REQUEST,
        SampleNotices.patient(),
        PATIENT,
        RECEIVED,
        130,
        List.of(new DeniedPart(DenialReason.R1, 5), new DeniedPart(DenialReason.U1, 12)),
        true);
  }

  static AccessLetter.PartialProduction partialProduction(List<NamedClass> named) {
    return new AccessLetter.PartialProduction(
        REQUEST, SampleLetters.addressee(), PATIENT, RECEIVED, 96, named);
  }

  private static Letter review(boolean reversed) {
    return new AccessLetter.ReviewOutcome(
        REQUEST, SampleNotices.patient(), PATIENT, RECEIVED, RECEIVED.plusDays(15), reversed);
  }

  private static Letter appointment(boolean again) {
    return new AccessLetter.InspectionAppointment(
        REQUEST,
        SampleNotices.patient(),
        PATIENT,
        RECEIVED,
        RECEIVED.plusDays(4),
        LocalTime.of(14, 30),
        "Records room, main building, first floor",
        again);
  }

  static ConsentScope consent() {
    return new ConsentScope(
        LocalDate.of(2026, 4, 1),
        "Riverbend Medical Center",
        "My treating providers, health plans and third-party payers",
        "All my records",
        "Treatment, payment and health care operations",
        "None");
  }

  private SampleAnswers() {}
}
