package org.custodian.approval;

import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person's release where somebody is treated at that moment, and the look of a second person
 * that follows it.
 */
@Component
public class EmergencyRelease {
  /** Stands in place of a reason where one person released alone. */
  static final String NOTE_CODE = "EMERGENCY";

  private final Packets packets;
  private final DecisionFile file;
  private final Ledger ledger;

  EmergencyRelease(Packets packets, DecisionFile file, Ledger ledger) {
    this.packets = packets;
    this.file = file;
    this.ledger = ledger;
  }

  /**
   * Releases the present packet in an emergency without a second person, whose look follows. The
   * decision carries the note code EMERGENCY, so that nobody takes it for an ordinary one.
   *
   * @throws NoPacket if there is none
   */
  @Transactional
  public void releaseAlone(RequestNumber request, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    file.keep(packet, Decision.RELEASE, NOTE_CODE, "", by);
  }

  /**
   * Notes that a second person looked at what one person released in an emergency.
   *
   * @throws OwnWork if it is the person who released or prepared it
   * @throws NoPacket if there is none
   */
  @Transactional
  public void reviewedAfterwards(RequestNumber request, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    boolean own =
        packet.preparedBy().samePerson(by)
            || file.latest(packet).filter(last -> last.by().samePerson(by)).isPresent();
    if (own) {
      throw new OwnWork(request);
    }
    ledger.append(request, Kind.REVIEWED_AFTERWARDS, Actor.staff(by), DecisionFile.facts(packet));
  }
}
