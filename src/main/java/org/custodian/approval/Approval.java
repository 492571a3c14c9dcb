package org.custodian.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.abstraction.Abstraction;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.PacketAssembly;
import org.custodian.verification.Finding;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second person's decision about a packet, and the only door to an approved one. */
@Component
public class Approval {
  private static final Pattern NOTE_CODE = Pattern.compile("|[A-Z][A-Z_]{1,39}");
  private static final int NOTE_LENGTH = 2000;

  /** Stands where one person released because somebody was treated at that moment. */
  private static final String EMERGENCY = "EMERGENCY";

  private final DecisionRows decisions;
  private final PacketAssembly packets;
  private final Verification verification;
  private final Abstraction abstraction;
  private final Approvers approvers;
  private final Ledger ledger;
  private final Clock clock;

  Approval(
      DecisionRows decisions,
      PacketAssembly packets,
      Verification verification,
      Abstraction abstraction,
      Approvers approvers,
      Ledger ledger,
      Clock clock) {
    this.decisions = decisions;
    this.packets = packets;
    this.verification = verification;
    this.abstraction = abstraction;
    this.approvers = approvers;
    this.ledger = ledger;
    this.clock = clock;
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
    if (samePerson(packet.preparedBy(), by)) {
      throw new OwnWork(request);
    }
    if (approvers.looked(packet, by)) {
      throw new LookedBefore(request);
    }
    if (decision == Decision.REFUSE && ownRecords(request)) {
      throw new DenialNeedsGround(request);
    }
    checkNote(decision, noteCode, note);
    var made =
        new ReviewDecision(
            request,
            packet.version(),
            packet.sha256(),
            decision,
            noteCode,
            note.strip(),
            packet.preparedBy(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (latest(packet).filter(last -> sameDecision(last, made)).isEmpty()) {
      decisions.save(new DecisionRow(made));
      log(packet, made);
    }
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
   * Releases the present packet in an emergency without a second person, whose look follows. The
   * decision carries the note code EMERGENCY, so that nobody takes it for an ordinary one.
   *
   * @throws NoPacket if there is none
   */
  @Transactional
  public void releaseAlone(RequestNumber request, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    var made =
        new ReviewDecision(
            request,
            packet.version(),
            packet.sha256(),
            Decision.RELEASE,
            EMERGENCY,
            "",
            packet.preparedBy(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (latest(packet).filter(last -> sameDecision(last, made)).isEmpty()) {
      decisions.save(new DecisionRow(made));
      log(packet, made);
    }
  }

  /**
   * Notes that counsel agrees to producing the present packet.
   *
   * @throws NoPacket if there is none
   */
  @Transactional
  public void signOff(RequestNumber request, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    note(packet, Kind.SIGNED_OFF, by);
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
        samePerson(packet.preparedBy(), by)
            || latest(packet).filter(last -> samePerson(last.by(), by)).isPresent();
    if (own) {
      throw new OwnWork(request);
    }
    note(packet, Kind.REVIEWED_AFTERWARDS, by);
  }

  private boolean ownRecords(RequestNumber request) {
    return verification
        .basis(request)
        .filter(basis -> basis == LegalBasis.ACCESS || basis == LegalBasis.ACCESS_PR)
        .isPresent();
  }

  private void note(Packet packet, Kind kind, StaffId by) {
    ledger.append(
        packet.request(),
        kind,
        Actor.staff(by),
        Map.of("packetVersion", packet.version(), "packetSha256", packet.sha256()));
  }

  /** The decision about the present packet; empty while nobody has decided about it. */
  @Transactional(readOnly = true)
  public Optional<ReviewDecision> decision(RequestNumber request) {
    return packets.packet(request).flatMap(this::latest);
  }

  /** Every decision about every packet of a request, oldest first. */
  @Transactional(readOnly = true)
  public List<ReviewDecision> decisions(RequestNumber request) {
    return decisions.findByRequestNoOrderById(request.value()).stream()
        .map(DecisionRow::asDecision)
        .toList();
  }

  /**
   * The present packet, if a second person released it and the legal basis holds at this moment.
   *
   * @throws NoPacket if there is no packet
   * @throws NotApproved if the basis holds and the newest decision is not to release it
   */
  @Transactional
  public ReleaseCheck approvedPacket(RequestNumber request, Instant at) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    // The basis first: a permission that was taken back is said, whoever had approved or not (A8).
    // The entry RECHECKED or BLOCKED is written there.
    var finding = verification.recheck(request, at);
    if (finding instanceof Finding.Sufficient sufficient) {
      var held = abstraction.recheck(request, packet.version());
      if (!held.isEmpty()) {
        return outdated(request, held);
      }
      var decision =
          latest(packet)
              .filter(last -> last.decision() == Decision.RELEASE)
              .filter(last -> second(packet, last, sufficient.basis()))
              .filter(last -> enough(packet, last))
              .orElseThrow(() -> new NotApproved(request));
      var approved = new ApprovedPacket(packet, sufficient.basis(), decision.by(), at);
      return new ReleaseCheck.Cleared(approved);
    }
    return new ReleaseCheck.Blocked(finding.defects());
  }

  /**
   * A rule about pages holds back now what the packet lets go, for example a part that the patient
   * took back or a restriction agreed to since (rules A8, J1, J2), or a page was denied or freed by
   * a review since (rules D10, D11, D13). The requester hears nothing of it.
   */
  private ReleaseCheck outdated(RequestNumber request, List<RuleDecision> held) {
    var rules = held.stream().map(RuleDecision::ruleId).distinct().sorted().toList();
    ledger.append(request, Kind.BLOCKED, Actor.system("recheckPages"), Map.of("rules", rules));
    return new ReleaseCheck.Outdated(rules);
  }

  /** A second person, or one alone in an emergency; only treatment knows emergencies. */
  private static boolean second(Packet packet, ReviewDecision last, LegalBasis basis) {
    return !samePerson(packet.preparedBy(), last.by())
        || (last.noteCode().equals(EMERGENCY)
            && (basis == LegalBasis.TREATMENT || basis == LegalBasis.P2_EMERGENCY));
  }

  /** As many different people as the packet needs said last that it may go. */
  private boolean enough(Packet packet, ReviewDecision last) {
    int needed = last.noteCode().equals(EMERGENCY) ? 1 : approvers.needed(packet);
    if (needed == 1) return true;
    Map<String, Decision> words = new HashMap<>();
    decisions(packet.request()).stream()
        .filter(made -> made.packetVersion() == packet.version())
        .filter(made -> made.packetSha256().equals(packet.sha256()))
        .forEach(made -> words.put(made.by().value().toLowerCase(Locale.ROOT), made.decision()));
    return words.values().stream().filter(said -> said == Decision.RELEASE).count() >= needed
        && approvers.looks(packet).size() >= needed;
  }

  private Optional<ReviewDecision> latest(Packet packet) {
    return decisions
        .findFirstByRequestNoAndPacketVersionAndPacketSha256OrderByIdDesc(
            packet.request().value(), packet.version(), packet.sha256())
        .map(DecisionRow::asDecision);
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

  private void log(Packet packet, ReviewDecision made) {
    var kind =
        switch (made.decision()) {
          case RELEASE -> Kind.APPROVED;
          case SEND_BACK -> Kind.SENT_BACK;
          case REFUSE -> Kind.REFUSED;
        };
    var facts = new HashMap<String, Object>();
    facts.put("packetVersion", made.packetVersion());
    facts.put("packetSha256", made.packetSha256());
    facts.put("preparedBy", made.preparedBy());
    if (!made.noteCode().isEmpty()) {
      facts.put("why", made.noteCode());
    }
    int needed = approvers.needed(packet);
    if (needed > 1) {
      facts.put("look", approvers.looks(packet).size() + 1);
      facts.put("looks", needed);
    }
    ledger.append(made.request(), kind, Actor.staff(made.by()), facts);
  }

  /** Login names differ in more than case, as the engine's tables compare them without it. */
  private static boolean samePerson(StaffId one, StaffId other) {
    return one.value().equalsIgnoreCase(other.value());
  }

  private static boolean sameDecision(ReviewDecision one, ReviewDecision other) {
    return one.decision() == other.decision()
        && one.by().equals(other.by())
        && one.noteCode().equals(other.noteCode())
        && one.note().equals(other.note());
  }
}
