package org.custodian.web.desk;

import java.util.Optional;
import org.custodian.progress.Phase;
import org.custodian.progress.WorkDone;
import org.custodian.progress.WorkStopped;
import org.jspecify.annotations.Nullable;

/**
 * How far long work of a request is, as a page shows it.
 *
 * @param now what is being done
 * @param stopped what was called off and has stopped
 * @param waits whether it waits until somebody starts it again
 * @param asked whether somebody looks on who saw it before, and has to hear that it is over
 */
record WorkBlock(
    @Nullable WorkDone now, @Nullable WorkStopped stopped, boolean waits, boolean asked) {
  private static final int QUARTERS = 4;

  static WorkBlock of(
      Optional<WorkDone> now, Optional<WorkStopped> stopped, boolean waits, boolean asked) {
    return new WorkBlock(now.orElse(null), stopped.orElse(null), waits, asked);
  }

  /** Nothing is being done and nothing was called off, as far as this person knows. */
  public boolean empty() {
    return now == null && stopped == null && !asked;
  }

  /** Nothing any more. */
  public boolean over() {
    return now == null && stopped == null && asked;
  }

  /**
   * Somebody started it again and it has not begun yet. A packet is begun by its task instead; the
   * others begin by themselves.
   */
  public boolean begins() {
    return now == null
        && stopped != null
        && !waits
        && (stopped.phase() == Phase.COLLECTING || stopped.phase() == Phase.READING);
  }

  /** Whether it will be another one soon. */
  public boolean goesOn() {
    return now != null || begins();
  }

  /** What was told aloud last; another one is worth hearing. */
  public String told() {
    if (now != null) {
      return now.phase()
          + "/"
          + QUARTERS * now.done() / Math.max(1, now.of())
          + (now.calledOff() ? "/off" : "");
    }
    if (over()) return "over";
    if (stopped == null) return "";
    return begins() ? "begins" : "stopped";
  }
}
