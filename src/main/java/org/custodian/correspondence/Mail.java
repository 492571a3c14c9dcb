package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An e-mail. Anybody may read it on its way, so it has a request number, dates and a link to a page
 * that asks for a PIN or a passcode, and never a name, a diagnosis or a kind of record.
 */
public sealed interface Mail {

  /** The request has arrived. The PIN is shown on the page and never mailed. */
  record RequestReceived(LocalDate receivedOn) implements Mail {}

  /** A letter waits on the status page. */
  record LetterReady(Optional<LocalDate> answerBy) implements Mail {}

  /**
   * A packet waits.
   *
   * @param link opens the door page; useless without the passcode, which goes another way
   * @param tooLarge the most megabytes that go by e-mail, for whoever wanted the file itself and
   *     gets the link because it is larger
   */
  record PacketReady(String link, LocalDate openUntil, Optional<Integer> tooLarge) implements Mail {

    /** For whoever wanted a link. */
    public PacketReady(String link, LocalDate openUntil) {
      this(link, openUntil, Optional.empty());
    }

    /** The link is half of the key, so it is not printed. */
    @Override
    public String toString() {
      return "PacketReady[openUntil=" + openUntil + ", withheld]";
    }
  }

  /** The packet is attached, as a patient who was warned wanted it (rule D5). */
  record PacketAttached() implements Mail {}

  /** The link no longer opens. */
  record LinkClosed() implements Mail {}

  /**
   * To staff: a deadline comes near.
   *
   * @param step the label of the step that is open
   */
  record StaffReminder(String step, LocalDate dueOn) implements Mail {}

  /** To staff: somebody opened a request without a task; somebody else has to look at it. */
  record EmergencyOpened(LocalDate reviewBy) implements Mail {}

  /** To staff: nobody looked at it in time. */
  record EmergencyUnreviewed(LocalDate dueOn) implements Mail {}

  /** To staff: a deadline is reached and the step is still open. */
  record StaffEscalation(String step, LocalDate dueOn) implements Mail {}
}
