package org.custodian.packet;

import java.util.List;
import java.util.Optional;
import org.custodian.abstraction.PageKey;
import org.custodian.pdf.PacketLayout;
import org.custodian.pdf.PageResult;
import org.custodian.pdf.Proof;
import org.custodian.pdf.ScanCheck;

/** Says what the proof of a packet means for the pages that it was made from. */
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

  /** What the reading of scanned pages came to when each document was redacted. */
  Proof.Check scans() {
    var pages = records.stream().flatMap(part -> part.redacted().pages().stream()).toList();
    int read = count(pages, PageResult.Scan.READ_AGAIN);
    return ScanCheck.madeBefore(read, count(pages, PageResult.Scan.UNREAD));
  }

  private static int count(List<PageResult> pages, PageResult.Scan scan) {
    return (int) pages.stream().filter(page -> page.scan() == scan).count();
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
