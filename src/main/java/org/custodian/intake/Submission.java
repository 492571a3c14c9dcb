package org.custodian.intake;

import java.time.Instant;
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
 * @param particulars what this class of request says besides
 * @param receivedAt when the mail room or the front desk had it; empty for now
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
    Particulars particulars,
    Optional<Instant> receivedAt,
    List<OfferedPaper> papers) {
  public Submission {
    papers = List.copyOf(papers);
  }

  /** A request that says nothing in particular and arrives now. */
  public Submission(
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
    this(
        idempotencyKey,
        requestClass,
        channel,
        language,
        stat,
        requester,
        patient,
        scope,
        courtCase,
        purpose,
        Particulars.NONE,
        Optional.empty(),
        papers);
  }

  /** The same request with other particulars. */
  public Submission with(Particulars other) {
    return with(purpose, other, receivedAt);
  }

  /** The same request, in the house since this moment. */
  public Submission receivedAt(Instant moment) {
    return with(purpose, particulars, Optional.of(moment));
  }

  /** The same request without the reason for it. */
  Submission withoutPurpose() {
    return with("", particulars.withPurposeCode(""), receivedAt);
  }

  private Submission with(String why, Particulars other, Optional<Instant> moment) {
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
        why,
        other,
        moment,
        papers);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Submission[withheld]";
  }
}
