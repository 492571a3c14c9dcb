package org.custodian.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.OpenedDetails;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a request without a task in an emergency: with a reason, for an hour, as an entry of the
 * log that stands before anything is shown, and never without somebody else looking at it
 * afterwards. Law: 45 CFR 164.312(a)(2)(ii), 164.308(a)(1)(ii)(D).
 */
@Component
public class EmergencyAccess {
  /** How long it shows anything. */
  public static final Duration OPEN = Duration.ofMinutes(60);

  /** How long somebody else has to look at it. */
  public static final Duration REVIEW = Duration.ofHours(72);

  private static final int LEAST_WORDS = 10;
  private static final Actor WATCH = Actor.system("emergencyWatch");

  private final EmergencyRows rows;
  private final Ledger ledger;
  private final Clock clock;

  EmergencyAccess(DataSource database, Ledger ledger, Clock clock) {
    this.rows = new EmergencyRows(database);
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Opens a request, or gives the opening that still stands.
   *
   * @param words why, as typed; kept apart from the log, encrypted
   * @throws EmergencyRefused if there are no words
   */
  @Transactional
  public EmergencyOpening open(
      RequestNumber request, StaffId by, EmergencyReason reason, String words) {
    if (words.strip().length() < LEAST_WORDS)
      throw new EmergencyRefused(EmergencyRefused.Rule.NO_REASON);
    var now = now();
    var before = rows.open(request, by, now);
    if (before.isPresent()) return before.get();
    var opening =
        new EmergencyOpening(
            UUID.randomUUID().toString(),
            request,
            by,
            reason,
            now,
            now.plus(OPEN),
            now.plus(REVIEW),
            Optional.empty());
    rows.add(opening);
    ledger.appendOnce(
        key(opening.id()),
        Optional.of(request),
        Kind.BREAK_GLASS,
        Actor.staff(by),
        Map.of("emergency", opening.id(), "reason", reason, "until", opening.until()),
        Details.none().with(Details.REASON, words));
    return opening;
  }

  /**
   * The opening, if this person may look through it now. Its entry stands under a signed checkpoint
   * when this answers.
   *
   * @throws IllegalStateException if the log cannot be signed; then nothing is shown
   */
  public Optional<EmergencyOpening> shown(String id, StaffId by) {
    var opening = rows.one(id).filter(one -> one.by().equals(by) && one.open(clock.instant()));
    opening.ifPresent(one -> ledger.settled(key(one.id())));
    return opening;
  }

  /** One opening, for somebody who reviews. */
  @Transactional(readOnly = true)
  public Optional<EmergencyOpening> one(String id) {
    return rows.one(id);
  }

  /** The newest first; those that nobody reviewed before all others. */
  @Transactional(readOnly = true)
  public List<EmergencyOpening> newest(int most) {
    return rows.newest(most);
  }

  /** What nobody has reviewed yet, the oldest first. */
  @Transactional(readOnly = true)
  public List<EmergencyOpening> unreviewed() {
    return rows.unreviewed();
  }

  /** Why, as typed, for somebody who reviews; the look is an entry. */
  @Transactional
  public Optional<String> words(EmergencyOpening opening, StaffId reader) {
    ledger.append(
        opening.request(),
        Kind.BREAK_GLASS_READ,
        Actor.staff(reader),
        Map.of("emergency", opening.id()));
    return ledger
        .entry(new org.custodian.ledger.LogQuery.One.Id(Ledger.id(key(opening.id()))))
        .map(ledger::details)
        .flatMap(EmergencyAccess::reason);
  }

  private static Optional<String> reason(OpenedDetails details) {
    return Optional.ofNullable(details.values().get(Details.REASON));
  }

  /**
   * Writes down what somebody else found.
   *
   * @throws EmergencyRefused if it is their own opening, or there is nothing to review
   */
  @Transactional
  public void review(String id, StaffId by, EmergencyFinding finding) {
    var opening =
        rows.one(id)
            .filter(one -> one.review().isEmpty())
            .orElseThrow(() -> new EmergencyRefused(EmergencyRefused.Rule.NOT_TO_REVIEW));
    if (opening.by().equals(by)) throw new EmergencyRefused(EmergencyRefused.Rule.OWN_OPENING);
    try {
      rows.reviewed(id, new EmergencyOpening.Review(by, now(), finding));
    } catch (DuplicateKeyException somebodyWasFaster) {
      throw new EmergencyRefused(EmergencyRefused.Rule.NOT_TO_REVIEW);
    }
    ledger.append(
        opening.request(),
        Kind.BREAK_GLASS_REVIEWED,
        Actor.staff(by),
        Map.of("emergency", id, "finding", finding, "openedBy", opening.by()));
  }

  /**
   * Writes down, once, that nobody reviewed an opening in time.
   *
   * @return whether it is too late for it
   */
  @Transactional
  public boolean late(EmergencyOpening opening) {
    if (!opening.overdue(clock.instant())) return false;
    ledger.appendOnce(
        "emergency-late/" + opening.id(),
        opening.request(),
        Kind.BREAK_GLASS_OVERDUE,
        WATCH,
        Map.of("emergency", opening.id(), "due", opening.reviewBy()));
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String key(String id) {
    return "emergency/" + id;
  }
}
