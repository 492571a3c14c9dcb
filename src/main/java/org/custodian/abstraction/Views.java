package org.custodian.abstraction;

import java.util.Map;
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

  void opened(RequestNumber request, String documentId, int pages, StaffId by) {
    ledger.append(
        request,
        Kind.PAGE_VIEWED,
        Actor.staff(by),
        Map.of("document", chart.place(request, documentId), "pages", pages, "as", "file"));
  }

  void looked(RequestNumber request, PageKey page, StaffId by) {
    ledger.append(
        request,
        Kind.PAGE_VIEWED,
        Actor.staff(by),
        Map.of("document", chart.place(request, page.documentId()), "page", page.page()));
  }

  void proposed(RequestNumber request, int pages) {
    var facts = Map.of("pages", pages, "verdict", "by rule");
    ledger.append(request, Kind.PAGES_DECIDED, Actor.system("proposePages"), facts);
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
