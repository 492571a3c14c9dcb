package org.custodian.delivery;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;

/** What stands behind a link before anybody typed a passcode. Looking changes nothing. */
public sealed interface Door {

  /**
   * The passcode opens it.
   *
   * @param until the last day of the link, facility-local
   * @param triesLeft how many wrong passcodes are left before it locks
   */
  record Open(RequestNumber request, LocalDate until, int triesLeft) implements Door {}

  /** Nothing is given out here. */
  record Shut(Why why) implements Door {}

  /** Why a door is shut. */
  enum Why {
    /** No link has this token. */
    UNKNOWN,
    /** The last day of the link is over. */
    EXPIRED,
    /** Too many wrong passcodes; it opens again a day later. */
    LOCKED,
    /** Somebody closed it, for example because the permission was revoked. */
    CLOSED
  }
}
