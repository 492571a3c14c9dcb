package org.custodian.web.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tries that each address has left, on this node and in its memory. The address that was away
 * longest is forgotten first, so that many addresses fill no memory.
 */
final class Tries {
  private static final int MOST = 50_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofSeconds(2);

  private final AddressLimits limits;
  private final Clock clock;
  private final TimeMeter time;
  private final Map<Place, Bucket> left =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Bucket> eldest) {
          return size() > MOST;
        }
      };
  private Instant latest = Instant.MIN;

  private record Place(TriedDoor door, String address) {}

  Tries(AddressLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /**
   * Takes one try.
   *
   * @return zero if there was one; otherwise how long until there is one again
   */
  synchronized Duration take(TriedDoor door, String address) {
    var now = clock.instant();
    // Nothing comes back until the clock is where it was, so a clock set back begins anew.
    if (latest.isAfter(now.plus(STEP))) {
      left.clear();
    }
    latest = now;
    var tried =
        left.computeIfAbsent(new Place(door, address), place -> full(door))
            .tryConsumeAndReturnRemaining(1);
    return tried.isConsumed() ? Duration.ZERO : Duration.ofNanos(tried.getNanosToWaitForRefill());
  }

  private Bucket full(TriedDoor door) {
    int most = limits.of(door);
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
        .withCustomTimePrecision(time)
        .build();
  }
}
