package org.custodian.intake;

/** What became of a note about the form and format of a copy (rule D4). */
public enum FormatResult {
  /** It counts from now on. */
  SETTLED,
  /** The hospital can readily produce what was asked for, so that is what the patient gets. */
  MUST_BE_GIVEN,
  /** The law gives this right to patients; a directive is for an electronic copy only (rule D6). */
  NOT_OF_THIS_REQUEST,
  /** There is no address for a copy on paper. */
  NO_ADDRESS
}
