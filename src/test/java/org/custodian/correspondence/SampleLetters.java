package org.custodian.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;

/** One letter of each kind, about invented people. */
final class SampleLetters {
  static final RequestNumber REQUEST = new RequestNumber("26-0009");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-18T15:00:00Z"), ZoneOffset.UTC);
  static final Facility FACILITY =
      new Facility(
          "Riverbend Medical Center",
          "RMC",
          List.of("400 River Street", "Riverbend, IL 61999"),
          "(555) 010-0400",
          "records@riverbend.example",
          ZoneId.of("America/Chicago"),
          "Marta Lindqvist, RHIA, Custodian of Records",
          "Privacy Officer",
          "https://records.riverbend.example");

  static final String PATIENT = "Kim Lau, born June 3, 1984";
  static final LocalDate RECEIVED = LocalDate.of(2026, 5, 4);
  static final LocalDate RETURN = LocalDate.of(2026, 5, 22);
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final List<DefectLine> DEFECTS =
      List.of(
          new DefectLine(
              "The authorization has no expiry date or event.",
              "45 CFR 164.508(c)(1)(v)",
              "Have the patient write a date or an event on which it ends, and sign it again."),
          new DefectLine(
              "The signature has no date.",
              "45 CFR 164.508(c)(1)(vi)",
              "Have the patient sign and write the day of signing beside the signature."));
  private static final List<Ground> GROUNDS = List.of(Ground.of(DenialReason.R1, "en"));

  static Addressee addressee() {
    return Addressee.of(
        "Jordan Dale", "Dale & Pike LLP", "12 Court Square, Suite 300\nRiverbend, IL 61999");
  }

  static List<Letter> all() {
    return Stream.of(first(), SampleMoney.all(), SampleAnswers.all(), SampleNotices.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Letter> first() {
    var to = addressee();
    return List.of(
        new Letter.Acknowledgement(REQUEST, to, PATIENT, RECEIVED, Optional.of(RETURN)),
        new Letter.Deficiency(REQUEST, to, PATIENT, RECEIVED, DEFECTS, RETURN),
        new Letter.Objection(
            REQUEST,
            to,
            PATIENT,
            "Circuit Court of Bend County, Illinois",
            "Lau v. Orchard Freight Co.",
            "26-CV-231",
            RECEIVED,
            RETURN,
            DEFECTS),
        new Letter.Closing(REQUEST, to, PATIENT, RECEIVED, RETURN, ClosingReason.NOT_CURED),
        new Letter.RevocationAcknowledged(REQUEST, to, RETURN),
        new Letter.WithdrawalConfirmed(REQUEST, to, PATIENT, RECEIVED, RETURN),
        new Letter.NoRecords(REQUEST, to, PATIENT, RECEIVED),
        new Letter.NoRecordsCertificate(
            REQUEST, to, PATIENT, "Lau v. Mason, 26-CV-231, Circuit Court", RECEIVED, RECEIVED),
        new Letter.Denial(REQUEST, to, PATIENT, RECEIVED, GROUNDS, true),
        new Letter.Refusal(REQUEST, to, PATIENT, RECEIVED, GROUNDS),
        transmittal(88),
        certificate(88),
        authorized(),
        certificate(76, List.of()),
        certificate(76, List.of(new GapLine(LocalDate.of(2024, 5, 3), 2, GapReason.NOT_READABLE))),
        new Letter.ContentsPage(
            REQUEST, 88, IntStream.rangeClosed(1, 44).mapToObj(SampleLetters::line).toList()),
        new Letter.ProtectiveOrderNotice(REQUEST),
        new Letter.CodesNotice(REQUEST),
        new Letter.PartTwoNotice(REQUEST, PartTwoStatement.LONG),
        new Letter.PartTwoNotice(REQUEST),
        new Letter.ConsentCover(REQUEST, true, List.of()),
        new Letter.ConsentCover(REQUEST, false, List.of(SampleAnswers.consent())),
        new Letter.AccountingReport(
            new Addressee("Kim Lau", List.of("7 Mill Lane", "Riverbend, IL 61999")),
            PATIENT,
            LocalDate.of(2020, 9, 28),
            LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 9, 28),
            1,
            List.of(
                new AccountingLine(
                    LocalDate.of(2026, 5, 18),
                    "Dale & Pike LLP",
                    "12 Court Square, Suite 300, Riverbend, IL 61999",
                    "medical records 2024, 88 pages",
                    "subpoena in 26-CV-231"))));
  }

  static Letter.Transmittal transmittal(int pages) {
    return new Letter.Transmittal(
        REQUEST,
        addressee(),
        PATIENT,
        LegalBasis.SUBPOENA_NOTICE,
        LegalBasis.SUBPOENA_NOTICE.citation(),
        pages,
        "RMC-26-0009-000001",
        "RMC-26-0009-%06d".formatted(pages),
        List.of(Enclosure.CONTENTS, Enclosure.CERTIFICATE, Enclosure.RECORDS));
  }

  static Letter.Certificate authorized() {
    return new Letter.Certificate(
        REQUEST,
        PATIENT,
        LegalBasis.AUTHORIZATION,
        Optional.empty(),
        308,
        "RMC-26-0009-000001",
        "RMC-26-0009-000308",
        LocalDate.of(2025, 6, 2),
        LocalDate.of(2025, 12, 20),
        HASH,
        LocalDate.of(2026, 3, 9));
  }

  static Letter.Certificate certificate(int pages, List<GapLine> gaps) {
    var plain = certificate(pages);
    return new Letter.Certificate(
        plain.request(),
        plain.patient(),
        plain.basis(),
        plain.courtCase(),
        plain.pages(),
        plain.batesFirst(),
        plain.batesLast(),
        plain.serviceFrom(),
        plain.serviceTo(),
        plain.recordsSha256(),
        plain.preparedOn(),
        true,
        gaps);
  }

  static Letter.Certificate certificate(int pages) {
    return new Letter.Certificate(
        REQUEST,
        PATIENT,
        LegalBasis.SUBPOENA_NOTICE,
        Optional.of("Lau v. Orchard Freight Co., 26-CV-231, Circuit Court of Bend County"),
        pages,
        "RMC-26-0009-000001",
        "RMC-26-0009-%06d".formatted(pages),
        LocalDate.of(2024, 1, 12),
        LocalDate.of(2024, 12, 9),
        HASH,
        LocalDate.of(2026, 5, 18));
  }

  private static ContentsLine line(int number) {
    return new ContentsLine(
        "Progress note",
        LocalDate.of(2024, 1, 1).plusDays(number * 8L),
        2,
        "RMC-26-0009-%06d".formatted(number * 2 - 1),
        "RMC-26-0009-%06d".formatted(number * 2));
  }

  private SampleLetters() {}
}
