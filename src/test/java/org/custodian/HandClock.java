package org.custodian;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class HandClock extends Clock {
  private volatile Instant now = Instant.parse("2026-03-02T15:10:00Z");

  public void set(Instant instant) {
    now = instant;
  }

  /** Sets the time of the wall clock at Riverbend, for example "2026-03-02T09:10". */
  public void setLocal(String local) {
    set(LocalDateTime.parse(local).atZone(ZoneId.of("America/Chicago")).toInstant());
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
    return Clock.fixed(now, zone);
  }
}
