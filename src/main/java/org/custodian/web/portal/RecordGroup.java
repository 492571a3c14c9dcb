package org.custodian.web.portal;

import java.util.Set;

/**
 * Kinds of records in words that a requester knows. The hospital's index is finer; each group
 * stands for some of its document types. Psychotherapy notes are in no group: they need a
 * permission of their own, 45 CFR 164.508(b)(3)(ii).
 */
enum RecordGroup {
  VISITS("PROGRESS_NOTE", "CONSULTATION", "HISTORY_AND_PHYSICAL"),
  HOSPITAL_STAY("DISCHARGE_SUMMARY", "NURSING_NOTE"),
  EMERGENCY("ED_NOTE"),
  OPERATIONS("OPERATIVE_NOTE"),
  LABORATORY("LABORATORY"),
  IMAGING("IMAGING"),
  MEDICATIONS("MEDICATION_LIST", "PROBLEM_LIST"),
  MENTAL_HEALTH("PSYCHIATRIC_NOTE"),
  LETTERS("CORRESPONDENCE", "SCANNED_FAX", "FORM", "OTHER");

  private final Set<String> documentTypes;

  RecordGroup(String... documentTypes) {
    this.documentTypes = Set.of(documentTypes);
  }

  /** Names of {@code org.custodian.records.DocumentType}. */
  Set<String> documentTypes() {
    return documentTypes;
  }
}
