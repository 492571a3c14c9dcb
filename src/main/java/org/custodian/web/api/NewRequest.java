package org.custodian.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.AccessWish;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestClass;
import org.jspecify.annotations.Nullable;

/**
 * A request as a program sends it. What is not given is left out or null.
 *
 * @param language of the letters, en or es
 * @param purpose left out for a patient's own records
 * @param access what a patient wants of their own records; a copy if left out
 */
@Phi
public record NewRequest(
    @Nullable RequestClass requestClass,
    @Nullable String language,
    boolean stat,
    @Nullable Sender requester,
    @Nullable Whose patient,
    @Nullable Which scope,
    @Nullable Proceeding courtCase,
    @Nullable String purpose,
    @Nullable AccessWish access) {

  /** Who asks. */
  @Phi
  public record Sender(
      @Nullable RequesterKind kind,
      @Nullable String name,
      @Nullable String organization,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address) {
    @Override
    public String toString() {
      return "Sender[withheld]";
    }
  }

  /** Whose records. */
  @Phi
  public record Whose(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate born,
      @Nullable String mrn) {
    @Override
    public String toString() {
      return "Whose[withheld]";
    }
  }

  /** Which records; without document types the entire record. */
  @Phi
  public record Which(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Set<String> documentTypes,
      @Nullable String wording) {
    @Override
    public String toString() {
      return "Which[withheld]";
    }
  }

  /** In which proceeding; for subpoenas and court orders only. */
  @Phi
  public record Proceeding(
      @Nullable String court,
      @Nullable String caption,
      @Nullable String caseNumber,
      @Nullable LocalDate servedOn,
      @Nullable LocalDate returnDate,
      @Nullable AssuranceClaim assurance) {
    @Override
    public String toString() {
      return "Proceeding[withheld]";
    }
  }

  /** The parts without which not even a submission can be made. */
  List<String> missing() {
    var gaps = new Gaps();
    gaps.look("requestClass", requestClass);
    gaps.look("requester", requester);
    gaps.look("patient", patient);
    if (requester != null) {
      gaps.look("requester.kind", requester.kind());
    }
    if (patient != null) {
      gaps.look("patient.born", patient.born());
    }
    if (courtCase != null) {
      gaps.look("courtCase.servedOn", courtCase.servedOn());
      gaps.look("courtCase.returnDate", courtCase.returnDate());
    }
    return gaps.found();
  }

  /** The submission; only after {@link #missing} found nothing. */
  Submission submission(String key, List<OfferedPaper> papers) {
    if (requestClass == null || requester == null || patient == null) {
      throw notLooked();
    }
    return new Submission(
            key,
            requestClass,
            Channel.API,
            language == null ? "en" : language,
            stat,
            asker(requester),
            whose(patient),
            scope == null
                ? new Scope(Optional.empty(), Optional.empty(), Set.of(), "")
                : which(scope),
            Optional.ofNullable(courtCase).map(NewRequest::proceeding),
            text(purpose),
            papers)
        .with(access == null ? Particulars.NONE : Particulars.NONE.withAccess(access));
  }

  private static Requester asker(Sender sender) {
    return new Requester(
        given(sender.kind()),
        text(sender.name()),
        text(sender.organization()),
        text(sender.email()),
        text(sender.phone()),
        text(sender.address()));
  }

  private static PatientAsWritten whose(Whose patient) {
    return new PatientAsWritten(
        new PatientName(text(patient.family()), text(patient.given())),
        given(patient.born()),
        Optional.ofNullable(patient.mrn()).filter(mrn -> !mrn.isBlank()));
  }

  private static Scope which(Which which) {
    return new Scope(
        Optional.ofNullable(which.from()),
        Optional.ofNullable(which.to()),
        which.documentTypes() == null ? Set.of() : which.documentTypes(),
        text(which.wording()));
  }

  private static CourtCase proceeding(Proceeding proceeding) {
    return new CourtCase(
        text(proceeding.court()),
        text(proceeding.caption()),
        text(proceeding.caseNumber()),
        given(proceeding.servedOn()),
        given(proceeding.returnDate()),
        proceeding.assurance() == null ? AssuranceClaim.NONE : proceeding.assurance());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static IllegalStateException notLooked() {
    return new IllegalStateException("API-03 Look for missing parts first.");
  }

  private static <T> T given(@Nullable T part) {
    if (part == null) {
      throw notLooked();
    }
    return part;
  }

  @Override
  public String toString() {
    return "NewRequest[withheld]";
  }
}
