package org.custodian.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.abstraction.PageKey;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What helps the second person: notes at pages, and what changed since a packet was looked at. */
@Component
@Transactional
public class SecondLook {
  private static final int LONGEST = 500;

  private final PageNoteRows notes;
  private final Packets packets;
  private final Approval approval;
  private final Clock clock;

  SecondLook(PageNoteRows notes, Packets packets, Approval approval, Clock clock) {
    this.notes = notes;
    this.packets = packets;
    this.approval = approval;
    this.clock = clock;
  }

  /**
   * A page that is not as it was in the packet looked at before.
   *
   * @param before empty for a page that was not there
   * @param after empty for a page that is not there any more
   */
  public record Change(PageKey page, Optional<ManifestLine> before, Optional<ManifestLine> after) {}

  /**
   * Notes something at a page of the present packet.
   *
   * @param text 1 to 500 characters; may name a patient
   * @throws OwnWork if this person prepared the packet
   * @throws NoPacket if there is none
   * @throws StalePacket if the packet was made anew since
   */
  public void note(
      RequestNumber request, int packetVersion, PageKey page, String text, StaffId by) {
    var packet = packets.packet(request).orElseThrow(() -> new NoPacket(request));
    if (packet.version() != packetVersion) throw new StalePacket(request);
    if (packet.preparedBy().samePerson(by)) throw new OwnWork(request);
    var clean = text.strip();
    if (clean.isEmpty() || clean.length() > LONGEST) {
      throw new IllegalArgumentException("APR-11 A note at a page has 1 to 500 characters.");
    }
    if (packets.manifest(packet).stream().noneMatch(line -> key(line).equals(page))) {
      throw new IllegalArgumentException("APR-09 The page is not one of this packet's chart.");
    }
    var made = new PageNote(packetVersion, page, clean, by);
    notes.save(new PageNoteRow(request, made, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** The notes at pages of one version, oldest first. */
  @Transactional(readOnly = true)
  public List<PageNote> notes(RequestNumber request, int packetVersion) {
    return notes.findByRequestNoAndPacketVersionOrderById(request.value(), packetVersion).stream()
        .map(PageNoteRow::note)
        .toList();
  }

  /** The newest version before this one that somebody decided about. */
  @Transactional(readOnly = true)
  public Optional<ReviewDecision> before(Packet packet) {
    return approval.decisions(packet.request()).stream()
        .filter(made -> made.packetVersion() < packet.version())
        .max(
            Comparator.comparingInt(ReviewDecision::packetVersion)
                .thenComparing(made -> made.at()));
  }

  /** Pages whose decision or number of blackened places differs from that version. */
  @Transactional(readOnly = true)
  public List<Change> changes(Packet packet, int earlier) {
    var old = packets.packet(packet.request(), earlier).map(packets::manifest).orElse(List.of());
    var now = packets.manifest(packet);
    Map<PageKey, ManifestLine> before = new HashMap<>();
    old.forEach(line -> before.put(key(line), line));
    var gone = new HashMap<>(before);
    now.forEach(line -> gone.remove(key(line)));
    var changed =
        now.stream()
            .map(line -> new Change(key(line), was(before, line), Optional.of(line)))
            .filter(SecondLook::differs);
    var dropped =
        gone.values().stream()
            .map(line -> new Change(key(line), Optional.of(line), Optional.empty()));
    return java.util.stream.Stream.concat(changed, dropped).toList();
  }

  private static Optional<ManifestLine> was(Map<PageKey, ManifestLine> before, ManifestLine now) {
    return Optional.ofNullable(before.get(key(now)));
  }

  private static boolean differs(Change change) {
    return change
        .before()
        .flatMap(was -> change.after().map(now -> !look(was).equals(look(now))))
        .orElse(true);
  }

  /** What a reader of the packet would see of it; the Bates number moves with its neighbours. */
  private static List<?> look(ManifestLine line) {
    return List.of(line.verdict(), line.outcome(), line.blackened());
  }

  private static PageKey key(ManifestLine line) {
    return new PageKey(line.documentId(), line.page());
  }
}
