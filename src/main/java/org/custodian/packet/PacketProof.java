package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import org.custodian.abstraction.PageKey;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PacketLayout;

/** Says in pages of the finished packet what must not and what must still be there. */
final class PacketProof {
  private final List<RedactedPart> records;
  private final PacketLayout layout;

  /**
   * @param records in the order in which they stand in the packet
   * @param layout of the whole packet
   */
  PacketProof(List<RedactedPart> records, PacketLayout layout) {
    this.records = records;
    this.layout = layout;
  }

  LeakPlan plan(List<String> terms) {
    var released =
        records.stream()
            .map(part -> new LeakPlan.Released(part.redacted(), terms, Matching.WHOLE_WORD))
            .toList();
    return LeakPlan.of(layout, released);
  }

  /** The source page that stands on a page of the packet; empty for front matter. */
  Optional<PageKey> source(int packetPage) {
    for (int index = 0; index < records.size(); index++) {
      int place = packetPage - layout.records().get(index).firstPage();
      var part = records.get(index);
      if (place >= 0 && place < part.redacted().pages().size()) {
        int page = part.redacted().pages().get(place).sourcePage();
        return Optional.of(new PageKey(part.source().id(), page));
      }
    }
    return Optional.empty();
  }
}
