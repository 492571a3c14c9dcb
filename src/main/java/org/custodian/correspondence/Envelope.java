package org.custodian.correspondence;

import java.time.Instant;
import java.util.Optional;
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
    Optional<Attachment> attachment,
    Instant writtenAt) {

  /** The same message with a file. */
  Envelope with(Optional<Attachment> file) {
    return new Envelope(
        messageId, thread, fileName, fromName, from, to, subject, language, text, html, file,
        writtenAt);
  }

  /** An address tells who asked for records, so nothing is printed. */
  @Override
  public String toString() {
    return "Envelope[withheld]";
  }
}
