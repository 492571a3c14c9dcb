package org.custodian.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.RequestNumber;

/**
 * Which entries are asked for; every given part must hold. Nothing in it names a patient.
 *
 * @param from inclusive
 * @param to exclusive
 * @param actors as entries name them, for example "staff:dana"; empty for all
 * @param kinds empty for all
 * @param requests empty for all
 * @param before only what comes after this place when read newest first
 */
public record LogQuery(
    Optional<Instant> from,
    Optional<Instant> to,
    List<Actor> actors,
    Set<Kind> kinds,
    List<RequestNumber> requests,
    Optional<Place> before) {
  public LogQuery {
    actors = List.copyOf(actors);
    kinds = Set.copyOf(kinds);
    requests = List.copyOf(requests);
  }

  /** Everything. */
  public static LogQuery all() {
    return new LogQuery(
        Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of(), Optional.empty());
  }

  /** What one person did or was told to do, newest first. */
  public static LogQuery by(Actor actor) {
    return new LogQuery(
        Optional.empty(), Optional.empty(), List.of(actor), Set.of(), List.of(), Optional.empty());
  }

  /** The same of a time on. */
  public LogQuery since(Instant instant) {
    return new LogQuery(Optional.of(instant), to, actors, kinds, requests, before);
  }

  /** The same from a place on. */
  public LogQuery before(Place place) {
    return new LogQuery(from, to, actors, kinds, requests, Optional.of(place));
  }

  /**
   * Where a page ended, so that the next one begins there and not at a count of rows. Time and id
   * stay the same when an entry gets its index.
   */
  public record Place(Instant at, String id) {
    public static Place of(Entry entry) {
      return new Place(entry.at(), entry.id());
    }
  }

  /** One entry, by what somebody may hold of it. */
  public sealed interface One {
    /** Its place in the log, from 0. */
    record Index(long index) implements One {}

    /** Its id. */
    record Id(String id) implements One {}

    /**
     * The hash of its bytes as a leaf.
     *
     * @param hash 32 bytes
     */
    record Leaf(byte[] hash) implements One {}
  }
}
