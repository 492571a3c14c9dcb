package org.custodian.packet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.pdf.PacketPress;
import org.custodian.pdf.Proof;
import org.custodian.vault.CheckedFile;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Keeps packets with their manifests and proofs, and what stood in the way of others. */
@Component
class PacketShelf {
  private static final JsonMapper JSON = new JsonMapper();

  private final PacketRows packets;
  private final PacketPageRows pages;
  private final ProblemRows problems;
  private final Destructions destructions;
  private final Vault vault;

  PacketShelf(
      PacketRows packets,
      PacketPageRows pages,
      ProblemRows problems,
      Destructions destructions,
      Vault vault) {
    this.destructions = destructions;
    this.packets = packets;
    this.pages = pages;
    this.problems = problems;
    this.vault = vault;
  }

  /**
   * @param notice which statement of 42 CFR 2.32(a) lies in it, if one does
   */
  void keep(
      Packet packet,
      PacketPress press,
      Proof proof,
      List<ManifestLine> manifest,
      Optional<String> notice) {
    store(packet, press);
    var evidence = vault.store(json(proof), "application/json");
    var row = packets.save(new PacketRow(packet, evidence.sha256(), notice));
    int place = 0;
    for (var line : manifest) {
      pages.save(new PacketPageRow(row.packetId, ++place, line));
    }
    problems.deleteByRequestNo(packet.request().value());
  }

  /** From stream to stream: a packet may be larger than this node's memory. */
  private void store(Packet packet, PacketPress press) {
    try (var content = press.content()) {
      vault.store(content, packet.sha256(), "application/pdf");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PKT-16 A finished packet cannot be read. It is made again.",
          new IOException(e.getClass().getSimpleName()));
    }
  }

  void keep(RequestNumber request, int version, List<PageProblem> found) {
    problems.deleteByRequestNo(request.value());
    found.forEach(problem -> problems.save(new ProblemRow(request, version, problem)));
  }

  Optional<Packet> packet(RequestNumber request, int version) {
    return packets.findByPacketId(PacketRow.id(request, version)).map(PacketRow::packet);
  }

  Optional<Packet> newest(RequestNumber request) {
    return packets.findFirstByRequestNoOrderByVersionDesc(request.value()).map(PacketRow::packet);
  }

  /** Every file of every version, packets and their proofs, with the moment it was kept. */
  Map<String, Instant> files(RequestNumber request) {
    var files = new LinkedHashMap<String, Instant>();
    for (var row : packets.findByRequestNoOrderByVersion(request.value())) {
      files.put(row.sha256, row.packet().assembledAt());
      files.put(row.proofSha256, row.packet().assembledAt());
    }
    return files;
  }

  List<Packet> all(RequestNumber request) {
    return packets.findByRequestNoOrderByVersion(request.value()).stream()
        .map(PacketRow::packet)
        .toList();
  }

  Optional<String> partTwoNotice(Packet packet) {
    return Optional.ofNullable(row(packet).partTwoNotice);
  }

  CheckedFile file(Packet packet) {
    if (destroyed(packet)) {
      throw new IllegalStateException(
          "PKT-08 The packet of request " + packet.request() + " was destroyed.");
    }
    return vault.checked(row(packet).sha256);
  }

  long size(Packet packet) {
    return vault.size(row(packet).sha256);
  }

  boolean destroyed(Packet packet) {
    return destructions.findById(row(packet).packetId).isPresent();
  }

  void destroy(Packet packet, String by, Instant at) {
    var row = row(packet);
    vault.purge(row.sha256);
    destructions.save(new Destruction(row.packetId, by, at));
  }

  List<ManifestLine> manifest(Packet packet) {
    return pages.findByPacketIdOrderByPlace(row(packet).packetId).stream()
        .map(PacketPageRow::line)
        .toList();
  }

  Proof proof(Packet packet) {
    try {
      return new Proof(
          List.of(JSON.readValue(vault.read(row(packet).proofSha256), Proof.Check[].class)));
    } catch (IOException e) {
      throw new IllegalStateException("PKT-04 The proof of a packet is not readable.");
    }
  }

  List<PageProblem> problems(RequestNumber request) {
    return problems.findByRequestNoOrderByProblemId(request.value()).stream()
        .map(ProblemRow::problem)
        .toList();
  }

  /** The row again: what a caller holds may not name a file on its own. */
  private PacketRow row(Packet packet) {
    return packets
        .findByPacketId(PacketRow.id(packet.request(), packet.version()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "PKT-05 Request " + packet.request() + " has no packet of this version."));
  }

  private static byte[] json(Proof proof) {
    try {
      return JSON.writeValueAsBytes(proof.checks());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PKT-06 A proof cannot be written as JSON.");
    }
  }
}
