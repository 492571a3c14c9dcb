package org.custodian.correspondence;

import java.time.Instant;
import org.custodian.vocabulary.Phi;

/**
 * A written e-mail on its way out.
 *
 * @param messageId with angle brackets; the same for the same message
 * @param thread what all messages of a request refer to, with angle brackets
 * @param fileName for a message that is kept as a file; request number, kind and a short hash
 * @param fromName the hospital
 * @param language a BCP 47 tag
 */
@Phi
public record Envelope(
    String messageId,
    String thread,
    String fileName,
    String fromName,
    String from,
    String to,
    String subject,
    String language,
    String text,
    String html,
    Instant writtenAt) {

  /** An address tells who asked for records, so nothing is printed. */
  @Override
  public String toString() {
    return "Envelope[withheld]";
  }
}
