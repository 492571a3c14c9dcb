package org.custodian.verification;

import org.custodian.vocabulary.LegalBasis;

/**
 * A disclosure to law enforcement about a crime without process, 45 CFR 164.512(f)(3) to (6) (rule
 * C8).
 *
 * @param agreed whether the victim agreed
 * @param unableToAgree whether the victim cannot agree, being unable or in an emergency
 * @param statements what the official states and the hospital finds then
 * @param groundShown for the other kinds: whether what the paragraph asks for is there
 */
public record CrimeReport(
    Kind kind,
    boolean agreed,
    boolean unableToAgree,
    VictimStatements statements,
    boolean groundShown)
    implements PresentedBasis {

  /** Under which paragraph. */
  public enum Kind {
    VICTIM,
    /** A death that crime is suspected to have caused, (f)(4). */
    DECEDENT,
    ON_PREMISES,
    /** A report of a crime off the premises during an emergency, (f)(6). */
    EMERGENCY
  }

  /** What replaces the agreement of a victim who cannot give it, (f)(3)(ii). */
  public record VictimStatements(
      boolean neededAgainstAnother,
      boolean notAgainstVictim,
      boolean activityWouldSuffer,
      boolean inBestInterest) {
    /** Nothing is stated. */
    public static final VictimStatements NONE = new VictimStatements(false, false, false, false);

    boolean complete() {
      return neededAgainstAnother && notAgainstVictim && activityWouldSuffer && inBestInterest;
    }
  }

  @Override
  public Finding judged(Situation now) {
    var found = new Judgement();
    if (kind == Kind.VICTIM) {
      found.need(
          agreed || (unableToAgree && statements.complete()),
          Defect.NOT_AGREED_BY_VICTIM,
          "agreed",
          agreed,
          "unableToAgree",
          unableToAgree,
          "statementsComplete",
          statements.complete());
    } else {
      found.need(
          groundShown, Defect.CRIME_GROUND_MISSING, "kind", kind, "groundShown", groundShown);
    }
    return found.on(LegalBasis.LE_VICTIM, Grants.none());
  }
}
