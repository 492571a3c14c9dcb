package org.custodian.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A permission that the patient takes back, 45 CFR 164.508(b)(5) (rule A8). */
@Component
public class Revocations {
  private final Intake intake;
  private final CaseFile file;
  private final Duties duties;
  private final Ledger ledger;
  private final Facility facility;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Revocations(
      Intake intake,
      CaseFile file,
      Duties duties,
      Ledger ledger,
      Facility facility,
      Clock clock,
      ApplicationEventPublisher events) {
    this.intake = intake;
    this.file = file;
    this.duties = duties;
    this.ledger = ledger;
    this.facility = facility;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Notes in writing that the patient took the whole permission back, and publishes {@link
   * AuthorizationRevoked}. Once per day of revocation.
   *
   * @param via the way it came as a code, for example WALK_IN
   */
  @Transactional
  public void revoke(RequestNumber request, LocalDate on, String via, Actor by) {
    revoke(request, TakenBack.inWriting(on), via, by);
  }

  /**
   * Notes that the patient took the permission back (rule A8). In writing and wholly, it ends
   * everything that was not sent: {@link AuthorizationRevoked}. Spoken, it holds the release until
   * it comes in writing or is dropped: {@link RevocationSpoken}. Of some records only, those stay.
   *
   * @param via the way it came as a code, for example WALK_IN
   */
  @Transactional
  public void revoke(RequestNumber request, TakenBack how, String via, Actor by) {
    CaseFile.mustBeCode(via);
    if (how.on().isAfter(facility.day(clock.instant()))) {
      throw new IllegalArgumentException("VER-04 A revocation is dated today or earlier.");
    }
    intake.request(request);
    file.lock(request);
    if (file.takenBack(request).stream().anyMatch(known -> covers(known, how))) {
      return;
    }
    var form = how.inWriting() ? Revocation.Form.WRITTEN : Revocation.Form.SPOKEN;
    file.revoke(request, how, form, via, by);
    ledger.append(
        request,
        Kind.REVOKED,
        by,
        Map.of("on", how.on(), "via", via, "inWriting", how.inWriting(), "wholly", how.wholly()));
    if (!how.inWriting()) {
      events.publishEvent(new RevocationSpoken(request));
    } else if (how.wholly()) {
      events.publishEvent(new AuthorizationRevoked(request));
    } else {
      // A release that waits because of a spoken one is let go on before the basis is judged anew.
      events.publishEvent(new SpokenRevocationSettled(request));
      events.publishEvent(new ReachNarrowed(request));
    }
    duties.tellIfFinished(request);
  }

  /** Notes that the patient does not want a spoken revocation after all; it no longer holds. */
  @Transactional
  public void drop(RequestNumber request, Actor by) {
    var today = facility.day(clock.instant());
    file.lock(request);
    file.revoke(request, TakenBack.orally(today), Revocation.Form.DROPPED, "DROPPED", by);
    ledger.append(request, Kind.REVOKED, by, Map.of("on", today, "via", "DROPPED"));
    events.publishEvent(new SpokenRevocationSettled(request));
    duties.tellIfFinished(request);
  }

  private static boolean covers(TakenBack known, TakenBack how) {
    boolean sameWay = known.inWriting() == how.inWriting() || known.inWriting();
    return sameWay && known.some().equals(how.some()) && !known.on().isBefore(how.on());
  }
}
