package org.custodian.correspondence;

/** Why a request ends without records, or without more, as far as a letter may say it. */
public enum ClosingReason {
  /** The missing papers did not come in time. */
  NOT_CURED,
  /** Who asks, or the right to ask, was not shown in time. */
  IDENTITY_NOT_PROVEN,
  /** The authorization was revoked; the letter says no more than that it is not in effect. */
  NO_LONGER_AUTHORIZED,
  /** The hospital objected, and nothing that would satisfy came by the return date. */
  OBJECTION_STANDS,
  /** A court set the process aside. */
  PROCESS_QUASHED,
  /** Whoever had the process served took it back. */
  PROCESS_WITHDRAWN,
  /** The requester took the request back. */
  WITHDRAWN,
  /** The invoice was not paid in time. */
  NOT_PAID,
  /** Nobody agreed to the estimate in time. */
  ESTIMATE_NOT_AGREED,
  /** The patient had an appointment to look at the record, and wants no other one. */
  INSPECTION_GIVEN_UP,
  /** The link was not used while it was open. */
  LINK_EXPIRED,
  /** The same request had come before. */
  DUPLICATE,
  /** The privacy rules do not decide on it any more, fifty years after a death (rule L4). */
  NOT_PROTECTED
}
