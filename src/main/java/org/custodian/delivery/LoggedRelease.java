package org.custodian.delivery;

import org.custodian.ledger.Included;
import org.custodian.vault.Vault;

/**
 * A released packet whose release stands in the signed log. Only {@link ReleaseGate} makes one, so
 * no code path can hand out bytes or a link of a release that nobody could prove later.
 */
public final class LoggedRelease {
  private final Link link;
  private final Included entry;
  private final Vault vault;

  LoggedRelease(Link link, Included entry, Vault vault) {
    this.link = link;
    this.entry = entry;
    this.vault = vault;
  }

  /** The proof of the release. */
  public Included entry() {
    return entry;
  }

  /**
   * The PDF exactly as it was approved.
   *
   * @throws IllegalStateException if the file in the vault is another one
   */
  byte[] bytes() {
    // Reads by hash and compares it, so what goes out is what was approved or nothing.
    return vault.read(link.packetSha256);
  }

  Link link() {
    return link;
  }
}
