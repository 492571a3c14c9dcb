package org.custodian.accounting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.delivery.PacketFetched;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that disclosures arrived: a link that was used, a fax that was confirmed. */
@Component
class ArrivalRecord {
  private final Arrivals arrivals;
  private final DisclosureRows rows;
  private final Ledger ledger;
  private final Clock clock;

  ArrivalRecord(Arrivals arrivals, DisclosureRows rows, Ledger ledger, Clock clock) {
    this.arrivals = arrivals;
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Who fetches the packet has it. */
  @EventListener
  @Transactional
  void on(PacketFetched event) {
    rows.findByRequestNoOrderByDisclosedAt(event.request().value()).stream()
        .map(DisclosureRow::fact)
        .filter(fact -> !fact.contents().packetSha256().isEmpty())
        .filter(fact -> fact.contents().packetVersion() == event.version())
        .filter(fact -> fact.further().correctionOf().isEmpty())
        .reduce((earlier, later) -> later)
        .ifPresent(fact -> confirm(fact, clock.instant(), "", Actor.system("packetFetched")));
  }

  void confirm(Disclosure fact, Instant at, String reference, Actor by) {
    if (at.isBefore(fact.disclosedAt())) {
      throw new IllegalArgumentException("ACC-20 Nothing arrives before it was sent.");
    }
    if (of(fact.id()).isPresent()) {
      return;
    }
    var id = UUID.randomUUID().toString();
    var moment = at.truncatedTo(ChronoUnit.MICROS);
    arrivals.save(new Arrival(id, fact.id(), moment, reference.strip(), by.value()));
    var facts = Map.of("disclosure", fact.id());
    if (fact.request().isPresent()) {
      ledger.append(fact.request().get(), Kind.DELIVERY_CONFIRMED, by, facts);
    } else {
      ledger.append(Kind.DELIVERY_CONFIRMED, by, facts);
    }
  }

  Optional<Instant> of(String disclosure) {
    return arrivals
        .findFirstByDisclosureIdOrderByArrivedAt(disclosure)
        .map(arrival -> arrival.arrivedAt);
  }
}
