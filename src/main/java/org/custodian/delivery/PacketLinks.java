package org.custodian.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links under which released packets are fetched: address, passcode, state, and their end. */
@Component
public class PacketLinks {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private final Links links;
  private final LinkTerms terms;
  private final ReleaseGate gate;
  private final Ledger ledger;
  private final Facility facility;

  PacketLinks(Links links, LinkTerms terms, ReleaseGate gate, Ledger ledger, Facility facility) {
    this.links = links;
    this.terms = terms;
    this.gate = gate;
    this.ledger = ledger;
    this.facility = facility;
  }

  /**
   * The address of the newest release for the e-mail; the same each time.
   *
   * @throws NotReleased if there is none
   * @throws IllegalStateException if its release does not stand in the signed log yet
   */
  @Transactional(readOnly = true)
  public String address(RequestNumber request) {
    var gone = gate.pass(links.newest(request).orElseThrow(() -> new NotReleased(request)));
    return facility.baseUrl() + "/portal/packets/" + terms.token(gone);
  }

  /**
   * The passcode of the newest release, for whoever showed number and PIN. It never goes the way
   * that the link goes. Empty while nothing can be fetched.
   */
  @Transactional(readOnly = true)
  public Optional<String> passcode(RequestNumber request) {
    return links.newest(request).filter(link -> terms.shut(link).isEmpty()).map(terms::passcode);
  }

  /** How the link of the newest release stands, for staff and the status page. */
  @Transactional(readOnly = true)
  public Optional<LinkState> state(RequestNumber request) {
    return links.newest(request).map(terms::state);
  }

  /** How the link of each release stands, oldest first. */
  @Transactional(readOnly = true)
  public List<LinkState> states(RequestNumber request) {
    return links.findByRequestNoOrderByPacketVersion(request.value()).stream()
        .map(terms::state)
        .toList();
  }

  /**
   * Closes every open link of a request for good. Where none is open, nothing happens.
   *
   * @param why a code, for example REVOKED, WITHDRAWN, EXPIRED
   */
  @Transactional
  public void close(RequestNumber request, String why, Actor by) {
    mustBeCode(why);
    links.lockByRequestNo(request.value()).forEach(link -> close(link, why, by));
  }

  /** Closes the link of one release, as {@link #close(RequestNumber, String, Actor)} does. */
  @Transactional
  public void close(RequestNumber request, int version, String why, Actor by) {
    mustBeCode(why);
    links.lockByRequestNo(request.value()).stream()
        .filter(link -> link.packetVersion == version)
        .forEach(link -> close(link, why, by));
  }

  private void close(Link link, String why, Actor by) {
    if (link.closedAt != null) {
      return;
    }
    link.closedAt = terms.now();
    link.closedWhy = why;
    links.save(link);
    ledger.append(
        new RequestNumber(link.requestNo),
        Kind.LINK_CLOSED,
        by,
        Map.of("why", why, "downloadsBefore", link.downloads));
  }

  private static void mustBeCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("DLV-03 A reason is a code such as REVOKED.");
    }
  }
}
