package org.custodian.accounting;

import java.util.Comparator;
import java.util.List;
import org.custodian.delivery.Release;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packet;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.Packets;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Says of a released packet what is really in it, page by page from its manifest. */
@Component
class PacketContents {
  private final Packets packets;
  private final Records records;
  private final Facility facility;

  PacketContents(Packets packets, Records records, Facility facility) {
    this.facility = facility;
    this.packets = packets;
    this.records = records;
  }

  Contents of(Release release) {
    var packet =
        packets
            .packet(release.request())
            .filter(made -> made.version() == release.version())
            .filter(made -> made.sha256().equals(release.sha256()))
            .orElseThrow(() -> notTheSame(release.request()));
    if (sheetAlone(packet)) {
      return sheet(packet, release);
    }
    var documents = disclosed(packet);
    var days = documents.stream().map(CollectedDocument::serviceDate).sorted().toList();
    return new Contents(
        documents.stream().map(document -> document.type().name()).distinct().sorted().toList(),
        days.get(0),
        days.get(days.size() - 1),
        packet.recordPages(),
        packet.batesFirst(),
        packet.batesLast(),
        packet.version(),
        packet.sha256(),
        packet.recordsSha256());
  }

  /** To locate a person the sheet of facts goes and nothing else (rule C7). */
  private boolean sheetAlone(Packet packet) {
    return disclosedIds(packet).equals(List.of(PacketAssembly.LOCATE_SHEET));
  }

  private Contents sheet(Packet packet, Release release) {
    var day = facility.day(release.at());
    return new Contents(
        List.of("LOCATE_SHEET"),
        day,
        day,
        packet.recordPages(),
        packet.batesFirst(),
        packet.batesLast(),
        packet.version(),
        packet.sha256(),
        packet.recordsSha256());
  }

  private List<String> disclosedIds(Packet packet) {
    return packets.manifest(packet).stream()
        .filter(line -> line.bates().isPresent())
        .map(ManifestLine::documentId)
        .distinct()
        .toList();
  }

  private List<CollectedDocument> disclosed(Packet packet) {
    var ids = disclosedIds(packet);
    var documents =
        records.documents(packet.request()).stream()
            .filter(document -> ids.contains(document.documentId()))
            .sorted(Comparator.comparing(CollectedDocument::documentId))
            .toList();
    if (documents.isEmpty() || documents.size() != ids.size()) {
      throw notTheSame(packet.request());
    }
    return documents;
  }

  private static IllegalStateException notTheSame(RequestNumber request) {
    return new IllegalStateException(
        "ACC-03 The packet of request "
            + request
            + " and its manifest do not agree, so it is not released. Assemble it again.");
  }
}
