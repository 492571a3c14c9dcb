package org.custodian.delivery;

import org.custodian.vault.CheckedFile;

/** What came of a typed passcode. */
public sealed interface FetchResult {

  /**
   * The packet.
   *
   * @param packet as the gate let it out
   * @param file its file, read and compared before the download became an entry
   */
  record Fetched(LoggedRelease packet, CheckedFile file) implements FetchResult {

    /** A name without PHI. */
    public String fileName() {
      return packet.request() + ".pdf";
    }
  }

  /** The receipt of the release, which says nothing that the packet does not. */
  record Proven(LoggedRelease packet) implements FetchResult {}

  /** It was another passcode. */
  record WrongPasscode(int triesLeft) implements FetchResult {}

  /** Nothing is given out here, whatever is typed. */
  record Shut(Door.Why why) implements FetchResult {}
}
