package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Finds forms such as telephone numbers on pages that go; the patient's own are left out. */
@Component
class Patterns {
  private final Chart chart;
  private final Proposal proposal;

  Patterns(Chart chart, Proposal proposal) {
    this.chart = chart;
    this.proposal = proposal;
  }

  /** The places by page, each as the boxes of one hit. */
  record Hits(Map<PageKey, List<List<Box>>> pages, List<PageKey> unsearchable) {
    TermPlaces places() {
      var boxes = new LinkedHashMap<PageKey, List<Box>>();
      pages.forEach((page, hits) -> boxes.put(page, hits.stream().flatMap(List::stream).toList()));
      int count = pages.values().stream().mapToInt(List::size).sum();
      return new TermPlaces(boxes, count, unsearchable, false);
    }
  }

  Hits find(RequestNumber request, PatternKind kind, Set<PageKey> going) {
    var reader = proposal.reader(request);
    var pages = new LinkedHashMap<PageKey, List<List<Box>>>();
    var blind = new ArrayList<PageKey>();
    for (var document : chart.documents(request)) {
      for (var page : chart.words(document)) {
        var key = new PageKey(document.documentId(), page.page());
        if (!going.contains(key)) continue;
        if (!page.searchable()) blind.add(key);
        var hits = hits(page, kind, reader);
        if (!hits.isEmpty()) pages.put(key, hits);
      }
    }
    return new Hits(pages, blind);
  }

  private static List<List<Box>> hits(PageText page, PatternKind kind, IdentityReader reader) {
    var own =
        reader.identifiers(page).stream()
            .filter(Identifier::own)
            .flatMap(one -> one.words().stream())
            .collect(Collectors.toSet());
    var joined = new Joined(page);
    return kind.form()
        .matcher(joined.text())
        .results()
        .map(hit -> joined.words(hit.start(), hit.end()))
        .filter(words -> words.stream().noneMatch(own::contains))
        .map(words -> Snap.words(page, words))
        .toList();
  }
}
