package org.custodian.records;

/** What kind of document it is, in the words of the chart's index. */
public enum DocumentType {
  ANESTHESIA_RECORD,
  BILLING,
  CONSULTATION,
  CORRESPONDENCE,
  DISCHARGE_SUMMARY,
  ED_NOTE,
  FORM,
  HISTORY_AND_PHYSICAL,
  IMAGING,
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
  THERAPY_NOTE
}
