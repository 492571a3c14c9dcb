package org.custodian.correspondence;

/** Why a request ends without records, as far as a letter may say it. */
public enum ClosingReason {
  /** The missing papers did not come in time. */
  NOT_CURED,
  /** The authorization was revoked; the letter says no more than that it is not in effect. */
  NO_LONGER_AUTHORIZED,
  /** The hospital objected, and nothing that would satisfy came by the return date. */
  OBJECTION_STANDS,
  /** The link was not used while it was open. */
  LINK_EXPIRED
}
