package org.custodian.workflow.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.ProgressLetter;
import org.custodian.intake.CourtCase;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.Defect;

/**
 * Which letter tells a requester what is missing: an objection to process, a question for proof
 * where proof of who asks is all that is missing (rules G1, L1), else a list of defects.
 */
public final class DefectLetters {
  private static final Set<Defect> PROOF =
      EnumSet.of(
          Defect.IDENTITY_NOT_ESTABLISHED,
          Defect.NOT_THE_PATIENT,
          Defect.OFFICIAL_NOT_SHOWN,
          Defect.NO_AUTHORITY,
          Defect.NO_HEALTH_AUTHORITY,
          Defect.AUTHORITY_NOT_PROVEN,
          Defect.AUTHORITY_ENDED,
          Defect.NOT_EXECUTOR);

  /**
   * Whether proof of identity or authority is all that is missing. That a paper does not describe a
   * representative's authority is a defect of the paper, not of the proof (rule A1.vi); beside
   * missing proof one letter asks for both.
   */
  static boolean onlyProof(List<Defect> defects) {
    return PROOF.containsAll(defects)
        && defects.stream().anyMatch(defect -> defect != Defect.NO_AUTHORITY);
  }

  /** The letter; its code is DEF, IDV or OBJ. */
  public static Letter of(
      ReceivedRequest request, Addressee to, List<Defect> defects, LocalDate answerBy) {
    return request
        .courtCase()
        .filter(court -> request.requestClass().legalProcess())
        .<Letter>map(court -> objection(request, to, court, defects))
        .orElseGet(() -> question(request, to, defects, answerBy));
  }

  private static Letter objection(
      ReceivedRequest request, Addressee to, CourtCase court, List<Defect> defects) {
    return new Letter.Objection(
        request.number(),
        to,
        LetterPost.patient(request),
        court.court(),
        court.caption(),
        court.caseNumber(),
        court.servedOn(),
        court.returnDate(),
        DefectLines.of(defects, request));
  }

  private static Letter question(
      ReceivedRequest request, Addressee to, List<Defect> defects, LocalDate answerBy) {
    var patient = LetterPost.patient(request);
    var lines = DefectLines.of(defects, request);
    return onlyProof(defects)
        ? new ProgressLetter.Identification(
            request.number(), to, patient, request.receivedOn(), lines, answerBy)
        : new Letter.Deficiency(
            request.number(), to, patient, request.receivedOn(), lines, answerBy);
  }

  private DefectLetters() {}
}
