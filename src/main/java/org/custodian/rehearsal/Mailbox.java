package org.custodian.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.custodian.correspondence.Envelope;
import org.custodian.correspondence.MailRefused;
import org.custodian.correspondence.Post;

/** Catches every e-mail; while the mail server is said to be down it takes none. */
final class Mailbox implements Post {
  private static final int NO_SERVER = 421;

  private final List<Envelope> caught = new ArrayList<>();
  private boolean down;

  @Override
  public void hand(Envelope envelope) {
    if (down) {
      throw new MailRefused(NO_SERVER, false);
    }
    caught.add(envelope);
  }

  void down(boolean isDown) {
    down = isDown;
  }

  List<Envelope> caught() {
    return List.copyOf(caught);
  }

  void empty() {
    caught.clear();
    down = false;
  }
}
