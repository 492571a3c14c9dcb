package org.custodian.delivery;

import java.util.Optional;
import org.custodian.ledger.Included;
import org.custodian.vault.CheckedFile;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;

/**
 * A packet that may leave, because the log says so under a signed checkpoint. Only {@link
 * ReleaseGate} makes one, so no code path can hand out bytes, a link, a print or an attachment of a
 * release that nobody could prove later: no entry, no release.
 */
public final class LoggedRelease {
  private final RequestNumber request;
  private final int version;
  private final String sha256;
  private final Optional<Link> link;
  private final Included entry;
  private final Vault vault;

  LoggedRelease(
      RequestNumber request,
      int version,
      String sha256,
      Optional<Link> link,
      Included entry,
      Vault vault) {
    this.request = request;
    this.version = version;
    this.sha256 = sha256;
    this.link = link;
    this.entry = entry;
    this.vault = vault;
  }

  /** Whose packet it is. */
  public RequestNumber request() {
    return request;
  }

  /** Which version of the packet. */
  public int version() {
    return version;
  }

  /** Hash of the whole file, as the log names it. */
  public String sha256() {
    return sha256;
  }

  /** The proof of the release. */
  public Included entry() {
    return entry;
  }

  /**
   * The PDF exactly as it was approved. It streams, since a packet may be larger than this node's
   * memory.
   *
   * @throws IllegalStateException if the file in the vault is another one; no byte goes out then
   */
  public CheckedFile file() {
    // Reads by hash and compares it, so what goes out is what was approved or nothing.
    return vault.checked(sha256);
  }

  /** The link by which it goes. */
  Link link() {
    return link.orElseThrow(() -> new NotReleased(request));
  }
}
