package org.custodian.intake;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestClass;

/**
 * A request as it is sent.
 *
 * @param idempotencyKey made by the sender once per request; a second click sends the same one
 * @param language in which letters are written, en or es
 * @param stat whether a patient in treatment waits for it
 * @param courtCase for process of a court only
 * @param purpose in the requester's words; a patient is never asked (rule D1)
 */
@Phi
public record Submission(
    String idempotencyKey,
    RequestClass requestClass,
    Channel channel,
    String language,
    boolean stat,
    Requester requester,
    PatientAsWritten patient,
    Scope scope,
    Optional<CourtCase> courtCase,
    String purpose,
    List<OfferedPaper> papers) {
  public Submission {
    papers = List.copyOf(papers);
  }

  /** The same request without the reason for it. */
  Submission withoutPurpose() {
    return new Submission(
        idempotencyKey,
        requestClass,
        channel,
        language,
        stat,
        requester,
        patient,
        scope,
        courtCase,
        "",
        papers);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Submission[withheld]";
  }
}
