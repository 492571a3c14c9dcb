package org.custodian.packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.abstraction.PageKey;
import org.custodian.pdf.Area;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PacketLayout;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Word;

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
    var emptied = new ArrayList<Area>();
    var words = new HashMap<Integer, List<String>>();
    for (int index = 0; index < records.size(); index++) {
      int before = layout.records().get(index).firstPage() - 1;
      var redacted = records.get(index).redacted();
      for (var page : redacted.pages()) {
        for (var box : page.blackened()) {
          emptied.add(new Area(before + page.outputPage(), box));
        }
      }
      words.putAll(words(redacted.bytes(), before));
    }
    var banned =
        terms.isEmpty()
            ? List.<LeakPlan.Banned>of()
            : List.of(
                new LeakPlan.Banned(
                    layout.firstRecordPage(),
                    layout.firstRecordPage() + layout.recordPages() - 1,
                    terms,
                    Matching.WHOLE_WORD));
    return new LeakPlan(layout.pages(), emptied, banned, words);
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

  private static Map<Integer, List<String>> words(byte[] pdf, int before) {
    var words = new HashMap<Integer, List<String>>();
    for (var page : PdfReader.text(pdf)) {
      words.put(before + page.page(), page.words().stream().map(Word::text).toList());
    }
    return words;
  }
}
