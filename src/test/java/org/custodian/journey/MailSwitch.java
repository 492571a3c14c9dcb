package org.custodian.journey;

import org.custodian.correspondence.Envelope;
import org.custodian.correspondence.Post;
import org.custodian.correspondence.mail.PostAt;

/** Sends e-mails to the outbox, or through a mail server for as long as a test wants it. */
final class MailSwitch implements Post {
  private final Post outbox;
  private volatile Post way;

  MailSwitch(Post outbox) {
    this.outbox = outbox;
    this.way = outbox;
  }

  void throughPort(int port) {
    way = PostAt.port(port);
  }

  void toOutbox() {
    way = outbox;
  }

  @Override
  public void hand(Envelope envelope) {
    way.hand(envelope);
  }
}
