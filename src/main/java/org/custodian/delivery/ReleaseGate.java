package org.custodian.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.custodian.approval.ApprovedPacket;
import org.custodian.ledger.Included;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** What leaves the house passes here: no entry in the signed log, no release. */
@Component
class ReleaseGate {
  /** The fact by which an entry names the file that leaves. */
  static final String SHA256 = "packetSha256";

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

  /** The same for a packet that staff take to the printer or to the fax machine. */
  static String printKey(RequestNumber request, int version) {
    return "print/" + request + "/" + version;
  }

  /** The same for a packet that staff show to the patient. */
  static String showKey(RequestNumber request, int version) {
    return "show/" + request + "/" + version;
  }

  /** What the entry of a packet that is about to leave or to be shown tells of it. */
  static Map<String, Object> facts(ApprovedPacket approved) {
    var packet = approved.packet();
    var facts = new HashMap<String, Object>();
    facts.put("packetVersion", packet.version());
    facts.put(SHA256, packet.sha256());
    facts.put("basis", approved.basis());
    facts.put("preparedBy", packet.preparedBy());
    facts.put("approvedBy", approved.approver());
    return facts;
  }

  /**
   * @param link as committed by an earlier transaction
   * @throws IllegalStateException if the log holds no such entry or cannot be signed now; then
   *     nothing leaves, and the next try may succeed
   */
  LoggedRelease pass(Link link) {
    var request = new RequestNumber(link.requestNo);
    var entry = ledger.included(key(request, link.packetVersion));
    return passed(
        entry, Kind.RELEASED, request, link.packetVersion, link.packetSha256, Optional.of(link));
  }

  /**
   * A packet that was cleared for the printer.
   *
   * @throws IllegalStateException as {@link #pass} does
   */
  LoggedRelease print(Packet packet) {
    var entry = ledger.included(printKey(packet.request(), packet.version()));
    return passed(
        entry,
        Kind.PRINT_CLEARED,
        packet.request(),
        packet.version(),
        packet.sha256(),
        Optional.empty());
  }

  /**
   * A packet that is shown to the patient.
   *
   * @throws IllegalStateException as {@link #pass} does
   */
  LoggedRelease show(Packet packet) {
    return passed(
        ledger.included(showKey(packet.request(), packet.version())),
        Kind.SHOWN,
        packet.request(),
        packet.version(),
        packet.sha256(),
        Optional.empty());
  }

  /** The first entry that let this release out: the print's, where it went on paper. */
  Included first(Link link) {
    var request = new RequestNumber(link.requestNo);
    var print = printKey(request, link.packetVersion);
    return ledger.holds(print)
        ? passed(
                ledger.included(print),
                Kind.PRINT_CLEARED,
                request,
                link.packetVersion,
                link.packetSha256,
                Optional.empty())
            .entry()
        : pass(link).entry();
  }

  /** Rows of the database may have been exchanged since; the log says which file was released. */
  private LoggedRelease passed(
      Included entry,
      Kind kind,
      RequestNumber request,
      int version,
      String sha256,
      Optional<Link> link) {
    boolean same =
        entry.tells(kind, request.value())
            && entry.fact(SHA256).filter(sha256::equals).isPresent()
            && entry.fact("packetVersion").filter(String.valueOf(version)::equals).isPresent();
    if (!same) {
      throw new IllegalStateException(
          "DLV-11 The log names another file than the one that is to go. It stays here.");
    }
    return new LoggedRelease(request, version, sha256, link, entry, vault);
  }
}
