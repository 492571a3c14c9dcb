package org.custodian.abstraction;

import java.util.Set;
import org.custodian.vocabulary.LegalBasis;

/**
 * What opens psychotherapy notes without an authorization of their own, 45 CFR 164.508(a)(2) (rule
 * A9).
 */
public enum NotesException {
  /** Their author uses them for treatment. */
  AUTHOR_TREATS(LegalBasis.TREATMENT),
  /** The hospital trains its own mental-health students. */
  OWN_TRAINING(LegalBasis.OPERATIONS),
  /** The hospital defends itself against the patient's suit. */
  OWN_DEFENSE(LegalBasis.OPERATIONS),
  /** HHS looks whether the hospital complies. */
  HHS(LegalBasis.HHS_SECRETARY),
  /** A law requires it. */
  REQUIRED_BY_LAW(LegalBasis.REQUIRED_BY_LAW),
  /** An agency oversees the author. */
  OVERSIGHT_OF_AUTHOR(LegalBasis.OVERSIGHT),
  /** A coroner or medical examiner. */
  CORONER(LegalBasis.CORONER),
  /** A serious and imminent threat. */
  SERIOUS_THREAT(LegalBasis.THREAT);

  private final Set<LegalBasis> bases;

  NotesException(LegalBasis basis) {
    this.bases = Set.of(basis);
  }

  /** Whether a release on this basis can rest on it. */
  public boolean fits(LegalBasis basis) {
    return bases.contains(basis);
  }
}
