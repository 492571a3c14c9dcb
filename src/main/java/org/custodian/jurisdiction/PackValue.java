package org.custodian.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a state pack with all that is known about it.
 *
 * @param value the value in force on the day that was asked for
 * @param source where it was read
 * @param verifiedBy who compared it with the published law; empty if nobody did
 * @param verifiedOn when
 * @param effectiveFrom first day on which it counts
 * @param effectiveTo last day on which it counts; empty while no end is known
 * @param key its name in the pack, for example "fees.certification"
 * @param pack the pack that holds it, which may be the one inherited from
 */
public record PackValue<T>(
    T value,
    String source,
    Optional<String> verifiedBy,
    Optional<LocalDate> verifiedOn,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    String key,
    String pack) {

  /** Whether a named person compared the value with the law. */
  public boolean verified() {
    return verifiedBy.isPresent();
  }

  /** What people read wherever an unverified value decides; empty for a verified one. */
  public Optional<String> warning() {
    return verified()
        ? Optional.empty()
        : Optional.of("Nobody has verified the value " + key + " of state pack " + pack + ".");
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(effectiveFrom) && effectiveTo.map(end -> !day.isAfter(end)).orElse(true);
  }

  /** The same entry with what was made of its value. */
  <R> PackValue<R> map(Function<? super T, ? extends R> change) {
    return new PackValue<>(
        change.apply(value), source, verifiedBy, verifiedOn, effectiveFrom, effectiveTo, key, pack);
  }
}
