package org.custodian.incident;

/** By what the hospital knows that the wrong recipient has nothing any more. */
public enum Assurance {
  /** A signed statement that everything was destroyed. */
  DESTRUCTION_STATEMENT,
  RETURNED,
  RETURNED_UNOPENED,
  /** It could not be opened: no passcode, encrypted, link closed before. */
  NOT_ACCESSIBLE
}
