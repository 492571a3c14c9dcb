package org.custodian.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class StoppedClock extends Clock {
  private Instant now = Instant.parse("2026-05-18T15:00:00Z");

  /** Sets the moment. */
  public void set(String instant) {
    now = Instant.parse(instant);
  }

  /** Moves on. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Time is kept in UTC; zones are applied to dates.");
  }
}
