package org.custodian.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.intake.DeliveryWish;
import org.custodian.security.TypedSecret;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** When a link works, how often one may err, and what its secrets are. */
@Component
class LinkTerms {
  private final LinkSecrets secrets;
  private final DeliverySettings settings;
  private final Facility facility;
  private final Clock clock;

  LinkTerms(LinkSecrets secrets, DeliverySettings settings, Facility facility, Clock clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.facility = facility;
    this.clock = clock;
  }

  /** Now, as exactly as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Link open(ApprovedPacket approved, DeliveryWish.Method method, String linkId) {
    var now = now();
    var lastDay = facility.day(now).plusDays(settings.linkDays());
    var tokenHash = LinkSecrets.hash(secrets.token(linkId));
    var passcodeHash = TypedSecret.hash(secrets.passcode(linkId));
    return new Link(approved, method, linkId, now, lastDay, tokenHash, passcodeHash);
  }

  /** Only of a link that the gate let out, so that none becomes known before its entry does. */
  String token(LoggedRelease gone) {
    return secrets.token(gone.link().linkId);
  }

  String passcode(Link link) {
    return secrets.passcode(link.linkId);
  }

  Optional<Door.Why> shut(Link link) {
    return link.shut(now(), facility.zone());
  }

  int triesLeft(Link link) {
    return settings.passcodeTries() - link.countedTries(now());
  }

  /** Counts a wrong passcode and locks the link at the last one. */
  void countWrongTry(Link link) {
    var now = now();
    link.wrongTries = link.countedTries(now) + 1;
    link.lockedUntil = null;
    if (link.wrongTries >= settings.passcodeTries()) {
      link.lockedUntil = now.plus(Duration.ofHours(settings.lockHours()));
    }
  }

  LinkState state(Link link) {
    return new LinkState(
        new RequestNumber(link.requestNo),
        link.packetVersion,
        link.releasedAt,
        link.lastDay,
        shut(link),
        Optional.ofNullable(link.closedWhy),
        link.downloads,
        Optional.ofNullable(link.lastDownloadAt));
  }
}
