package org.custodian.verification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * A patient's written consent to disclose records of a substance use program, 42 CFR 2.31 (rules M2
 * to M4, M11).
 *
 * @param statesRevocation whether it tells of the right to revoke and how
 * @param tpo the two statements that a consent for treatment, payment and operations makes
 * @param combined whether it shares its paper with a consent of another kind
 * @param limits what it reaches of the program's records; empty for all that it describes
 */
public record PartTwoConsent(
    PartTwo.Variant variant,
    Content content,
    boolean statesRevocation,
    Expiry expiry,
    Signature signature,
    TpoStatements tpo,
    boolean combined,
    boolean knownFalse,
    List<ScopeLimit> limits,
    Optional<TakenBack> takenBack)
    implements PartTwo {
  public PartTwoConsent {
    limits = List.copyOf(limits);
  }

  /**
   * What it permits.
   *
   * @param describesRecords whether it says specifically which records, program records among them
   * @param namesRecipient a name, or the class of treating providers, plans and helpers for TPO
   * @param coversRequester whether the requester is the recipient that it names
   */
  public record Content(
      boolean namesPatient,
      boolean namesDiscloser,
      boolean describesRecords,
      boolean namesRecipient,
      boolean coversRequester,
      boolean statesPurpose) {}

  /**
   * Who signed and when; a paper may have several signatures.
   *
   * @param by empty if nobody signed
   * @param minorMayConsentAlone whether the law of the state lets this minor consent to the care
   *     alone
   */
  public record Signature(
      Set<SignedBy> by, Optional<LocalDate> dated, boolean minorMayConsentAlone) {
    public Signature {
      by = by.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(by));
    }
  }

  /** Who can sign a consent. */
  public enum SignedBy {
    PATIENT,
    PARENT,
    GUARDIAN,
    /** Executor or administrator of a patient who died. */
    EXECUTOR,
    /** Spouse or responsible relative, where a patient who died has no executor. */
    NEXT_OF_KIN
  }

  /** The statements of 42 CFR 2.31(a)(10). */
  public record TpoStatements(boolean redisclosure, boolean consequencesOfRefusal) {}

  /**
   * An authorization read as a consent: its elements are the same, one by one.
   *
   * <p>One that is for a proceeding and for nothing else is a consent for that.
   *
   * @param lastDay on which the authorization is valid
   */
  static PartTwoConsent in(Authorization paper, Optional<LocalDate> lastDay, boolean proceeding) {
    var content = paper.content();
    var statements = paper.statements();
    return new PartTwoConsent(
        paper
            .form()
            .partTwo()
            .orElse(proceeding ? PartTwo.Variant.LEGAL : PartTwo.Variant.STANDARD),
        new Content(
            content.namesThisPatient(),
            content.namesDiscloser(),
            content.described() != Authorization.Described.NOT_AT_ALL,
            content.namesRecipient(),
            content.coversRequester(),
            content.statesPurpose()),
        statements.revocation(),
        new Expiry(lastDay, paper.expiry().ending(), paper.expiry().eventHappened()),
        new Signature(signers(paper.signature()), paper.signature().dated(), false),
        new TpoStatements(statements.redisclosure(), statements.conditioning()),
        paper.circumstances().combinedWith() != Authorization.Combination.NONE,
        paper.circumstances().knownFalse(),
        content.limits(),
        paper.takenBack());
  }

  private static Set<SignedBy> signers(Authorization.Signature signature) {
    if (!signature.signed()) {
      return Set.of();
    }
    if (signature.by() == Authorization.Signer.PATIENT) {
      return Set.of(SignedBy.PATIENT);
    }
    return Set.of(
        signature
            .authority()
            .map(Authority::kind)
            .map(PartTwoConsent::signer)
            .orElse(SignedBy.GUARDIAN));
  }

  private static SignedBy signer(Authority.Kind kind) {
    return switch (kind) {
      case PARENT -> SignedBy.PARENT;
      case HEALTH_CARE_POWER, GUARDIAN, COURT_APPOINTED -> SignedBy.GUARDIAN;
      case EXECUTOR, ADMINISTRATOR -> SignedBy.EXECUTOR;
      case FINANCIAL_POWER, STEPPARENT, SPOUSE, RELATIVE, OTHER -> SignedBy.NEXT_OF_KIN;
    };
  }

  @Override
  public void judge(Judgement found, Situation now) {
    elements(found, now);
    signer(found, now);
    found.need(!combined, Defect.CONSENT_COMBINED, "variant", variant, "combined", combined);
    found.need(
        reachesProceeding(now),
        Defect.CONSENT_NOT_FOR_PROCEEDINGS,
        "proceeding",
        now.proceeding(),
        "legalPurpose",
        now.legalPurpose());
    inForce(found, now);
  }

  @Override
  public PartTwoGrant grant() {
    return new PartTwoGrant(
        LegalBasis.P2_CONSENT,
        Optional.of(variant),
        variant == PartTwo.Variant.COUNSELING_NOTES,
        limits);
  }

  @Override
  public PartTwoConsent takenBack(TakenBack how) {
    if (signature.dated.filter(how.on()::isBefore).isPresent()) {
      return this;
    }
    return new PartTwoConsent(
        variant,
        content,
        statesRevocation,
        expiry,
        signature,
        tpo,
        combined,
        knownFalse,
        limits,
        Optional.of(how));
  }

  /**
   * Process needs a consent for just that; and what was given for treatment, payment and operations
   * serves no other legal matter either.
   */
  private boolean reachesProceeding(Situation now) {
    return switch (variant) {
      case LEGAL -> true;
      case STANDARD, COUNSELING_NOTES -> !now.proceeding();
      case TPO, INTERMEDIARY -> !now.proceeding() && !now.legalPurpose();
    };
  }

  private void elements(Judgement found, Situation now) {
    found
        .need(content.namesPatient, Defect.CONSENT_NAMES_NO_PATIENT, "variant", variant)
        .need(content.namesDiscloser, Defect.CONSENT_NAMES_NO_DISCLOSER)
        .need(content.describesRecords, Defect.CONSENT_NOT_SPECIFIC)
        .need(content.namesRecipient, Defect.CONSENT_NAMES_NO_RECIPIENT)
        .need(
            !content.namesRecipient || content.coversRequester, Defect.CONSENT_FOR_OTHER_RECIPIENT)
        .need(content.statesPurpose, Defect.CONSENT_WITHOUT_PURPOSE)
        .need(statesRevocation, Defect.CONSENT_WITHOUT_REVOCATION)
        .need(
            expiry.named(),
            Defect.CONSENT_WITHOUT_EXPIRY,
            "expiresOn",
            expiry.on(),
            "ending",
            expiry.ending())
        .need(!endless(), Defect.CONSENT_NEVER_EXPIRES)
        .need(
            signature.dated.filter(date -> !date.isAfter(now.day())).isPresent(),
            Defect.CONSENT_NOT_DATED,
            "signedOn",
            signature.dated);
    if (variant == PartTwo.Variant.TPO) {
      found
          .need(tpo.redisclosure, Defect.CONSENT_WITHOUT_REDISCLOSURE)
          .need(tpo.consequencesOfRefusal, Defect.CONSENT_WITHOUT_CONSEQUENCES);
    }
  }

  /** "None" and "end of treatment" end only a consent for treatment, payment and operations. */
  private boolean endless() {
    return variant != PartTwo.Variant.TPO
        && expiry.on().isEmpty()
        && (expiry.ending() == Ending.NEVER || expiry.ending() == Ending.END_OF_TREATMENT);
  }

  private void signer(Judgement found, Situation now) {
    found.need(!signature.by.isEmpty(), Defect.CONSENT_NOT_SIGNED, "signedBy", signature.by);
    if (signature.by.isEmpty()) {
      return;
    }
    if (now.deceased()) {
      found.need(
          signature.by.contains(SignedBy.EXECUTOR) || signature.by.contains(SignedBy.NEXT_OF_KIN),
          Defect.CONSENT_NOT_BY_REPRESENTATIVE,
          "deceased",
          true,
          "signers",
          signature.by);
    } else if (now.minor()) {
      minor(found, now);
    } else {
      boolean allowed =
          signature.by.contains(SignedBy.PATIENT) || signature.by.contains(SignedBy.GUARDIAN);
      found.need(allowed, Defect.CONSENT_NOT_SIGNED, "signers", signature.by);
      found.note("M11", Outcome.NOT_APPLICABLE, "minor", false, "deceased", false);
    }
  }

  private void minor(Judgement found, Situation now) {
    boolean alone = signature.minorMayConsentAlone || now.minorConsentsAlone("SUD");
    found.need(
        signature.by.contains(SignedBy.PATIENT),
        Defect.CONSENT_NOT_BY_MINOR,
        "minor",
        true,
        "minorMayConsentAlone",
        alone,
        "signers",
        signature.by);
    if (!alone) {
      found.need(
          signature.by.contains(SignedBy.PARENT) || signature.by.contains(SignedBy.GUARDIAN),
          Defect.CONSENT_NOT_BY_PARENT);
    }
  }

  private void inForce(Judgement found, Situation now) {
    found
        .need(
            expiry.aliveOn(now.day()),
            Defect.CONSENT_EXPIRED,
            "expiresOn",
            expiry.on(),
            "onDay",
            now.day())
        .need(!knownFalse, Defect.CONSENT_KNOWN_FALSE, "knownFalse", knownFalse)
        .need(
            takenBack.filter(how -> how.inWriting() && how.wholly()).isEmpty(),
            Defect.CONSENT_REVOKED,
            "revokedOn",
            takenBack.map(TakenBack::on));
    if (takenBack.filter(how -> !how.inWriting()).isPresent()) {
      found.need(false, Defect.REVOKED_ORALLY, "spokenOn", takenBack.map(TakenBack::on));
    }
  }
}
