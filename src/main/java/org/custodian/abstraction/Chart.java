package org.custodian.abstraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfRefused;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The collected documents of a request, page by page. */
@Component
class Chart {
  private final Records records;
  private final ChartTexts texts;

  Chart(Records records, ChartTexts texts) {
    this.records = records;
    this.texts = texts;
  }

  List<CollectedDocument> documents(RequestNumber request) {
    return records.documents(request);
  }

  /** The words of one page of the request; a page of another request is unknown here. */
  PageText page(RequestNumber request, PageKey key) {
    var pages = words(document(request, key.documentId()));
    if (key.page() > pages.size()) {
      throw new AbstractionRefused("unknown-page");
    }
    return pages.get(key.page() - 1);
  }

  CollectedDocument document(RequestNumber request, String documentId) {
    return documents(request).stream()
        .filter(document -> document.documentId().equals(documentId))
        .findFirst()
        .orElseThrow(() -> new AbstractionRefused("unknown-page"));
  }

  /** Reads scanned pages not read yet, each told before; a file that cannot be read has none. */
  void readScans(CollectedDocument document, int most, IntConsumer before) {
    try {
      texts.readScans(document, most, before);
    } catch (PdfRefused unreadable) {
      // Its pages are decided as unreadable ones.
      return;
    }
  }

  /** The words of a document; no page at all if it cannot be read safely. */
  List<PageText> words(CollectedDocument document) {
    try {
      return document.refused().isPresent() ? List.of() : texts.of(document);
    } catch (PdfRefused unreadable) {
      return List.of();
    }
  }

  /** The place of each document among the collected ones, from 1. */
  Map<String, Integer> order(RequestNumber request) {
    var order = new HashMap<String, Integer>();
    documents(request).forEach(document -> order.put(document.documentId(), order.size() + 1));
    return order;
  }

  /**
   * The document's place, for a log or an address. Its id may be made of a medical record number,
   * so it appears in neither.
   */
  int place(RequestNumber request, String documentId) {
    return order(request).getOrDefault(documentId, 0);
  }

  boolean takeAnew(RequestNumber request, String documentId, StaffId by) {
    return records.takeAnew(request, documentId, by);
  }

  byte[] bytes(CollectedDocument document) {
    return records.content(document);
  }
}
