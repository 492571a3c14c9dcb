package org.custodian.correspondence;

import java.util.List;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Letters and e-mails: renders them, keeps what was sent, sends each once. */
@Component
public class Correspondence {

  /**
   * The letter as PDF.
   *
   * @param language "en" or "es"; a letter without a Spanish template comes in English
   */
  public byte[] render(Letter letter, String language) {
    throw new UnsupportedOperationException();
  }

  /**
   * Renders the letter, keeps it and makes it appear on the status page.
   *
   * @param key what makes it unique, for example "DEF/1"; the same key gives the first letter again
   */
  public SentLetter send(RequestNumber request, Letter letter, String language, String key) {
    throw new UnsupportedOperationException();
  }

  /** The letters of a request, oldest first. */
  public List<SentLetter> letters(RequestNumber request) {
    throw new UnsupportedOperationException();
  }

  /**
   * The PDF of a letter.
   *
   * @throws IllegalArgumentException if this request has no such letter
   */
  public byte[] content(RequestNumber request, String letterId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sends an e-mail, once per key.
   *
   * @throws MailRefused if the mail server does not take it; nothing is lost, call again
   */
  public void mail(
      RequestNumber request, Mail mail, String toAddress, String language, String key) {
    throw new UnsupportedOperationException();
  }
}
