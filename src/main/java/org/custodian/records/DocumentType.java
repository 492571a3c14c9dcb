package org.custodian.records;

/** What kind of document it is, in the words of the chart's index. */
public enum DocumentType {
  ALLERGY_LIST,
  /** A statement of disagreement or a rebuttal, 45 CFR 164.526(d)(5); goes with its document. */
  AMENDMENT_STATEMENT,
  ANESTHESIA_RECORD,
  AUTOPSY_REPORT,
  BILLING,
  CONSULTATION,
  CORRESPONDENCE,
  DISCHARGE_SUMMARY,
  ED_NOTE,
  FORM,
  HISTORY_AND_PHYSICAL,
  IMAGING,
  IMMUNIZATION_RECORD,
  INJURY_REPORT,
  ITEMIZED_BILL,
  LABORATORY,
  MEDICATION_LIST,
  NURSING_NOTE,
  OPERATIVE_NOTE,
  PATHOLOGY,
  PROBLEM_LIST,
  PROGRESS_NOTE,
  PSYCHIATRIC_NOTE,
  /**
   * Kept separate by a mental-health professional, 45 CFR 164.501; never part of a chart release.
   */
  PSYCHOTHERAPY_NOTE,
  SCANNED_FAX,
  /** Kept separate by a program's counselor, 42 CFR 2.11; needs a consent of its own (rule M3). */
  SUD_COUNSELING_NOTE,
  THERAPY_NOTE
}
