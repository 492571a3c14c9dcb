package org.custodian.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.approval.ApprovedPacket;
import org.custodian.approval.ApprovedPackets;
import org.custodian.approval.ReleaseCheck;
import org.custodian.intake.DeliveryWish;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases approved packets, each with a link of its own or by post or fax. A release is one
 * transaction: legal basis tested again, link, disclosure and log entries; if one of them fails
 * there is none.
 */
@Component
public class Delivery {
  private static final Actor STEP = Actor.system("releasePacket");

  private final ApprovedPackets approved;
  private final Clearance clearance;
  private final Packets packets;
  private final Ways ways;
  private final Handovers handovers;
  private final Links links;
  private final LinkTerms terms;
  private final ReleaseGate gate;
  private final PrintDesk printDesk;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  Delivery(
      ApprovedPackets approved,
      Clearance clearance,
      Packets packets,
      Ways ways,
      Handovers handovers,
      Links links,
      LinkTerms terms,
      ReleaseGate gate,
      PrintDesk printDesk,
      Ledger ledger,
      ApplicationEventPublisher events) {
    this.approved = approved;
    this.clearance = clearance;
    this.packets = packets;
    this.ways = ways;
    this.handovers = handovers;
    this.links = links;
    this.terms = terms;
    this.gate = gate;
    this.printDesk = printDesk;
    this.ledger = ledger;
    this.events = events;
  }

  /**
   * Releases the newest packet of a request, or says why it must not go. A second call releases
   * nothing anew. A blocked release leaves its BLOCKED entry in the log and nothing else.
   *
   * @throws org.custodian.approval.NotApproved if no second person released the present packet
   * @throws NotHandedOver if it shall go by post or fax and nobody recorded that it did
   */
  @Transactional
  public ReleaseResult release(RequestNumber request) {
    var before = released(request, links.lockByRequestNo(request.value()));
    if (before.isPresent()) {
      return new ReleaseResult.Released(before.get(), true);
    }
    var check = approved.check(request, terms.now());
    if (check instanceof ReleaseCheck.Cleared cleared) {
      return new ReleaseResult.Released(released(cleared.packet()), false);
    }
    if (check instanceof ReleaseCheck.Outdated outdated) {
      return new ReleaseResult.Outdated(outdated.rules());
    }
    return new ReleaseResult.Blocked(((ReleaseCheck.Blocked) check).defects());
  }

  private Optional<Release> released(RequestNumber request, List<Link> gone) {
    var newest = packets.packet(request).map(Packet::version);
    return gone.stream()
        .filter(link -> newest.filter(version -> version == link.packetVersion).isPresent())
        .map(Link::release)
        .findFirst();
  }

  private Release released(ApprovedPacket approved) {
    var method = way(approved.packet().request());
    if (method == DeliveryWish.Method.PAPER || method == DeliveryWish.Method.FAX) {
      handovers.must(approved.packet(), method);
    }
    var link = links.save(terms.open(approved, method, UUID.randomUUID().toString()));
    // The row is written before anybody listens, so that a second release fails here.
    links.flush();
    var release = link.release();
    var facts = ReleaseGate.facts(approved);
    facts.put("method", method);
    if (release.byLink()) {
      facts.put("linkUntil", link.lastDay);
    }
    ledger.appendOnce(
        ReleaseGate.key(release.request(), release.version()),
        release.request(),
        Kind.RELEASED,
        STEP,
        facts);
    events.publishEvent(new PacketReleased(release.request(), release.version(), release.at()));
    return release;
  }

  /**
   * The way in which packets of this request go: what the requester wants, but a link in place of
   * an e-mail that must not or cannot carry the packet (rule D5).
   */
  @Transactional(readOnly = true)
  public DeliveryWish.Method way(RequestNumber request) {
    return ways.of(request);
  }

  /**
   * The most megabytes of an attachment, if the packet goes by link only because it is larger;
   * empty otherwise.
   */
  @Transactional(readOnly = true)
  public Optional<Integer> tooLargeForMail(RequestNumber request) {
    return ways.tooLarge(request);
  }

