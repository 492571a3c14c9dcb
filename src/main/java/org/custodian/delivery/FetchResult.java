package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/** What came of a typed passcode. */
public sealed interface FetchResult {

  /**
   * The packet.
   *
   * @param bytes the PDF exactly as it was approved
   * @param fileName a name without PHI
   */
  record Fetched(RequestNumber request, byte[] bytes, String fileName) implements FetchResult {}

  /** It was another passcode. */
  record WrongPasscode(int triesLeft) implements FetchResult {}

  /** Nothing is given out here, whatever is typed. */
  record Shut(Door.Why why) implements FetchResult {}
}
