package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By what right somebody acts for a patient, 45 CFR 164.502(g) (rules L1 to L4).
 *
 * @param proof what shows it
 * @param endsOn its last day, if it ends
 * @param limit which records it reaches, if not all
 * @param refusal whether the hospital will not treat them as representative
 */
public record Authority(
    Kind kind,
    Proof proof,
    Optional<LocalDate> endsOn,
    Optional<ScopeLimit> limit,
    Optional<Refusal> refusal) {

  /** The right itself. */
  public enum Kind {
    HEALTH_CARE_POWER,
    GUARDIAN,
    COURT_APPOINTED,
    PARENT,
    EXECUTOR,
    ADMINISTRATOR,
    /** Money matters only: no say over records (rule L1). */
    FINANCIAL_POWER,
    STEPPARENT,
    SPOUSE,
    RELATIVE,
    OTHER
  }

  /** What shows the right. */
  public enum Proof {
    NONE,
    /** A power of attorney, letters testamentary or of administration, a decree. */
    DOCUMENT,
    COURT_ORDER,
    BIRTH_RECORD,
    /** It lies in the patient's file already. */
    ON_FILE
  }

  /**
   * Somebody believes that treating them as representative would harm the patient (rule L3).
   *
   * @param byProfessional whether a licensed professional decided it in professional judgement
   * @param reason the code of what is believed
   */
  public record Refusal(boolean byProfessional, Reason reason) {
    /** What is believed. */
    public enum Reason {
      ABUSE,
      NEGLECT,
      ENDANGERMENT
    }
  }

  /** A right that reaches everything and has no end. */
  public static Authority of(Kind kind, Proof proof) {
    return new Authority(kind, proof, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Notes what is missing for this person to act for the patient on the day. */
  void judge(Judgement found, Situation now) {
    if (now.deceased()) {
      found.need(
          kind == Kind.EXECUTOR || kind == Kind.ADMINISTRATOR,
          Defect.NOT_EXECUTOR,
          "authority",
          kind,
          "deceased",
          true);
    } else {
      found.need(
          decidesOnHealth(now),
          Defect.NO_HEALTH_AUTHORITY,
          "authority",
          kind,
          "patientIsMinor",
          now.minor());
    }
    found.need(proof != Proof.NONE, Defect.AUTHORITY_NOT_PROVEN, "proof", proof);
    found.need(
        endsOn.filter(last -> last.isBefore(now.day())).isEmpty(),
        Defect.AUTHORITY_ENDED,
        "authorityEndsOn",
        endsOn);
    refusal.ifPresent(told -> judge(found, told));
  }

  /** In which standing it puts the person. */
  Standing standing(Situation now) {
    return kind == Kind.PARENT && now.minor() ? Standing.PARENT_OF_MINOR : Standing.REPRESENTATIVE;
  }

  private boolean decidesOnHealth(Situation now) {
    return switch (kind) {
      case HEALTH_CARE_POWER, GUARDIAN, COURT_APPOINTED -> true;
      case PARENT -> now.minor();
      case EXECUTOR, ADMINISTRATOR, FINANCIAL_POWER, STEPPARENT, SPOUSE, RELATIVE, OTHER -> false;
    };
  }

  private static void judge(Judgement found, Refusal told) {
    found.need(
        told.byProfessional(),
        Defect.REFUSAL_NOT_BY_PROFESSIONAL,
        "refusedByProfessional",
        told.byProfessional(),
        "reason",
        told.reason());
    if (told.byProfessional()) {
      found.need(false, Defect.REPRESENTATIVE_REFUSED);
    }
  }
}
