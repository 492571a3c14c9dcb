package org.custodian.abstraction;

/** What staff can tell the page rules about a request. */
enum CaseFact {
  /** The word of the requester is relied on (rule F4). */
  RELIANCE,
  /** Why the entire record is needed (rule F5). */
  JUSTIFICATION,
  /** Why psychotherapy notes go (rule A9). */
  NOTES_EXCEPTION,
  /** Why a restriction yields (rule J2). */
  RESTRICTION_OVERRIDE,
  /** The eight facts that locate a person (rule C7). */
  LOCATE_SHEET,
  /** Who holds the records that we have not (rule D14). */
  HOLDER
}
