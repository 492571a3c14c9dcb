package org.custodian.web.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.LoggedRelease;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.security.EmergencyOpening;
import org.custodian.vault.CheckedFile;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives out papers, letters and packets to look at, each with its line in the ledger. */
@Component
class Looks {
  private final Intake intake;
  private final Packets packets;
  private final Correspondence letters;
  private final Ledger ledger;
  private final Clock clock;

  Looks(Intake intake, Packets packets, Correspondence letters, Ledger ledger, Clock clock) {
    this.intake = intake;
    this.packets = packets;
    this.letters = letters;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A paper that came with the request. */
  @Transactional
  public byte[] paper(Seat seat, String paperId) {
    return paper(seat.request(), paperId, seat.person(), Map.of("paper", paperId));
  }

  /** The same for who opened the request in an emergency; the entry names the opening. */
  @Transactional
  public byte[] paper(EmergencyOpening opening, String paperId) {
    var facts = Map.of("paper", paperId, "emergency", opening.id());
    return paper(opening.request(), paperId, opening.by(), facts);
  }

  private byte[] paper(RequestNumber request, String paperId, StaffId by, Map<String, ?> facts) {
    if (intake.papers(request).stream().noneMatch(paper -> paper.id().equals(paperId))) {
      throw new NotClaimed();
    }
    ledger.append(request, Kind.PAPER_VIEWED, Actor.staff(by), facts);
    return intake.content(request, paperId);
  }

  /** A letter that went out on the request. */
  @Transactional
  public byte[] letter(Seat seat, String letterId) {
    if (letters.letters(seat.request()).stream().noneMatch(one -> one.id().equals(letterId))) {
      throw new NotClaimed();
    }
    write(seat, Kind.PAPER_VIEWED, Map.of("letter", letterId));
    return letters.content(seat.request(), letterId);
  }

  /**
   * The page of a task, which names who asks and who may be meant, was opened. A reload within the
   * hour, and the page after something was saved on it, are the same opening.
   *
   * @param page the page in a word, for example inspection
   */
  @Transactional
  public void opened(Seat seat, String page) {
    once(seat, page, Map.of("facts", "request", "page", page));
  }

  /**
   * The same for a page that names patients of the index.
   *
   * @param page the page in a word, for example verify
   * @param patients how many patients of the index it names
   */
  @Transactional
  public void opened(Seat seat, String page, int patients) {
    once(seat, page, Map.of("facts", "request", "page", page, "patients", patients));
  }

  private void once(Seat seat, String page, Map<String, ?> facts) {
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    var key = "opened/" + page + "/" + seat.taskId() + "/" + seat.person().value() + "/" + hour;
    ledger.appendOnce(key, seat.request(), Kind.PAPER_VIEWED, Actor.staff(seat.person()), facts);
  }

  /** Patients of the index came into sight by another spelling than the request's. */
  @Transactional
  public void searched(Seat seat, int patients) {
    write(seat, Kind.PAPER_VIEWED, Map.of("facts", "index", "patients", patients));
  }

  /** Who and what was asked for came into the sight of whoever claimed the task. */
  @Transactional
  public void facts(Seat seat) {
    write(seat, Kind.PAPER_VIEWED, Map.of("facts", "request"));
  }

  /** The file exactly as it would leave. */
  @Transactional
  public CheckedFile packet(Seat seat, Packet packet) {
    var facts = Map.of("version", packet.version(), "as", "file", "sha256", packet.sha256());
    write(seat, Kind.PACKET_VIEWED, facts);
    return packets.file(packet);
  }

  /** The file for the printer or the fax machine, as the release gate let it out. */
  @Transactional
  public CheckedFile print(Seat seat, LoggedRelease packet) {
    var facts = Map.of("version", packet.version(), "as", "print", "sha256", packet.sha256());
    write(seat, Kind.PACKET_VIEWED, facts);
    return packet.file();
  }

  /** The receipt that goes with it, a letter with the recipient's address. */
  @Transactional
  public void receipt(Seat seat, LoggedRelease packet) {
    write(seat, Kind.PAPER_VIEWED, Map.of("receipt", packet.version()));
  }

  /** The same outside of a task, for what reached somebody else and goes again. */
  @Transactional
  public CheckedFile print(RequestNumber request, StaffId by, LoggedRelease packet) {
    var facts = Map.of("version", packet.version(), "as", "again", "sha256", packet.sha256());
    ledger.append(request, Kind.PACKET_VIEWED, Actor.staff(by), facts);
    return packet.file();
  }

  /** The file that the patient looks at, as the release gate let it out. */
  @Transactional
  public CheckedFile show(Seat seat, LoggedRelease packet) {
    var facts = Map.of("version", packet.version(), "as", "shown", "sha256", packet.sha256());
    write(seat, Kind.PACKET_VIEWED, facts);
    return packet.file();
  }

  /** A page of the packet came into the approver's sight. */
  @Transactional
  public void packetPage(Seat seat, Packet packet, int page) {
    write(seat, Kind.PACKET_VIEWED, Map.of("version", packet.version(), "page", page));
  }

  private void write(Seat seat, Kind kind, Map<String, ?> facts) {
    ledger.append(seat.request(), kind, Actor.staff(seat.person()), facts);
  }
}
