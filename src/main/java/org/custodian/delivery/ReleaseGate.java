package org.custodian.delivery;

import org.custodian.ledger.Ledger;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** What leaves the house passes here: no entry in the signed log, no release. */
@Component
class ReleaseGate {
  private final Ledger ledger;
  private final Vault vault;

  ReleaseGate(Ledger ledger, Vault vault) {
    this.ledger = ledger;
    this.vault = vault;
  }

  /** What makes the entry of a release the only one of its kind. */
  static String key(RequestNumber request, int version) {
    return "release/" + request + "/" + version;
  }

  /**
   * @param link as committed by an earlier transaction
   * @throws IllegalStateException if the log holds no such entry or cannot be signed now; then
   *     nothing leaves, and the next try may succeed
   */
  LoggedRelease pass(Link link) {
    var key = key(new RequestNumber(link.requestNo), link.packetVersion);
    return new LoggedRelease(link, ledger.included(key), vault);
  }
}
