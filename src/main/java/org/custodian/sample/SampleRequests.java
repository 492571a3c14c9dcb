package org.custodian.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.sample.SampleRequest.Attachment;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;

/** Requests that invented people would send today; the papers carry dates to fit. */
public final class SampleRequests {
  /** How many days before today the notice of the subpoena was mailed. */
  public static final int NOTICE_DAYS_AGO = 30;

  /** How many days before today it was sworn that nobody objected. */
  public static final int STATEMENT_DAYS_AGO = 10;

  private static final int OBJECTION_DAYS = 14;
  private static final int RETURN_DAYS = 18;

  private SampleRequests() {}

  /** All that a first start takes in: one of every kind, and one with defects. */
  static List<SampleRequest> atFirstStart(LocalDate today) {
    return List.of(
        subpoenaWithNotice(today),
        authorization(today),
        defectiveAuthorization(),
        statTreatment(today),
        ownAccess(today));
  }

  /** Brandt & Hale LLP serves a subpoena for Kim Lau's record of 2024, with notice to her. */
  public static SampleRequest subpoenaWithNotice(LocalDate today) {
    var mailed = today.minusDays(NOTICE_DAYS_AGO);
    var returnDate = today.plusDays(RETURN_DAYS);
    return new SampleRequest(
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        false,
        new Requester(
            RequesterKind.ATTORNEY,
            "Lee Brandt",
            "Brandt & Hale LLP",
            "lee.brandt@brandt-hale.example",
            "(555) 010-0240",
            "90 Market Row\nRiverbend, IL 61999"),
        patient("Lau", "Kim", "1986-12-05", "100009"),
        between("2024-01-01", "2024-12-31", "All medical records of 2024"),
        Optional.of(
            new CourtCase(
                "Circuit Court of Bend County",
                "Lau v. Orchard Freight Co.",
                "26-CV-231",
                today,
                returnDate,
                AssuranceClaim.NOTICE)),
        "",
        List.of(
            new Attachment(
                PaperKind.SUBPOENA, "subpoena.pdf", SamplePapers.subpoena(today, returnDate)),
            new Attachment(
                PaperKind.NOTICE_AFFIDAVIT,
                "affidavit.pdf",
                SamplePapers.noticeAffidavit(
                    mailed,
                    mailed.plusDays(OBJECTION_DAYS),
                    today.minusDays(STATEMENT_DAYS_AGO)))));
  }

  /** An attorney's subpoena for Gina Holt that shows no notice, no order and no authorization. */
  public static SampleRequest subpoenaWithoutAssurance(LocalDate today) {
    var returnDate = today.plusDays(RETURN_DAYS);
    return new SampleRequest(
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        false,
        new Requester(
            RequesterKind.ATTORNEY,
            "Morris Finch",
            "",
            "morris@finch-law.example",
            "(555) 010-0251",
            "3 Mill Lane\nEaston, IL 61992"),
        patient("Holt", "Gina", "1997-01-08", ""),
        everything("The complete medical record"),
        Optional.of(
            new CourtCase(
                "Circuit Court of Bend County",
                "Osgood v. Holt",
                "26-CV-118",
                today,
                returnDate,
                AssuranceClaim.NONE)),
        "",
        List.of(
            new Attachment(
                PaperKind.SUBPOENA,
                "subpoena.pdf",
                SamplePapers.subpoenaWithoutAssurance(today, returnDate))));
  }

  /** Dale & Pike LLP sends Carla Nunez's complete authorization. */
  public static SampleRequest authorization(LocalDate today) {
    return new SampleRequest(
        RequestClass.AUTHORIZATION,
        Channel.PORTAL,
        false,
        new Requester(
            RequesterKind.ATTORNEY,
            "Rosa Pike",
            "Dale & Pike LLP",
            "rosa.pike@dale-pike.example",
            "(555) 010-0230",
            "12 Court Square, Suite 300\nRiverbend, IL 61999"),
        patient("Nunez", "Carla", "1990-02-27", "100003"),
        between("2025-06-01", "2025-12-31", "Emergency and Orthopedics, June to December 2025"),
        Optional.empty(),
        "Legal: claim for injuries of June 2025",
        List.of(
            new Attachment(
                PaperKind.AUTHORIZATION,
                "authorization.pdf",
                SamplePapers.authorization(today.minusDays(20), today.plusDays(340)))));
  }

  /** Acme Life sends Gina Holt's authorization, without expiry and without a date. */
  public static SampleRequest defectiveAuthorization() {
    return new SampleRequest(
        RequestClass.AUTHORIZATION,
        Channel.PORTAL,
        false,
        new Requester(
            RequesterKind.OTHER,
            "Iris Conway",
            "Acme Life Insurance Company",
            "records@acme-life.example",
            "(555) 010-0260",
            "500 Commerce Plaza\nEaston, IL 61992"),
        patient("Holt", "Gina", "1997-01-08", "100016"),
        between("2024-01-01", "2025-12-31", "Clinic notes and laboratory reports"),
        Optional.empty(),
        "Application for life insurance",
        List.of(
            new Attachment(
                PaperKind.AUTHORIZATION,
                "authorization.pdf",
                SamplePapers.authorizationWithDefects())));
  }

  /** Lakeview Hospital treats Omar Tate in its emergency department at this moment. */
  public static SampleRequest statTreatment(LocalDate today) {
    return new SampleRequest(
        RequestClass.TREATMENT,
        Channel.FAX,
        true,
        new Requester(
            RequesterKind.PROVIDER,
            "Omar Lind, MD",
            "Lakeview Hospital",
            "emergency@lakeview.example",
            "(555) 010-0166",
            "30 Shore Drive\nLakeview, IL 61990"),
        patient("Tate", "Omar", "1983-01-14", ""),
        everything("Clinic notes, laboratory reports, medication list"),
        Optional.empty(),
        "",
        List.of(
            new Attachment(
                PaperKind.PROVIDER_REQUEST, "fax.pdf", SamplePapers.statProviderRequest(today))));
  }

  /** Ana Ruiz asks for her own record of 2025. */
  public static SampleRequest ownAccess(LocalDate today) {
    return new SampleRequest(
        RequestClass.PATIENT_ACCESS,
        Channel.PORTAL,
        false,
        new Requester(
            RequesterKind.PATIENT,
            "Ana Ruiz",
            "",
            "ana.ruiz@mail.example",
            "(555) 010-0101",
            "18 Willow Bank\nRiverbend, IL 61999"),
        patient("Ruiz", "Ana", "1984-06-17", "100001"),
        between("2025-01-01", "2025-12-31", "My record of 2025"),
        Optional.empty(),
        "",
        List.of(
            new Attachment(PaperKind.OTHER, "letter.pdf", SamplePapers.accessRequest(today)),
            new Attachment(PaperKind.IDENTITY, "card.pdf", SamplePapers.identityCard("100001"))));
  }

  /** As a request writes a patient. */
  public static PatientAsWritten patient(String family, String given, String born, String mrn) {
    return new PatientAsWritten(
        new PatientName(family, given),
        LocalDate.parse(born),
        Optional.of(mrn).filter(known -> !known.isEmpty()));
  }

  /** Records of a period. */
  public static Scope between(String from, String to, String wording) {
    return new Scope(
        Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), Set.of(), wording);
  }

  private static Scope everything(String wording) {
    return new Scope(Optional.empty(), Optional.empty(), Set.of(), wording);
  }
}
