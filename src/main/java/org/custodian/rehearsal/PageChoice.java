package org.custodian.rehearsal;

import java.util.List;
import org.custodian.abstraction.PageKey;
import org.custodian.records.CollectedDocument;

/** Which pages a decision of a file means. */
record PageChoice(Part decision, List<CollectedDocument> documents) {

  boolean has(PageKey page) {
    var numbers = decision.texts("pages");
    return (numbers.isEmpty() || numbers.contains(String.valueOf(page.page())))
        && documents.stream()
            .filter(document -> document.documentId().equals(page.documentId()))
            .anyMatch(this::has);
  }

  private boolean has(CollectedDocument document) {
    return fits("document", document.documentId())
        && fits("type", document.type().name())
        && fits("unit", document.unit())
        && fits("date", document.serviceDate().toString())
        && decision.text("label").map(document.labels()::contains).orElse(true);
  }

  private boolean fits(String key, String value) {
    return decision.text(key).map(value::equals).orElse(true);
  }
}
