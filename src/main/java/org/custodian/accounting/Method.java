package org.custodian.accounting;

/** How a disclosure went to its recipient. */
public enum Method {
  /** A link and a passcode that came by another way. */
  LINK,
  /** Shown to the requester who signed in. */
  PORTAL,
  /** Looked at in the house, 45 CFR 164.524(c)(1). */
  INSPECTION,
  PAPER,
  FAX,
  EMAIL,
  /** By word of mouth. */
  PHONE
}
