package org.custodian.security;

/** What somebody else found about an emergency opening. */
public enum EmergencyFinding {
  /** There was an emergency, and no more was looked at than it needed. */
  JUSTIFIED,
  /** There was an emergency, but more was looked at. */
  WENT_TOO_FAR,
  /** There was none; what follows is decided outside of this product. */
  NOT_JUSTIFIED
}
