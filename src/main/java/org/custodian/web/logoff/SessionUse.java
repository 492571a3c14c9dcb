package org.custodian.web.logoff;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When a session began and when a person last used it; it lies in the session itself. Begins anew
 * when somebody signs in.
 */
final class SessionUse implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String KEPT = "custodian.use";

  private final String who;
  private final Instant began;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Instant used;

  private SessionUse(String who, Instant began) {
    this.who = who;
    this.began = began;
    this.used = began;
  }

  /** Of this session; one that nobody has looked at before begins now. */
  static SessionUse of(HttpSession session, Occupant occupant, Instant now) {
    var who = name(occupant);
    if (session.getAttribute(KEPT) instanceof SessionUse known && known.who.equals(who)) {
      return known;
    }
    var use = new SessionUse(who, now);
    session.setAttribute(KEPT, use);
    return use;
  }

  /** What is known of a session that is ending. */
  static Optional<SessionUse> in(HttpSession session) {
    return Optional.ofNullable((SessionUse) session.getAttribute(KEPT));
  }

  /** A person did something. Time does not run back: what is told late changes nothing. */
  void used(Instant now) {
    if (now.isAfter(used)) {
      used = now;
    }
  }

  /** Why it is over at this moment, if it is. */
  Optional<Ending> ending(SessionLimits limits, Instant now) {
    if (left(began, limits.longest(), now).isNegative()) {
      return Optional.of(Ending.LIMIT);
    }
    return left(used, limits.idle(), now).isNegative()
        ? Optional.of(Ending.IDLE)
        : Optional.empty();
  }

  /** How long it lasts if nobody does anything more. */
  Duration left(SessionLimits limits, Instant now) {
    var idle = left(used, limits.idle(), now);
    var longest = left(began, limits.longest(), now);
    return idle.compareTo(longest) < 0 ? idle : longest;
  }

  /** Whether nothing prolongs it any more: the longest time ends before the idle time would. */
  boolean last(SessionLimits limits, Instant now) {
    return left(began, limits.longest(), now).compareTo(limits.idle()) < 0;
  }

  /** Whether this call ended it; of several at once only one does, so there is one entry. */
  boolean end() {
    return over.compareAndSet(false, true);
  }

  /**
   * Negative once the time is up. A clock that was set back by more than the time itself ends it
   * too: nobody knows then how long it was left alone.
   */
  private static Duration left(Instant since, Duration time, Instant now) {
    var gone = Duration.between(since, now).abs();
    var left = time.minus(gone);
    return left.isZero() ? left.minusNanos(1) : left;
  }

  private static String name(Occupant occupant) {
    return occupant instanceof Occupant.Staff staff ? staff.id().value() : "";
  }
}
