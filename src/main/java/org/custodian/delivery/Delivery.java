package org.custodian.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.custodian.approval.Approval;
import org.custodian.approval.ApprovedPacket;
import org.custodian.approval.ReleaseCheck;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases an approved packet and keeps its link. The release is one transaction: legal basis
 * tested again, link, disclosure and log entries; if one of them fails there is none.
 */
@Component
public class Delivery {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");
  private static final Actor STEP = Actor.system("releasePacket");

  private final Approval approval;
  private final Links links;
  private final LinkTerms terms;
  private final RecipientDoor door;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Facility facility;

  Delivery(
      Approval approval,
      Links links,
      LinkTerms terms,
      RecipientDoor door,
      Ledger ledger,
      ApplicationEventPublisher events,
      Facility facility) {
    this.approval = approval;
    this.links = links;
    this.terms = terms;
    this.door = door;
    this.ledger = ledger;
    this.events = events;
    this.facility = facility;
  }

  /**
   * Releases the approved packet of a request, or says why it must not go. A second call releases
   * nothing anew. A blocked release leaves its BLOCKED entry in the log and nothing else.
   *
   * @throws org.custodian.approval.NotApproved if no second person released the present packet
   */
  @Transactional
  public ReleaseResult release(RequestNumber request) {
    var before = links.lockByRequestNo(request.value());
    if (before.isPresent()) {
      return new ReleaseResult.Released(before.get().release(), true);
    }
    var check = approval.approvedPacket(request, terms.now());
    if (check instanceof ReleaseCheck.Cleared cleared) {
      return new ReleaseResult.Released(released(cleared.packet()), false);
    }
    return new ReleaseResult.Blocked(((ReleaseCheck.Blocked) check).defects());
  }

  private Release released(ApprovedPacket approved) {
    var link = links.save(terms.open(approved, UUID.randomUUID().toString()));
    // The row is written before anybody listens, so that a second release fails here.
    links.flush();
    var release = link.release();
    ledger.append(
        release.request(),
        Kind.RELEASED,
        STEP,
        Map.of(
            "packetVersion", release.version(),
            "packetSha256", release.sha256(),
            "basis", release.basis(),
            "preparedBy", release.preparedBy(),
            "approvedBy", release.approvedBy(),
            "linkUntil", link.lastDay));
    events.publishEvent(new PacketReleased(release.request(), release.version(), release.at()));
    return release;
  }

  /** The release of this request, if its packet went. */
  @Transactional(readOnly = true)
  public Optional<Release> released(RequestNumber request) {
    return links.findById(request.value()).map(Link::release);
  }

  /**
   * The address for the e-mail; the same each time.
   *
   * @throws NotReleased if there is none
   */
  @Transactional(readOnly = true)
  public String link(RequestNumber request) {
    var link = links.findById(request.value()).orElseThrow(() -> new NotReleased(request));
    return facility.baseUrl() + "/portal/packets/" + terms.token(link);
  }

  /**
   * The passcode, for whoever showed number and PIN. It never goes the way that the link goes.
   * Empty while nothing can be fetched.
   */
  @Transactional(readOnly = true)
  public Optional<String> passcode(RequestNumber request) {
    return links
        .findById(request.value())
        .filter(link -> terms.shut(link).isEmpty())
        .map(terms::passcode);
  }

  /** What stands behind a link. Mail scanners open every link, so looking counts nothing. */
  @Transactional(readOnly = true)
  public Door open(String token) {
    return door.look(token);
  }

  /**
   * Gives out the packet for the right passcode. Every try is logged; the packet may be fetched
   * again until the link's last day, and each time is logged.
   *
   * @throws IllegalStateException if the file in the vault is not the one that was approved
   */
  @Transactional
  public FetchResult fetch(String token, String passcode) {
    return door.fetch(token, passcode);
  }

  /**
   * Closes the link for good. Without a link, or with one that is closed, nothing happens.
   *
   * @param why a code, for example REVOKED, WITHDRAWN, EXPIRED
   */
  @Transactional
  public void closeLink(RequestNumber request, String why, Actor by) {
    if (!CODE.matcher(why).matches()) {
      throw new IllegalArgumentException("DLV-03 A reason is a code such as REVOKED.");
    }
    var open = links.lockByRequestNo(request.value()).filter(link -> link.closedAt == null);
    if (open.isEmpty()) {
      return;
    }
    var link = open.get();
    link.closedAt = terms.now();
    link.closedWhy = why;
    links.save(link);
    ledger.append(
        request, Kind.LINK_CLOSED, by, Map.of("why", why, "downloadsBefore", link.downloads));
  }

  /** How the link stands, for staff and the status page. */
  @Transactional(readOnly = true)
  public Optional<LinkState> state(RequestNumber request) {
    return links.findById(request.value()).map(terms::state);
  }
}
