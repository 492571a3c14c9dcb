package org.custodian.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until it is told to go on. */
final class VirtualClock extends Clock {
  private final ZoneId zone;
  private volatile Instant now;

  VirtualClock(Instant now) {
    this(now, ZoneOffset.UTC);
  }

  private VirtualClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    var clock = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return clock.instant();
      }

      @Override
      public ZoneId getZone() {
        return other;
      }

      @Override
      public Clock withZone(ZoneId another) {
        return clock.withZone(another);
      }
    };
  }
}
