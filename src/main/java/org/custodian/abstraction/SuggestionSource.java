package org.custodian.abstraction;

/** Out of what a suggestion was made. */
public enum SuggestionSource {
  /** The day of a visit that the purpose does not need. */
  SCOPE,
  /** The day of a document whose label keeps it back. */
  LABEL,
  /** A diagnosis code of a closed category. */
  CODE,
  /** Words of a closed category: diagnoses, medicines, tests. */
  TEXT,
  /** The day of a visit to which a minor consented alone. */
  MINORS_VISIT,
  /** The day of a visit that the patient asked not to tell of. */
  RESTRICTION,
  /** A record number or birth date of somebody else. */
  OTHER_PATIENT;

  /** Which suggestion a mark answers, as its own reason says it. */
  MarkReason reason() {
    return switch (this) {
      case OTHER_PATIENT -> MarkReason.OTHER_PATIENT;
      case SCOPE -> MarkReason.NOT_NEEDED;
      default -> MarkReason.SEPARATE_CONSENT;
    };
  }
}
