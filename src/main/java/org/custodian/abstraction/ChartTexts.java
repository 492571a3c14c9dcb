package org.custodian.abstraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.ScanReading;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.springframework.stereotype.Component;

/** The words of collected documents. Keeps those used last in memory, and nowhere else. */
@Component
class ChartTexts {
  private final Records records;
  private final int limit;

  /** By content hash, the one used longest ago first. */
  private final Map<String, List<PageText>> kept = new LinkedHashMap<>(16, 0.75f, true);

  ChartTexts(Records records, AbstractionSettings settings) {
    this.records = records;
    this.limit = settings.pagesInMemory();
  }

  /**
   * The words of every page.
   *
   * @throws org.custodian.pdf.PdfRefused if the document cannot be read safely
   */
  List<PageText> of(CollectedDocument document) {
    synchronized (kept) {
      var known = kept.get(document.sha256());
      if (known != null) {
        return known;
      }
    }
    var pages = known(document);
    synchronized (kept) {
      kept.put(document.sha256(), pages);
      var oldest = kept.entrySet().iterator();
      while (total() > limit && kept.size() > 1) {
        oldest.next();
        oldest.remove();
      }
    }
    return pages;
  }

  private List<PageText> known(CollectedDocument document) {
    var readings = records.readings(document.sha256());
    return PdfReader.text(records.content(document)).stream()
        .map(page -> ScanReading.in(page, readings))
        .toList();
  }

  /** Reads scanned pages, so that their words are known from now on. */
  void readScans(CollectedDocument document, int most, IntConsumer before) {
    if (records.readScans(document, most, before) > 0) {
      synchronized (kept) {
        kept.remove(document.sha256());
      }
    }
  }

  private int total() {
    return kept.values().stream().mapToInt(List::size).sum();
  }
}
