package org.custodian.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, or some days later. Whoever shifts it sets it back. */
final class ShiftedClock extends Clock {
  private final ZoneId zone;
  private volatile Duration shift = Duration.ZERO;

  ShiftedClock() {
    this(ZoneOffset.UTC);
  }

  private ShiftedClock(ZoneId zone) {
    this.zone = zone;
  }

  void shift(Duration later) {
    shift = later;
  }

  void reset() {
    shift = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(shift);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    var copy = new ShiftedClock(other);
    copy.shift(shift);
    return copy;
  }
}
