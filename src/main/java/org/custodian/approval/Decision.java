package org.custodian.approval;

/** What the second person decided about a packet. */
public enum Decision {
  /** It may go as it is. */
  RELEASE,
  /** Something in it is wrong; the pages are decided anew. */
  SEND_BACK,
  /** Nothing goes; the request ends without a disclosure. */
  REFUSE
}
