package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * The patient's signed permission, 45 CFR 164.508 (rules A1 to A8, A10, A13). Any form will do, own
 * or foreign, wet ink or not (rule A12).
 *
 * @param revokedOn when the patient took it back, if known
 */
public record Authorization(
    Content content,
    Expiry expiry,
    Signature signature,
    Statements statements,
    Circumstances circumstances,
    Optional<LocalDate> revokedOn)
    implements PresentedBasis {

  /** How the paper describes the records. */
  public enum Described {
    NOT_AT_ALL,
    SPECIFICALLY,
    ENTIRE_RECORD,
    /** "All protected health information", "any and all information": not specific enough. */
    ALL_INFORMATION
  }

  /** Who signed. */
  public enum Signer {
    PATIENT,
    REPRESENTATIVE
  }

  /** What the paper is merged with. */
  public enum Combination {
    NONE,
    OTHER_AUTHORIZATION,
    RESEARCH_CONSENT,
    OTHER_DOCUMENT
  }

  /** Whether treatment, payment or enrolment was made to depend on signing. */
  public enum Conditioning {
    NONE,
    RESEARCH_TREATMENT,
    PLAN_UNDERWRITING,
    EXAM_FOR_THIRD_PARTY,
    NOT_PERMITTED
  }

  /**
   * What the paper permits.
   *
   * @param statesPurpose "at the request of the individual" is enough if the patient started it
   * @param coversRequester whether the requester is the recipient that it names
   */
  public record Content(
      Described described,
      boolean namesDiscloser,
      boolean namesRecipient,
      boolean statesPurpose,
      boolean namesThisPatient,
      boolean coversRequester) {}

  /**
   * When it ends.
   *
   * @param on last day on which it is valid, through the end of that day
   * @param event whether it names an event instead
   */
  public record Expiry(Optional<LocalDate> on, boolean event, boolean eventHappened) {}

  /**
   * Who signed and when.
   *
   * @param authorityDescribed whether a representative's authority is described; no matter else
   */
  public record Signature(
      boolean signed, Optional<LocalDate> dated, Signer by, boolean authorityDescribed) {}

  /** The three statements that the paper must make. */
  public record Statements(boolean revocation, boolean conditioning, boolean redisclosure) {}

  /**
   * How it came about.
   *
   * @param soughtByHospital whether the hospital asked for it, so that the patient gets a copy
   * @param knownFalse whether the hospital knows that something material in it is false
   * @param forPay whether it permits marketing for payment or a sale
   * @param payStated whether it says that the hospital is paid
   */
  public record Circumstances(
      boolean plainLanguage,
      boolean soughtByHospital,
      boolean copyGiven,
      Combination combinedWith,
      Conditioning conditioning,
      boolean knownFalse,
      boolean forPay,
      boolean payStated) {

    /** Two authorizations may share a paper unless one of them is a condition of something. */
    boolean compound() {
      return combinedWith == Combination.OTHER_DOCUMENT
          || (combinedWith == Combination.OTHER_AUTHORIZATION && conditioning != Conditioning.NONE);
    }
  }

  @Override
  public Finding reviewedOn(LocalDate day) {
    return Finding.of(LegalBasis.AUTHORIZATION, defectsOn(day));
  }

  /** Every defect on this day, in the order of the rules. */
  List<Defect> defectsOn(LocalDate day) {
    var defects = new ArrayList<Defect>();
    elements(defects, day);
    statements(defects);
    facts(defects, day);
    return List.copyOf(defects);
  }

  /** A paper that was signed after that day is a new permission and stands. */
  @Override
  public Authorization revoked(LocalDate on) {
    if (signature.dated.filter(on::isBefore).isPresent()) {
      return this;
    }
    return new Authorization(
        content, expiry, signature, statements, circumstances, Optional.of(on));
  }

  private void elements(List<Defect> defects, LocalDate day) {
    if (content.described == Described.NOT_AT_ALL) defects.add(Defect.NO_DESCRIPTION);
    if (content.described == Described.ALL_INFORMATION) defects.add(Defect.DESCRIPTION_TOO_BROAD);
    if (!content.namesDiscloser) defects.add(Defect.NO_DISCLOSER);
    if (!content.namesRecipient) defects.add(Defect.NO_RECIPIENT);
    if (!content.statesPurpose) defects.add(Defect.NO_PURPOSE);
    if (expiry.on.isEmpty() && !expiry.event) defects.add(Defect.NO_EXPIRY);
    if (!signature.signed) defects.add(Defect.NOT_SIGNED);
    if (signature.dated.isEmpty()) defects.add(Defect.NOT_DATED);
    if (signature.dated.filter(day::isBefore).isPresent()) defects.add(Defect.DATED_IN_FUTURE);
    if (signature.by == Signer.REPRESENTATIVE && !signature.authorityDescribed) {
      defects.add(Defect.NO_AUTHORITY);
    }
  }

  private void statements(List<Defect> defects) {
    if (!statements.revocation) defects.add(Defect.NO_REVOCATION_STATEMENT);
    if (!statements.conditioning) defects.add(Defect.NO_CONDITIONING_STATEMENT);
    if (!statements.redisclosure) defects.add(Defect.NO_REDISCLOSURE_STATEMENT);
    if (!circumstances.plainLanguage) defects.add(Defect.NOT_PLAIN_LANGUAGE);
    if (circumstances.soughtByHospital && !circumstances.copyGiven) {
      defects.add(Defect.NO_COPY_GIVEN);
    }
  }

  private void facts(List<Defect> defects, LocalDate day) {
    if (expiry.on.filter(last -> last.isBefore(day)).isPresent()) defects.add(Defect.EXPIRED);
    if (expiry.eventHappened) defects.add(Defect.EXPIRY_EVENT_HAPPENED);
    if (circumstances.knownFalse) defects.add(Defect.KNOWN_FALSE);
    if (circumstances.compound()) defects.add(Defect.COMPOUND);
    if (circumstances.conditioning == Conditioning.NOT_PERMITTED) defects.add(Defect.CONDITIONED);
    if (revokedOn.isPresent()) defects.add(Defect.REVOKED);
    if (!content.namesThisPatient) defects.add(Defect.OTHER_PATIENT);
    if (content.namesRecipient && !content.coversRequester) defects.add(Defect.OTHER_RECIPIENT);
    if (circumstances.forPay && !circumstances.payStated) defects.add(Defect.PAYMENT_NOT_STATED);
  }
}
