package org.custodian.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.TypedSecret;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Lets requesters to their own request by number and PIN. */
@Component
class PinDoor {
  private static final Pattern NUMBER = Pattern.compile("\\d{2}-\\d{4,6}");
  private static final Actor DOOR = Actor.system("requesterDoor");

  private final Doors doors;
  private final Ledger ledger;
  private final Clock clock;
  // Hashed for unknown numbers too, so that the answer takes as long and tells nothing.
  private final String nobody = TypedSecret.hash(TypedSecret.generate());

  PinDoor(Doors doors, Ledger ledger, Clock clock) {
    this.doors = doors;
    this.ledger = ledger;
    this.clock = clock;
  }

  void hang(RequestNumber request, String pinHash) {
    doors.save(new Door(request.value(), pinHash));
  }

  Optional<RequestNumber> open(String number, String pin) {
    var typed = number.strip();
    var door = NUMBER.matcher(typed).matches() ? doors.findById(typed) : Optional.<Door>empty();
    boolean right = TypedSecret.matches(pin, door.map(known -> known.pinHash).orElse(nobody));
    return door.flatMap(known -> pass(known, right));
  }

  private Optional<RequestNumber> pass(Door door, boolean right) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var request = new RequestNumber(door.requestNo);
    if (!door.lockedAt(now) && right) {
      door.opened();
      return Optional.of(request);
    }
    boolean locked = door.lockedAt(now);
    if (!locked) {
      door.wrongAt(now);
    }
    var facts = Map.of("door", "pin", "wrongTries", door.wrongTries, "locked", locked);
    ledger.append(request, Kind.PASSCODE_REFUSED, DOOR, facts);
    return Optional.empty();
  }
}
