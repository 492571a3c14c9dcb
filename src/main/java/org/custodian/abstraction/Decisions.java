package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The page decisions of a request as rows. */
@Component
class Decisions {
  private final DecidedPages rows;
  private final Proposal proposal;
  private final Chart chart;
  private final Clock clock;

  Decisions(DecidedPages rows, Proposal proposal, Chart chart, Clock clock) {
    this.rows = rows;
    this.proposal = proposal;
    this.chart = chart;
    this.clock = clock;
  }

  /** Lets the rules speak about pages that have no decision yet; returns how many those were. */
  int propose(RequestNumber request) {
    var known = keys(request);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var fresh =
        proposal.decisions(request).stream().filter(page -> !known.contains(page.page())).toList();
    fresh.forEach(page -> rows.save(new DecidedPage(request, page, now)));
    return fresh.size();
  }

  /** As decided, before marks are looked at; in the order of the collected documents. */
  List<PageDecision> standing(RequestNumber request) {
    var order = chart.order(request);
    return rows.findByRequestNoOrderById(request.value()).stream()
        .map(DecidedPage::decision)
        .sorted(
            Comparator.<PageDecision>comparingInt(
                    page -> order.getOrDefault(page.page().documentId(), Integer.MAX_VALUE))
                .thenComparingInt(page -> page.page().page()))
        .toList();
  }

  /** A person decides; refuses as a whole if one page forbids it. */
  int decide(RequestNumber request, Set<PageKey> pages, Verdict verdict, String code, StaffId by) {
    var reason = fitting(verdict, code);
    var chosen =
        rows.findByRequestNoOrderById(request.value()).stream()
            .filter(row -> pages.contains(row.key()))
            .toList();
    if (pages.isEmpty() || chosen.size() != pages.size()) {
      throw new AbstractionRefused("unknown-page");
    }
    chosen.forEach(row -> permit(row.decision(), reason));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    chosen.forEach(row -> row.decide(verdict, code, by, now));
    return chosen.size();
  }

  private static DecisionReason fitting(Verdict verdict, String code) {
    if (verdict == Verdict.REDACT) {
      throw new AbstractionRefused("redact-by-marking");
    }
    return DecisionReason.of(code)
        .filter(reason -> reason.verdict() == verdict)
        .orElseThrow(() -> new AbstractionRefused("reason-missing"));
  }

  private static void permit(PageDecision page, DecisionReason reason) {
    if (page.locked()) {
      throw new AbstractionRefused("locked");
    }
    if (reason.verdict() != Verdict.INCLUDE) {
      return;
    }
    if (page.labels().contains("unreadable")) {
      throw new AbstractionRefused("unreadable");
    }
    // Whoever lets a page with a foreign number or birth date go says so in so many words.
    if (page.labels().contains("other-patient") && reason != DecisionReason.RIGHT_PATIENT) {
      throw new AbstractionRefused("other-patient");
    }
  }

  private Set<PageKey> keys(RequestNumber request) {
    return rows.findByRequestNoOrderById(request.value()).stream()
        .map(DecidedPage::key)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
