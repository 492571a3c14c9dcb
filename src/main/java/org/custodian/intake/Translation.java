package org.custodian.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * Something of a request that has to be translated.
 *
 * @param round counts within the request, from 1
 * @param language in which it came or is needed, as an ISO 639 code such as "pl"
 * @param letter the id of the letter that is to go out; empty for one that came in
 * @param open whether nobody has seen to it yet
 * @param sha256 of the translation; empty while there is none, or if none was needed
 */
public record Translation(
    int round,
    String language,
    Optional<String> letter,
    Instant since,
    boolean open,
    Optional<String> sha256) {

  /** Whether a letter of the hospital is to go out in this language. */
  public boolean outgoing() {
    return letter.isPresent();
  }
}
