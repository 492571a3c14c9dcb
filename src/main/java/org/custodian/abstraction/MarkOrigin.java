package org.custodian.abstraction;

/** How a mark came about. */
public enum MarkOrigin {
  /** Drawn over the page, or its two corners clicked. */
  DRAG,
  /** Words clicked. */
  WORD,
  /** Words chosen with the keyboard. */
  KEY,
  /** Kept from a search. */
  TERM,
  /** Offered as a suggestion, and accepted. */
  OFFERED
}
