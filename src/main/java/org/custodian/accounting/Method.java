package org.custodian.accounting;

/** How a packet went to its recipient. */
public enum Method {
  /** A link and a passcode that came by another way. */
  LINK
}
