package org.custodian.packet;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Proof;
import org.custodian.vault.CheckedFile;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The packets that were made: their files, manifests and proofs, by whoever works with them. */
@Component
public class Packets {
  private final PacketShelf shelf;
  private final Workbench workbench;
  private final Ledger ledger;
  private final Clock clock;

  Packets(PacketShelf shelf, Workbench workbench, Ledger ledger, Clock clock) {
    this.shelf = shelf;
    this.workbench = workbench;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the file of a packet was destroyed. */
  @Transactional(readOnly = true)
  public boolean destroyed(Packet packet) {
    return shelf.destroyed(packet);
  }

  /** The packet of this version, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Packet> packet(RequestNumber request, int version) {
    return shelf.packet(request, version);
  }

  /** The newest packet, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Packet> packet(RequestNumber request) {
    return shelf.newest(request);
  }

  /** Where the files of all versions lie, by SHA-256, with the moment each was kept. */
  @Transactional(readOnly = true)
  public Map<String, Instant> files(RequestNumber request) {
    var files = new LinkedHashMap<>(shelf.files(request));
    workbench.files(request).forEach(files::putIfAbsent);
    return files;
  }

  /** How many bytes the file has. */
  @Transactional(readOnly = true)
  public long size(Packet packet) {
    return shelf.size(packet);
  }

  /**
   * The file, exactly as it would leave, for whoever decides inside the house. What does leave
   * comes from the release gate.
   */
  @Transactional(readOnly = true)
  public CheckedFile file(Packet packet) {
    return shelf.file(packet);
  }

  /** The same in memory, for a packet that is known to be small. */
  @Transactional(readOnly = true)
  public byte[] content(Packet packet) {
    try (var in = shelf.file(packet).open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("PKT-17 The file of a packet cannot be read.");
    }
  }

  /** Which of the statements of 42 CFR 2.32(a) lies in it, by text and year (rule M5). */
  @Transactional(readOnly = true)
  public Optional<String> partTwoNotice(Packet packet) {
    return shelf.partTwoNotice(packet);
  }

  /** What became of every source page. */
  @Transactional(readOnly = true)
  public List<ManifestLine> manifest(Packet packet) {
    return shelf.manifest(packet);
  }

  /** The proof made on the finished file. */
  @Transactional(readOnly = true)
  public Proof proof(Packet packet) {
    return shelf.proof(packet);
  }

  /**
   * Destroys the files of packets that were not released, so that they cannot go any more. What
   * they were made from stays untouched.
   *
   * @param gone versions that were released; they stay
   * @return how many were destroyed now
   */
  @Transactional
  public int destroyUnreleased(RequestNumber request, Set<Integer> gone, Actor by) {
    var doomed =
        shelf.all(request).stream()
            .filter(packet -> !gone.contains(packet.version()))
            .filter(packet -> !shelf.destroyed(packet))
            .toList();
    for (var packet : doomed) {
      shelf.destroy(packet, by.value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
      ledger.append(
          request,
          Kind.PACKET_DESTROYED,
          by,
          Map.of("packetVersion", packet.version(), "packetSha256", packet.sha256()));
    }
    return doomed.size();
  }
}
