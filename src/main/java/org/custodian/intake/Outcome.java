package org.custodian.intake;

/** How a request ended. Each request ends in exactly one of these (rule B12). */
public enum Outcome {
  RELEASED,
  OBJECTED,
  NOT_CURED,
  WITHDRAWN,
  REVOKED,
  REFUSED,
  NO_RECORDS,
  LINK_EXPIRED
}
