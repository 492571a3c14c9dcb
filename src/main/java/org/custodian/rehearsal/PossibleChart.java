package org.custodian.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether documents, visits and pages that a file names are those that it gives. */
final class PossibleChart {
  private final Scenario scenario;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Part> documents = new LinkedHashMap<>();
  private final Set<String> visits = new HashSet<>();
  private final Set<String> patients = new HashSet<>();

  PossibleChart(Scenario scenario) {
    this.scenario = scenario;
  }

  List<Fault> faults() {
    scenario.given("patients").forEach(patient -> patients.add(patient.text("mrn", "")));
    for (var visit : scenario.given("encounters")) {
      if (!visits.add(visit.text("id", ""))) fault(visit, "another visit has this id already.");
    }
    int place = 0;
    for (var document : scenario.given("chart")) {
      var id = document.text("id", "doc-" + ++place);
      if (documents.put(id, document) != null) fault(document, "another document has this id.");
    }
    documents.values().forEach(this::document);
    scenario.given("restrictions").forEach(part -> visit(part, "encounter"));
    scenario.acts().forEach(act -> act(act.what(), act.part()));
    return faults;
  }

  private void document(Part document) {
    visit(document, "encounter");
    document.at("attachedTo").ifPresent(this::documentOf);
    document
        .at("otherPatientPages")
        .ifPresent(
            other -> {
              pagesOf(other, List.of(document));
              other
                  .at("mrn")
                  .filter(mrn -> !patients.contains(mrn.text()))
                  .ifPresent(mrn -> fault(mrn, "no patient of 'given' has this MRN."));
            });
  }

  private void act(String what, Part part) {
    switch (what) {
      case "decidePages" -> part.items("decisions").forEach(this::pages);
      case "denial" -> part.items("pages").forEach(this::pages);
      case "misdirected" -> misdirected(part);
      default -> {}
    }
    visits(part);
  }

  /** Whatever names visits, at whatever depth: a scope, a paper, a revocation. */
  private void visits(Part part) {
    visit(part, "encounters");
    part.keys().values().forEach(this::visits);
  }

  private void pages(Part choice) {
    choice.at("document").ifPresent(this::documentOf);
    var meant = documents.entrySet().stream().filter(one -> meant(choice, one)).toList();
    if (!meant.isEmpty()) pagesOf(choice, meant.stream().map(Map.Entry::getValue).toList());
  }

  private static boolean meant(Part choice, Map.Entry<String, Part> one) {
    return choice.text("document").map(one.getKey()::equals).orElse(true)
        && same(choice, one.getValue(), "type")
        && same(choice, one.getValue(), "unit")
        && same(choice, one.getValue(), "date");
  }

  private static boolean same(Part choice, Part document, String key) {
    return choice.text(key).map(document.text(key, "")::equals).orElse(true);
  }

  private void pagesOf(Part choice, List<Part> meant) {
    int most = meant.stream().mapToInt(one -> one.number("pages", 1)).max().orElse(0);
    choice.items("pages").stream()
        .filter(page -> Integer.parseInt(page.text()) > most)
        .forEach(
            page ->
                fault(page, "the document has not so many pages; the last one is " + most + "."));
  }

  private void misdirected(Part part) {
    int all = documents.values().stream().mapToInt(one -> one.number("pages", 1)).sum();
    part.at("pages")
        .filter(pages -> Integer.parseInt(pages.text()) > all)
        .ifPresent(pages -> fault(pages, "the chart has " + all + " pages only."));
  }

  private void visit(Part part, String key) {
    part.items(key).stream()
        .filter(id -> !visits.contains(id.text()))
        .forEach(id -> unknown(id, "visit", visits));
  }

  private void documentOf(Part id) {
    if (!documents.containsKey(id.text())) unknown(id, "document", documents.keySet());
  }

  private void unknown(Part id, String what, Set<String> known) {
    var nearest =
        Wellformed.nearest(id.text(), List.copyOf(known))
            .map(near -> "; did you mean '" + near + "'?");
    fault(
        id,
        "no "
            + what
            + " of 'given' has this id"
            + nearest.orElseGet(
                () -> known.isEmpty() ? "." : "; known are " + String.join(", ", known) + "."));
  }

  private void fault(Part at, String sentence) {
    faults.add(at.fault(sentence));
  }
}
