package org.custodian.correspondence;

/** Takes a written e-mail out of the house: a mail server, or a folder if none is configured. */
public interface Post {

  /**
   * Hands the message over. The same message may come again after a crash; its Message-ID is then
   * the same.
   *
   * @throws MailRefused if it is not taken
   */
  void hand(Envelope envelope);
}
