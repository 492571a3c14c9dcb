package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.pdf.Box;
import org.custodian.pdf.TermSearch;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Finds texts in the collected documents, with the same search that removes them later. */
@Component
class Terms {
  private final Chart chart;
  private final Records records;
  private final Verification verification;

  Terms(Chart chart, Records records, Verification verification) {
    this.chart = chart;
    this.records = records;
    this.verification = verification;
  }

  TermPlaces find(RequestNumber request, String text, Set<PageKey> going) {
    var places = new LinkedHashMap<PageKey, List<Box>>();
    var unsearchable = new ArrayList<PageKey>();
    int count = 0;
    for (var document : chart.documents(request)) {
      var pages = chart.words(document);
      for (var hit : TermSearch.find(pages, text)) {
        var key = new PageKey(document.documentId(), hit.page());
        if (going.contains(key)) {
          places.computeIfAbsent(key, any -> new ArrayList<>()).addAll(hit.boxes());
          count++;
        }
      }
      pages.stream()
          .filter(page -> !page.searchable())
          .map(page -> new PageKey(document.documentId(), page.page()))
          .filter(going::contains)
          .forEach(unsearchable::add);
    }
    return new TermPlaces(places, count, unsearchable, patientsOwn(request, text));
  }

  /** The pages, among those that go, on which one of the terms stands. */
  Set<PageKey> pages(RequestNumber request, List<Term> terms, Set<PageKey> going) {
    var found = new HashSet<PageKey>();
    for (var term : terms) {
      found.addAll(find(request, term.text(), going).places().keySet());
    }
    return found;
  }

  private boolean patientsOwn(RequestNumber request, String text) {
    var own = new TreeSet<String>();
    verification
        .patient(request)
        .map(records::patient)
        .ifPresent(
            patient ->
                own.addAll(
                    List.of(
                        patient.ref().mrn().toLowerCase(Locale.ROOT),
                        patient.name().family().toLowerCase(Locale.ROOT),
                        patient.name().given().toLowerCase(Locale.ROOT),
                        patient.name().full().toLowerCase(Locale.ROOT))));
    return own.contains(text.toLowerCase(Locale.ROOT));
  }
}
