package org.custodian.abstraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Everything the ledger hears of this module. Places and counts only. */
@Component
class Views {
  private final Ledger ledger;
  private final Chart chart;

  Views(Ledger ledger, Chart chart) {
    this.ledger = ledger;
    this.chart = chart;
  }

  /**
   * A document was opened as it came.
   *
   * @param emergency id of the opening of somebody who has no task; empty for a task
   */
  void opened(
      RequestNumber request, String documentId, int pages, StaffId by, Optional<String> emergency) {
    var facts = new TreeMap<String, Object>();
    facts.put("document", chart.place(request, documentId));
    facts.put("pages", pages);
    facts.put("as", "file");
    emergency.ifPresent(id -> facts.put("emergency", id));
    ledger.append(request, Kind.PAGE_VIEWED, Actor.staff(by), facts);
  }

  void looked(RequestNumber request, PageKey page, StaffId by) {
    ledger.append(
        request,
        Kind.PAGE_VIEWED,
        Actor.staff(by),
        Map.of("document", chart.place(request, page.documentId()), "page", page.page()));
  }

  void proposed(RequestNumber request, List<PageDecision> pages) {
    var rules = new TreeMap<String, Integer>();
    pages.forEach(page -> rules.merge(page.ruleId() + " " + page.verdict(), 1, Integer::sum));
    var facts = Map.of("pages", pages.size(), "verdict", "by rule", "rules", rules);
    ledger.append(request, Kind.PAGES_DECIDED, Actor.system("proposePages"), facts);
    var misfiled =
        pages.stream().filter(page -> page.labels().contains(PageReading.OTHER_PATIENT)).count();
    if (misfiled > 0) {
      // Whoever keeps the chart has to put these pages right; that nothing left is no incident.
      ledger.append(
          request,
          Kind.PAGES_MISFILED,
          Actor.system("proposePages"),
          Map.of("pages", misfiled, "rule", "G1"));
    }
  }

  void batchOpened(RequestNumber request, int pages) {
    ledger.append(
        request, Kind.BATCH_OPENED, Actor.system("openNextBatch"), Map.of("pages", pages));
  }

  void decided(RequestNumber request, int pages, Verdict verdict, String reason, StaffId by) {
    var facts = Map.of("pages", pages, "verdict", verdict, "reason", reason);
    ledger.append(request, Kind.PAGES_DECIDED, Actor.staff(by), facts);
  }

  void marked(RequestNumber request, String what, int count, String reason, StaffId by) {
    var facts = Map.of("what", what, "count", count, "reason", reason);
    ledger.append(request, Kind.MARKED, Actor.staff(by), facts);
  }

  void sealed(SealedAbstraction sealed) {
    var going = sealed.pages().stream().filter(page -> page.verdict().goes()).count();
    var facts =
        Map.of(
            "version", sealed.version(),
            "pages", sealed.pages().size(),
            "going", going,
            "marks", sealed.acts().size(),
            "terms", sealed.terms().size());
    ledger.append(sealed.request(), Kind.ABSTRACTED, Actor.staff(sealed.preparedBy()), facts);
  }
}
