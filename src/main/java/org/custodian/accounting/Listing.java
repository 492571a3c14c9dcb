package org.custodian.accounting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what an accounting of one patient lists. Takes every disclosure of the patient and leaves
 * out what the law leaves out.
 *
 * @param facts all disclosures of the patient
 * @param suspensions all suspensions about the patient
 * @param protocols research protocols by their id
 * @param policy what the hospital chose where the law leaves it open
 */
record Listing(
    List<Disclosure> facts,
    List<Suspension> suspensions,
    Map<String, ResearchProtocol> protocols,
    AccountingPolicy policy) {
  private static final Comparator<Disclosure> BY_TIME =
      Comparator.comparing(Disclosure::disclosedAt).thenComparing(Disclosure::id);

  /** The disclosures to tell of, oldest first; both days are included (rules E1, E2, E8). */
  List<Disclosure> disclosures(LocalDate first, LocalDate last, LocalDate madeOn) {
    var corrected = corrected();
    return facts.stream()
        .filter(fact -> !fact.disclosedOn().isBefore(first) && !fact.disclosedOn().isAfter(last))
        .filter(fact -> counts(fact, madeOn))
        .filter(fact -> !corrected.contains(fact.id()))
        .filter(fact -> suspensions.stream().noneMatch(order -> order.hides(fact, madeOn)))
        .sorted(BY_TIME)
        .toList();
  }

  /**
   * The protocols that stand for their disclosures (rule E5): those for which this patient's
   * records went, and those of which nobody noted whose records went.
   *
   * @param noted ids of protocols of which it was noted
   */
  List<ResearchProtocol> protocols(LocalDate first, LocalDate last, Set<String> noted) {
    var own = facts.stream().flatMap(fact -> fact.further().protocolId().stream()).toList();
    return protocols.entrySet().stream()
        .filter(protocol -> own.contains(protocol.getKey()) || !noted.contains(protocol.getKey()))
        .map(Map.Entry::getValue)
        .filter(ResearchProtocol::standsForItsDisclosures)
        .filter(protocol -> protocol.within(first, last))
        .sorted(Comparator.comparing(ResearchProtocol::from).thenComparing(ResearchProtocol::title))
        .toList();
  }

  /** One line for each series (rule E4); what a large protocol stands for has none. */
  List<AccountingEntry> entries(List<Disclosure> listed) {
    var series = new LinkedHashMap<Object, List<Disclosure>>();
    for (var fact : listed) {
      if (!inLargeResearch(fact)) {
        var key = policy.groupSeries() ? SeriesKey.of(fact) : fact.id();
        series.computeIfAbsent(key, any -> new ArrayList<>()).add(fact);
      }
    }
    return series.values().stream()
        .map(of -> new AccountingEntry(of.get(0), of.size(), of.get(of.size() - 1).disclosedOn()))
        .toList();
  }

  /** Whether the law or the hospital's policy has it listed; only the basis decides. */
  private boolean counts(Disclosure fact, LocalDate madeOn) {
    return fact.accountable()
        || policy.partTwoReport()
            && fact.further().partTwoAccounted()
            && !fact.disclosedOn().isBefore(madeOn.minusYears(AccountingPolicy.PART_TWO_YEARS));
  }

  /** What was written down wrongly; the correction tells it. */
  private Set<String> corrected() {
    return facts.stream()
        .flatMap(fact -> fact.further().correctionOf().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean inLargeResearch(Disclosure fact) {
    var protocol = fact.further().protocolId().map(protocols::get);
    return protocol.isPresent() && protocol.get().standsForItsDisclosures();
  }
}
