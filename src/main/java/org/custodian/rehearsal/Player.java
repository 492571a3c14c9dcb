package org.custodian.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.workflow.OpenTask;

/**
 * Plays one file: time jumps from one timer or event to the next, due steps run, staff does what
 * the facts allow, events happen.
 */
final class Player {
  /** A file that is not quiet after so many rounds at one moment turns in a circle. */
  private static final int MOST_ROUNDS = 400;

  /** How long after its last event a file is watched. */
  private static final Duration WATCHED = Duration.ofDays(800);

  private final House house;
  private final Progress progress;
  private final Staff staff;
  private final Acts acts;

  Player(House house, Scenario scenario) {
    this.house = house;
    this.progress = new Progress(scenario);
    this.staff = new Staff(house, progress);
    this.acts = new Acts(house, progress, staff);
  }

  Progress play() {
    var all = progress.scenario().acts();
    house.setTime(house.instant(all.get(0).at()));
    for (int index = 0; index < all.size(); index++) {
      var act = all.get(index);
      advance(house.instant(act.at()));
      progress.reached(index);
      acts.happens(act);
      staff.finishesRecorded();
      settle();
    }
    passTo(house.now().plus(WATCHED));
    return progress;
  }

  /** Lets time pass to a moment, however far it is away. */
  private void advance(Instant target) {
    passTo(target);
    if (target.isAfter(house.now())) house.setTime(target);
  }

  /** Stops wherever something is due on the way, and stays where the last of it was. */
  private void passTo(Instant target) {
    settle();
    for (var next = next(); next.isPresent() && !next.get().isAfter(target); next = next()) {
      house.setTime(next.get().isAfter(house.now()) ? next.get() : house.now());
      settle();
    }
  }

  private Optional<Instant> next() {
    return Stream.concat(house.engine().nextDue().stream(), staff.nextWork().stream())
        .min(Instant::compareTo);
  }

  private void settle() {
    for (int round = 0; somethingHappens(); round++) {
      // One thing comes after the other, if only by a thousandth of a second.
      house.setTime(house.now().plusMillis(1));
      if (round > MOST_ROUNDS) {
        throw new Unplayable(
            "REH-01 The rehearsal turns in a circle at "
                + house.now()
                + " with the open tasks "
                + house.engine().openTasks().stream().map(OpenTask::step).toList()
                + "; "
                + house.engine().failures()
                + " tries failed, the last one with: "
                + house.engine().lastFailure()
                + "; last steps: "
                + lastSteps()
                + " Report the file that does this.");
      }
    }
  }

  private String lastSteps() {
    var steps =
        progress.cases().stream()
            .flatMap(request -> house.engine().route(request.number()).stream())
            .toList();
    return String.join(" > ", steps.subList(Math.max(0, steps.size() - 12), steps.size()));
  }

  /** Steps first, then people, then recipients: a packet is fetched when its e-mail is out. */
  private boolean somethingHappens() {
    return house.engine().runDue() || staff.works() || staff.fetchOpenLinks();
  }

  /** Nine in the morning, when staff begins. */
  static LocalTime morning() {
    return LocalTime.of(9, 0);
  }
}
