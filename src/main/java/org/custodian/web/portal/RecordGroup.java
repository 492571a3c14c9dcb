package org.custodian.web.portal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.records.DocumentType;

/**
 * Kinds of records in words that a requester knows. The hospital's index is finer; each group
 * stands for some of its document types. Psychotherapy notes are in no group: they need a
 * permission of their own, 45 CFR 164.508(b)(3)(ii).
 */
enum RecordGroup {
  VISITS(
      DocumentType.PROGRESS_NOTE,
      DocumentType.CONSULTATION,
      DocumentType.HISTORY_AND_PHYSICAL,
      DocumentType.THERAPY_NOTE),
  HOSPITAL_STAY(
      DocumentType.DISCHARGE_SUMMARY, DocumentType.NURSING_NOTE, DocumentType.AUTOPSY_REPORT),
  EMERGENCY(DocumentType.ED_NOTE),
  OPERATIONS(DocumentType.OPERATIVE_NOTE, DocumentType.ANESTHESIA_RECORD),
  LABORATORY(DocumentType.LABORATORY, DocumentType.PATHOLOGY),
  IMAGING(DocumentType.IMAGING),
  MEDICATIONS(
      DocumentType.MEDICATION_LIST,
      DocumentType.PROBLEM_LIST,
      DocumentType.ALLERGY_LIST,
      DocumentType.IMMUNIZATION_RECORD),
  MENTAL_HEALTH(DocumentType.PSYCHIATRIC_NOTE),
  LETTERS(
      DocumentType.CORRESPONDENCE,
      DocumentType.SCANNED_FAX,
      DocumentType.FORM,
      DocumentType.INJURY_REPORT,
      DocumentType.AMENDMENT_STATEMENT),
  BILLS(DocumentType.BILLING, DocumentType.ITEMIZED_BILL);

  private final Set<DocumentType> documentTypes;

  RecordGroup(DocumentType first, DocumentType... more) {
    this.documentTypes = EnumSet.of(first, more);
  }

  /** The names as a request carries them. */
  Set<String> documentTypes() {
    return documentTypes.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
  }
}
