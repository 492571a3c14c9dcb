package org.custodian.delivery;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.security.TypedSecret;
import org.custodian.vault.CheckedFile;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the recipient stands with a link and a passcode. */
@Component
public class RecipientDoor {
  private final Links links;
  private final LinkTerms terms;
  private final ReleaseGate gate;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  RecipientDoor(
      Links links,
      LinkTerms terms,
      ReleaseGate gate,
      Ledger ledger,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.terms = terms;
    this.gate = gate;
    this.ledger = ledger;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What stands behind a link. Mail scanners open every link, so looking counts nothing. */
  @Transactional(readOnly = true)
  public Door look(String token) {
    var link = links.findByTokenHash(LinkSecrets.hash(token));
    if (link.isEmpty()) {
      return new Door.Shut(Door.Why.UNKNOWN);
    }
    var shut = terms.shut(link.get());
    if (shut.isPresent()) {
      return new Door.Shut(shut.get());
    }
    var request = new RequestNumber(link.get().requestNo);
    return new Door.Open(request, link.get().lastDay, terms.triesLeft(link.get()));
  }

  /**
   * Gives out the packet for the right passcode. Every try is logged; the packet may be fetched
   * again until the link's last day, and each time is logged.
   *
   * <p>The file is read and compared before the entry, so that a damaged one is no download, and
   * between two transactions, so that no row is locked as long as a large file takes. The second
   * tests the link and the passcode again.
   *
   * @throws IllegalStateException if the file in the vault is not the one that was approved; then
   *     no byte leaves and no download is logged
   */
  public FetchResult fetch(String token, String passcode) {
    var let = alone(token, passcode, (request, link) -> new FetchResult.Proven(gate.pass(link)));
    if (!(let instanceof FetchResult.Proven proven)) {
      return let;
    }
    var file = proven.packet().file();
    return alone(token, passcode, (request, link) -> given(request, link, file));
  }

  /** In a transaction of its own. */
  private FetchResult alone(
      String token, String passcode, BiFunction<RequestNumber, Link, FetchResult> inside) {
    return Objects.requireNonNull(transaction.execute(status -> opened(token, passcode, inside)));
  }

  /** Gives out the receipt in place of the packet; counts wrong passcodes, but no download. */
  @Transactional
  public FetchResult receipt(String token, String passcode) {
    return opened(token, passcode, this::proven);
  }

  private FetchResult opened(
      String token, String passcode, BiFunction<RequestNumber, Link, FetchResult> inside) {
    var found = links.lockByTokenHash(LinkSecrets.hash(token));
    if (found.isEmpty()) {
      return new FetchResult.Shut(Door.Why.UNKNOWN);
    }
    var link = found.get();
    var request = new RequestNumber(link.requestNo);
    Optional<Door.Why> shut = terms.shut(link);
    if (shut.isPresent()) {
      log(request, Kind.PASSCODE_REFUSED, Map.of("why", shut.get()));
      return new FetchResult.Shut(shut.get());
    }
    return TypedSecret.matches(passcode, link.passcodeHash)
        ? inside.apply(request, link)
        : refused(request, link);
  }

  private FetchResult refused(RequestNumber request, Link link) {
    terms.countWrongTry(link);
    links.save(link);
    var left = terms.triesLeft(link);
    log(request, Kind.PASSCODE_REFUSED, Map.of("why", "WRONG", "triesLeft", left));
    return left > 0 ? new FetchResult.WrongPasscode(left) : new FetchResult.Shut(Door.Why.LOCKED);
  }

  private FetchResult given(RequestNumber request, Link link, CheckedFile file) {
    var packet = gate.pass(link);
    if (!packet.sha256().equals(file.sha256())) {
      throw new IllegalStateException(
          "DLV-14 The link names another file than a moment before. Nothing is given out; try again.");
    }
    forgiven(link);
    link.downloads++;
    link.lastDownloadAt = terms.now();
    links.save(link);
    var facts =
        Map.of(
            "packetVersion", link.packetVersion,
            "packetSha256", link.packetSha256,
            "time", link.downloads);
    log(request, Kind.DOWNLOADED, facts);
    events.publishEvent(new PacketFetched(request, link.packetVersion));
    return new FetchResult.Fetched(packet, file);
  }

  private FetchResult proven(RequestNumber request, Link link) {
    var packet = gate.pass(link);
    forgiven(link);
    links.save(link);
    log(request, Kind.RECEIPT_GIVEN, Map.of("packetVersion", link.packetVersion, "by", "link"));
    return new FetchResult.Proven(packet);
  }

  private static void forgiven(Link link) {
    link.wrongTries = 0;
    link.lockedUntil = null;
  }

  private void log(RequestNumber request, Kind kind, Map<String, ?> facts) {
    ledger.append(request, kind, Actor.requester(request), facts);
  }
}