  /** The e-mail address to which packets of this request go; blank if there is none. */
  @Transactional(readOnly = true)
  public String mailAddress(RequestNumber request) {
    return ways.address(request);
  }

  /**
   * Gives the newest packet to staff, who print it for the post or put it into the fax machine. The
   * legal basis is tested again, and nothing is given before the signed log says so. Called again
   * it gives the same, under the same entry.
   *
   * @throws org.custodian.approval.NotApproved if no second person released the present packet
   * @throws IllegalStateException if the log cannot be signed now
   */
  public PrintResult print(RequestNumber request, StaffId by) {
    return printDesk
        .clear(request, by)
        .<PrintResult>map(packet -> new PrintResult.Cleared(gate.print(packet)))
        .orElseGet(PrintResult.Refused::new);
  }

  /** Whether the newest packet must not go at this moment, though somebody approved it. */
  public boolean mustStay(RequestNumber request) {
    return clearance.mustStay(request);
  }

  /**
   * Notes that the newest packet was put into the post or faxed. It counts as released only with
   * the next call of {@link #release}, so do both at once.
   *
   * @throws NotReleased if there is no packet
   * @throws IllegalStateException if it was never cleared for the printer, see {@link #print}
   * @throws IllegalArgumentException if it went to an address that the patient does not want
   */
  @Transactional
  public void handOver(RequestNumber request, Handover handover, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NotReleased(request));
    handovers.keep(gate.print(packet), handover, by);
    events.publishEvent(new PacketHandedOver(request, handover));
  }

  /**
   * Notes that a released packet went once more by post or fax, because it had reached somebody
   * else. The legal basis is tested again; empty if it must not go now.
   *
   * @throws NotReleased if nothing of the request went before
   * @throws IllegalStateException if it was never cleared for the printer, see {@link #print}
   * @throws IllegalArgumentException if it went to an address that the patient does not want
   */
  @Transactional
  public Optional<Release> sendAgain(RequestNumber request, Handover handover, StaffId by) {
    var gone = released(request).orElseThrow(() -> new NotReleased(request));
    var approved = clearance.given(request);
    if (approved.isEmpty()) {
      return Optional.empty();
    }
    var packet = approved.get().packet();
    if (packet.version() != gone.version()) {
      throw new NotReleased(request);
    }
    handovers.keep(gate.print(packet), handover, by);
    var release = gone.again(approved.get().basis(), handover.method(), terms.now());
    events.publishEvent(new PacketHandedOver(request, handover));
    events.publishEvent(new PacketSentAgain(request, release));
    return Optional.of(release);
  }

  /** Whether the newest packet was handed over in the way it shall go. */
  @Transactional(readOnly = true)
  public boolean handedOver(RequestNumber request) {
    var way = way(request);
    return packets.packet(request).filter(packet -> handovers.has(packet, way)).isPresent();
  }

  /** The newest release of this request, if one of its packets went. */
  @Transactional(readOnly = true)
  public Optional<Release> released(RequestNumber request) {
    return links.findFirstByRequestNoOrderByPacketVersionDesc(request.value()).map(Link::release);
  }

  /** Every release of this request, oldest first. */
  @Transactional(readOnly = true)
  public List<Release> releases(RequestNumber request) {
    return links.findByRequestNoOrderByPacketVersion(request.value()).stream()
        .map(Link::release)
        .toList();
  }

  /**
   * The file of a release that goes as an attachment (rule D5), once the signed log says that it
   * goes; empty if it goes in another way.
   *
   * @throws NotReleased if there is no such release, or its permission ended since
   * @throws IllegalStateException if its release does not stand in the signed log yet
   */
  @Transactional
  public Optional<LoggedRelease> attachment(RequestNumber request, int version) {
    var link = links.one(request, version);
    if (link.method != DeliveryWish.Method.EMAIL) {
      return Optional.empty();
    }
    if (!ways.lawful(request, terms.now())) {
      throw new NotReleased(request);
    }
    return Optional.of(gate.pass(link));
  }
}
