package org.custodian.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests as the people of the scenarios send them. */
public final class Submissions {
  private final JdbcTemplate database;

  /** Papers are entered as already checked; what a check finds is tested with {@code offer}. */
  public Submissions(JdbcTemplate database) {
    this.database = database;
  }

  public static Submission anaRuizAsksForHerOwn() {
    return new Submission(
        UUID.randomUUID().toString(),
        RequestClass.PATIENT_ACCESS,
        Channel.PORTAL,
        "en",
        false,
        new Requester(RequesterKind.PATIENT, "Ana Ruiz", "", "ana@example.com", "", ""),
        patient("Ruiz", "Ana", "1968-04-02", "100001"),
        new Scope(day("2025-01-01"), day("2025-12-31"), Set.of(), "entire record"),
        Optional.empty(),
        "",
        List.of());
  }

  public Submission daleAndPikeWithAuthorization() {
    return new Submission(
        UUID.randomUUID().toString(),
        RequestClass.AUTHORIZATION,
        Channel.PORTAL,
        "en",
        false,
        daleAndPike(),
        patient("Nunez", "Carla", "1985-11-30", "100003"),
        new Scope(day("2025-06-01"), day("2025-12-31"), Set.of("ED_NOTE"), "ED and orthopedics"),
        Optional.empty(),
        "legal",
        papers(PaperKind.AUTHORIZATION));
  }

  public Submission subpoena(
      String servedOn, String returnDate, AssuranceClaim assurance, PaperKind... kinds) {
    return new Submission(
        UUID.randomUUID().toString(),
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        "en",
        false,
        daleAndPike(),
        patient("Lau", "Kim", "1990-02-14", "100009"),
        new Scope(day("2024-01-01"), day("2024-12-31"), Set.of(), "records of 2024"),
        Optional.of(
            new CourtCase(
                "Circuit Court of River County",
                "Lau v. Marsh",
                "26-CV-231",
                LocalDate.parse(servedOn),
                LocalDate.parse(returnDate),
                assurance)),
        "",
        papers(kinds));
  }

  public static Submission northsideTreats() {
    return new Submission(
        UUID.randomUUID().toString(),
        RequestClass.TREATMENT,
        Channel.FAX,
        "en",
        true,
        new Requester(
            RequesterKind.PROVIDER, "Dr. Omar Lind", "Northside Clinic", "", "5550117", ""),
        patient("Holt", "Gina", "1950-07-21", ""),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), "medication list"),
        Optional.empty(),
        "",
        List.of());
  }

  public List<OfferedPaper> papers(PaperKind... kinds) {
    return Arrays.stream(kinds).map(this::paper).toList();
  }

  public OfferedPaper paper(PaperKind kind) {
    var sha256 = Vault.sha256(UUID.randomUUID().toString().getBytes());
    database.update(
        "insert into checked_paper (sha256, pages, size, checked_at) values (?, 2, 4096, now())",
        sha256);
    return new OfferedPaper(kind, "paper.pdf", sha256, 2, 4096);
  }

  private static Requester daleAndPike() {
    return new Requester(
        RequesterKind.ATTORNEY,
        "Rosa Pike",
        "Dale & Pike LLP",
        "rosa@dalepike.example",
        "(555) 010-7700",
        "1 Court Square\nRiverbend, IL 61999");
  }

  private static PatientAsWritten patient(String family, String given, String born, String mrn) {
    return new PatientAsWritten(
        new PatientName(family, given),
        LocalDate.parse(born),
        Optional.of(mrn).filter(known -> !known.isEmpty()));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }
}
