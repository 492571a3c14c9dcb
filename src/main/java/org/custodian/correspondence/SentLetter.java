package org.custodian.correspondence;

import java.time.Instant;
import java.util.Set;

/**
 * A letter that was sent; its PDF lies in the vault.
 *
 * @param id for the link on the status page
 * @param code the kind of letter, for example "DEF"
 */
public record SentLetter(String id, String code, Instant sentAt, String sha256, int pages) {
  /** To the patient a request is about, another hospital or a wrong recipient; by post. */
  private static final Set<String> NOT_FOR_THE_REQUESTER =
      Set.of("REV", "NOTICE", "BRCH", "RETR", "REQ", ReleaseReceipt.PATIENT);

  /** Whether the requester may see it: the others carry somebody else's address. */
  public boolean forRequester() {
    return !NOT_FOR_THE_REQUESTER.contains(code);
  }
}
