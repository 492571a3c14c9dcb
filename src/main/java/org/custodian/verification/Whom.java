package org.custodian.verification;

/** Whether the index knows whom a request means. */
enum Whom {
  /** Somebody said which patient it is. */
  MATCHED,
  /** Nobody said so yet, or it could be one or another. The requester may tell more. */
  UNCLEAR,
  /** Somebody looked and the index has nobody who fits: there is nothing to send. */
  NOBODY
}
