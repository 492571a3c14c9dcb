package org.custodian.correspondence;

import static org.custodian.correspondence.SampleLetters.PATIENT;
import static org.custodian.correspondence.SampleLetters.RECEIVED;
import static org.custodian.correspondence.SampleLetters.REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Letters to a patient, an agency or a wrong recipient, all invented. */
final class SampleNotices {
  static Addressee patient() {
    return new Addressee("Kim Lau", List.of("7 Mill Lane", "Riverbend, IL 61999"));
  }

  static List<Letter> all() {
    var to = SampleLetters.addressee();
    return List.of(
        new PatientNotice.NoticeToPatient(
            REQUEST,
            patient(),
            PATIENT,
            "Dale & Pike LLP",
            "Circuit Court of Bend County, Illinois",
            "Lau v. Orchard Freight Co.",
            "26-CV-231",
            RECEIVED,
            RECEIVED.plusDays(14)),
        new PatientNotice.BreachNotice(
            REQUEST,
            patient(),
            PATIENT,
            Optional.of(RECEIVED.minusDays(2)),
            RECEIVED,
            "We sent a fax with 12 pages of your records to a wrong number. A shop received it.",
            List.of("Your name and date of birth", "Notes about your care"),
            List.of("We asked the shop to destroy the pages.", "We check numbers twice now."),
            List.of("Read the bills of your health plan and tell it of care you did not get.")),
        new RecipientLetter.LocateFacts(
            REQUEST,
            RECEIVED,
            List.of(
                new LocateLine(
                    LocateLine.Field.NAME_AND_ADDRESS, "Kim Lau, 7 Mill Lane, Riverbend"),
                new LocateLine(LocateLine.Field.BIRTH, "1984-06-03"),
                new LocateLine(LocateLine.Field.INJURY, "gunshot wound"))),
        new RecipientLetter.SuspensionConfirmed(
            REQUEST, to, PATIENT, RECEIVED, RECEIVED.plusDays(30), false),
        new RecipientLetter.SuspensionConfirmed(
            REQUEST, to, PATIENT, RECEIVED, LocalDate.of(2027, 3, 1), true),
        new RecipientLetter.Retrieval(
            REQUEST,
            new Addressee("The owner", List.of("Bolt & Nail Hardware", "3 Main Street")),
            RECEIVED,
            12,
            RECEIVED.plusDays(7)),
        receipt(to, Optional.empty()),
        receipt(to, Optional.of("Dale & Pike LLP")),
        outside(List.of(), List.of(), List.of(), false),
        outside(
            List.of("Operative note", "Discharge summary"),
            List.of(
                new ServiceDates(
                    Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 12, 31))),
                new ServiceDates(Optional.of(LocalDate.of(2025, 6, 1)), Optional.empty())),
            List.of("The film of the left knee, if there is one."),
            true));
  }

  /** The longest of its kind: a log with a long name, and a witness who signed too. */
  static ReleaseReceipt receipt(Addressee to, Optional<String> sentTo) {
    var log =
        "custodian.records.riverbend.example/disclosures/1c9fb7a6-7c6e-4a0f-9d55-1f1a3c0f6e11";
    var root = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0";
    var tail = "MyqIZniMpZJurmRDeOo=";
    var signature = "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9";
    return new ReleaseReceipt(
        REQUEST,
        to,
        sentTo,
        RECEIVED,
        "9f86d081884c7d65 9a2feaa0c55ad015 a3bf4f1b2b0b822c d15d6c15b0f00a08",
        1_234_567,
        1_234_568,
        root,
        List.of(
            log,
            "1234568",
            root,
            "\u2014 " + log + " " + signature + tail,
            "\u2014 witness.auditor.example/w1 " + signature + tail),
        log + "+c0ffee00+AZ3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeO",
        "https://records.riverbend.example/check",
        new QrCode("https://records.riverbend.example/check#entry-1234567"));
  }

  private static Letter outside(
      List<String> kinds, List<ServiceDates> dates, List<String> words, boolean again) {
    return new RecipientLetter.OutsideRequest(
        REQUEST,
        new Addressee("Lakeview Hospital", List.of("1 Shore Drive", "Lakeview, IL 61998")),
        PATIENT,
        LocalDate.of(1980, 2, 3),
        "Dr. Ada Moss",
        kinds,
        dates,
        words,
        RECEIVED.plusDays(14),
        again);
  }

  private SampleNotices() {}
}
