package org.custodian.abstraction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.records.CollectedDocument;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * Which of the findings are offered: those on pages that go, of a category that is closed on the
 * papers as they are now, that are neither marked nor rejected yet.
 */
@Component
class Suggestions {
  private static final Set<String> MINORS = Set.of("L2");
  private static final Set<String> RESTRICTIONS = Set.of("J1", "J2");
  private static final Set<String> NOT_NEEDED = Set.of("C9", "F3");

  /**
   * That there was a visit may not be told under these; a kind of note or a lawsuit is no visit.
   */
  private static final Set<String> LABELS = Set.of("A8", "M2", "M3", "M8", "Q1");

  private final EchoRows echoes;
  private final RejectedRows rejected;
  private final Proposal proposal;
  private final Marks marks;
  private final Chart chart;
  private final Clock clock;

  Suggestions(
      EchoRows echoes,
      RejectedRows rejected,
      Proposal proposal,
      Marks marks,
      Chart chart,
      Clock clock) {
    this.echoes = echoes;
    this.rejected = rejected;
    this.proposal = proposal;
    this.marks = marks;
    this.chart = chart;
    this.clock = clock;
  }

  /** Those that wait for an answer, in the order of the pages. */
  List<Suggestion> open(RequestNumber request, List<PageDecision> pages) {
    var going =
        pages.stream()
            .filter(page -> page.verdict().goes())
            .map(PageDecision::page)
            .collect(Collectors.toSet());
    var rows = echoes.findByRequestNoOrderById(request.value());
    if (rows.isEmpty() || going.isEmpty()) return List.of();
    var told = new Told(proposal.closed(request, pages), days(request, pages));
    var gone = answered(request);
    var boxes = marks.standing(request).stream().collect(Collectors.groupingBy(Mark::page));
    var seen = new HashSet<List<?>>();
    return rows.stream()
        .filter(row -> going.contains(row.key()) && !gone.contains(row.id))
        .flatMap(row -> told.source(row).map(row::suggestion).stream())
        .filter(one -> seen.add(List.of(one.page(), one.label(), one.words())))
        .filter(one -> !marked(one, boxes.getOrDefault(one.page(), List.of())))
        .toList();
  }

  /** What may not be told: categories, and days by the document whose day it is. */
  private record Told(Set<String> closed, Map<String, SuggestionSource> days) {
    Optional<SuggestionSource> source(EchoRow row) {
      return switch (row.kind) {
        case FOREIGN -> Optional.of(SuggestionSource.OTHER_PATIENT);
        case DAY -> Optional.ofNullable(days.get(row.about));
        case CODE -> closed(row, SuggestionSource.CODE);
        case WORD, DRUG, TEST -> closed(row, SuggestionSource.TEXT);
      };
    }

    private Optional<SuggestionSource> closed(EchoRow row, SuggestionSource source) {
      return Optional.of(source).filter(any -> closed.contains(row.label));
    }
  }

  /** Documents of which every page stays, with why; not those on a day of which something goes. */
  private Map<String, SuggestionSource> days(RequestNumber request, List<PageDecision> pages) {
    var days =
        chart.documents(request).stream()
            .collect(
                Collectors.toMap(CollectedDocument::documentId, CollectedDocument::serviceDate));
    var told = new HashSet<LocalDate>();
    var stays = new HashMap<String, SuggestionSource>();
    for (var page : pages) {
      var id = page.page().documentId();
      if (page.verdict() == Verdict.WITHHOLD) source(page).ifPresent(why -> stays.put(id, why));
      else Optional.ofNullable(days.get(id)).ifPresent(told::add);
    }
    stays.keySet().removeIf(id -> told.contains(days.getOrDefault(id, LocalDate.MIN)));
    return stays;
  }

  private static Optional<SuggestionSource> source(PageDecision page) {
    var rule = page.heldBy().orElse(page.ruleId());
    if (MINORS.contains(rule)) return Optional.of(SuggestionSource.MINORS_VISIT);
    if (RESTRICTIONS.contains(rule)) return Optional.of(SuggestionSource.RESTRICTION);
    if (NOT_NEEDED.contains(rule)) return Optional.of(SuggestionSource.SCOPE);
    return Optional.of(SuggestionSource.LABEL).filter(any -> LABELS.contains(rule));
  }

  private static boolean marked(Suggestion one, List<Mark> boxes) {
    return !one.boxes().isEmpty()
        && one.boxes().stream()
            .allMatch(box -> boxes.stream().anyMatch(mark -> mark.box().grown(0.1).contains(box)));
  }

  /** A person says that these words may go. */
  List<String> reject(RequestNumber request, List<Suggestion> chosen, StaffId by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return chosen.stream()
        .map(one -> rejected.save(new RejectedRow(request, one.id(), by, now)).id)
        .toList();
  }

  /** Takes answers back, or gives them again. */
  void stand(RequestNumber request, Set<String> ids, boolean stand) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rejected.findByRequestNo(request.value()).stream()
        .filter(row -> ids.contains(row.id))
        .forEach(row -> row.removedAt = stand ? null : now);
  }

  /** The page of a suggestion that was rejected. */
  Optional<PageKey> page(RequestNumber request, String answer) {
    var echo =
        rejected.findByRequestNo(request.value()).stream()
            .filter(row -> row.id.equals(answer))
            .map(row -> row.echoId)
            .findFirst();
    return echoes.findByRequestNoOrderById(request.value()).stream()
        .filter(row -> echo.filter(id -> id.equals(row.id)).isPresent())
        .map(EchoRow::key)
        .findFirst();
  }

  private Set<Long> answered(RequestNumber request) {
    return rejected.findByRequestNo(request.value()).stream()
        .filter(row -> row.removedAt == null)
        .map(row -> row.echoId)
        .collect(Collectors.toSet());
  }
}
