package org.custodian.delivery;

import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Included;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts: proofs that a release stands in the signed log. */
@Component
public class Receipts {
  private final Links links;
  private final ReleaseGate gate;
  private final Ledger ledger;

  Receipts(Links links, ReleaseGate gate, Ledger ledger) {
    this.links = links;
    this.gate = gate;
    this.ledger = ledger;
  }

  /**
   * The proof that a release stands in the signed log; the same each time. For paper it is the
   * entry that let it out to the printer.
   *
   * @throws NotReleased if there is no such release
   * @throws IllegalStateException if it does not stand in the signed log yet
   */
  @Transactional(readOnly = true)
  public Included proof(RequestNumber request, int version) {
    return gate.first(links.one(request, version));
  }

  /**
   * Gives out the receipt of a release and writes down who got it.
   *
   * @throws NotReleased if there is no such release
   * @throws IllegalStateException if it does not stand in the signed log yet
   */
  @Transactional
  public Included give(RequestNumber request, int version, Actor by) {
    var entry = gate.first(links.one(request, version));
    ledger.append(request, Kind.RECEIPT_GIVEN, by, Map.of("packetVersion", version));
    return entry;
  }
}
