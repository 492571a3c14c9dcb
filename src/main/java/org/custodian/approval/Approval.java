package org.custodian.approval;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person's decision about a packet. What may leave is asked of {@link ApprovedPackets};
 * releasing alone is {@link EmergencyRelease}.
 */
@Component
public class Approval {
  private static final Pattern NOTE_CODE = Pattern.compile("|[A-Z][A-Z_]{1,39}");
  private static final int NOTE_LENGTH = 2000;

  private final DecisionFile file;
  private final Packets packets;
  private final Verification verification;
  private final Approvers approvers;
  private final Ledger ledger;

  Approval(
      DecisionFile file,
      Packets packets,
      Verification verification,
      Approvers approvers,
      Ledger ledger) {
    this.file = file;
    this.packets = packets;
    this.verification = verification;
    this.approvers = approvers;
    this.ledger = ledger;
  }

  /**
   * Keeps what a second person decided about the packet they looked at. The newest decision about a
   * packet counts; saying the same again changes nothing.
   *
   * @param packetVersion the version that was on the page
   * @param noteCode why, as a code such as WRONG_PATIENT; empty only for a release
   * @param note why, in words; may name a patient; at most 2,000 characters
   * @throws OwnWork if this person prepared the packet
   * @throws LookedBefore if this person finished the first look and another one has the second
   * @throws NoPacket if there is none
   * @throws StalePacket if the packet was made anew since
   * @throws DenialNeedsGround if a patient's own request is refused as a whole
   */
  @Transactional
  public void decide(
      RequestNumber request,
      int packetVersion,
      Decision decision,
      String noteCode,
      String note,
      StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    if (packet.version() != packetVersion) {
      throw new StalePacket(request);
    }
    if (packet.preparedBy().samePerson(by)) {
      throw new OwnWork(request);
    }
    if (approvers.looked(packet, by)) {
      throw new LookedBefore(request);
    }
    if (decision == Decision.REFUSE && ownRecords(request)) {
      throw new DenialNeedsGround(request);
    }
    checkNote(decision, noteCode, note);
    file.keep(packet, decision, noteCode, note.strip(), by);
  }

  /**
   * Fixes how many people besides the preparer must release the present packet: two if a page of it
   * is sensitive as the hospital's policy says, else one.
   *
   * @throws NoPacket if there is none
   */
  @Transactional
  public int approversOf(RequestNumber request) {
    return approvers.fix(packets.packet(request).orElseThrow(() -> new NoPacket(request)));
  }

  /**
   * Ends a person's look at the present packet; another one has the next, if there is one.
   *
   * @throws LookedBefore if this person finished a look at it before
   * @throws NoPacket if there is none
   */
  @Transactional
  public void finishLook(RequestNumber request, StaffId by) {
    approvers.finish(packets.packet(request).orElseThrow(() -> new NoPacket(request)), by);
  }

  /** Whose look it is at the present packet, and who looked before. */
  @Transactional(readOnly = true)
  public LookTurn turn(Packet packet) {
    var before = approvers.looks(packet).stream().map(look -> new StaffId(look.approver)).toList();
    return new LookTurn(approvers.needed(packet), before);
  }

  /**
   * Notes that counsel agrees to producing the present packet.
   *
   * @throws NoPacket if there is none
   */
  @Transactional
  public void signOff(RequestNumber request, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    ledger.append(request, Kind.SIGNED_OFF, Actor.staff(by), DecisionFile.facts(packet));
  }

  private boolean ownRecords(RequestNumber request) {
    return verification
        .basis(request)
        .filter(basis -> basis == LegalBasis.ACCESS || basis == LegalBasis.ACCESS_PR)
        .isPresent();
  }

  /** The decision about the present packet; empty while nobody has decided about it. */
  @Transactional(readOnly = true)
  public Optional<ReviewDecision> decision(RequestNumber request) {
    return packets.packet(request).flatMap(file::latest);
  }

  /** Every decision about every packet of a request, oldest first. */
  @Transactional(readOnly = true)
  public List<ReviewDecision> decisions(RequestNumber request) {
    return file.all(request);
  }

  private static void checkNote(Decision decision, String noteCode, String note) {
    if (!NOTE_CODE.matcher(noteCode).matches()) {
      throw new IllegalArgumentException("APR-05 A reason is a code such as WRONG_PATIENT.");
    }
    if (decision != Decision.RELEASE && noteCode.isEmpty()) {
      throw new IllegalArgumentException("APR-06 Sending back and refusing need a reason.");
    }
    if (note.strip().length() > NOTE_LENGTH) {
      throw new IllegalArgumentException("APR-07 A note has at most 2,000 characters.");
    }
  }
}
