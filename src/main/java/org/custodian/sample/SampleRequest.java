package org.custodian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Receipt;
import org.custodian.intake.Requester;
import org.custodian.intake.Scope;
import org.custodian.intake.Submission;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestClass;

/**
 * A request with its papers as files, before anybody has sent it. The {@code with} verbs change one
 * part, so that a test says only what is different.
 */
@Phi
public record SampleRequest(
    RequestClass requestClass,
    Channel channel,
    boolean stat,
    Requester requester,
    PatientAsWritten patient,
    Scope scope,
    Optional<CourtCase> courtCase,
    String purpose,
    List<Attachment> papers) {

  /** A file that a requester attaches. */
  @Phi
  public record Attachment(PaperKind kind, String fileName, byte[] bytes) {

    @Override
    public String toString() {
      return "Attachment[withheld]";
    }
  }

  public SampleRequest {
    papers = List.copyOf(papers);
  }

  /** The same request from somebody else. */
  public SampleRequest withRequester(Requester other) {
    return new SampleRequest(
        requestClass, channel, stat, other, patient, scope, courtCase, purpose, papers);
  }

  /** The same request about somebody else. */
  public SampleRequest withPatient(PatientAsWritten other) {
    return new SampleRequest(
        requestClass, channel, stat, requester, other, scope, courtCase, purpose, papers);
  }

  /** The same request for other records. */
  public SampleRequest withScope(Scope other) {
    return new SampleRequest(
        requestClass, channel, stat, requester, patient, other, courtCase, purpose, papers);
  }

  /** The same request for another purpose. */
  public SampleRequest withPurpose(String other) {
    return new SampleRequest(
        requestClass, channel, stat, requester, patient, scope, courtCase, other, papers);
  }

  /**
   * Sends it as a requester would.
   *
   * @param key makes it one request, however often it is sent
   * @throws IllegalStateException if a paper does not pass the first look
   */
  public Receipt send(Intake intake, String key) {
    var offered = new ArrayList<OfferedPaper>();
    for (var paper : papers) {
      if (!(intake.offer(paper.kind(), paper.fileName(), paper.bytes())
          instanceof PaperOffer.Accepted accepted)) {
        throw new IllegalStateException("SMP-02 A sample paper did not pass the first look.");
      }
      offered.add(accepted.paper());
    }
    return intake.receive(
        new Submission(
            key,
            requestClass,
            channel,
            "en",
            stat,
            requester,
            patient,
            scope,
            courtCase,
            purpose,
            offered));
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "SampleRequest[withheld]";
  }
}
