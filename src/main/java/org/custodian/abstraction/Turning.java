package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.abstraction.JournalItem.Kind;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Takes a step back, or does it again. */
@Component
class Turning {
  private final Marks marks;
  private final Suggestions suggestions;
  private final Decisions decisions;

  Turning(Marks marks, Suggestions suggestions, Decisions decisions) {
    this.marks = marks;
    this.suggestions = suggestions;
    this.decisions = decisions;
  }

  /**
   * @param back whether to take the step back; it is done again otherwise
   * @return a page on which something changed, if it was about pages
   * @throws AbstractionRefused with "overtaken" if somebody decided otherwise about the pages since
   */
  Optional<PageKey> turn(RequestNumber request, JournalRow step, boolean back, StaffId by) {
    var place = place(request, step);
    var items = step.items;
    marks.remove(request, refs(items, Kind.ACT, !back), by);
    marks.restore(request, refs(items, Kind.ACT, back));
    refs(items, Kind.TERM, !back).forEach(term -> marks.removeTerm(request, term, by));
    refs(items, Kind.TERM, back).forEach(term -> marks.restoreTerm(request, term));
    suggestions.stand(request, refs(items, Kind.ANSWER, !back), false);
    suggestions.stand(request, refs(items, Kind.ANSWER, back), true);
    var pages = items.stream().filter(item -> item.item == Kind.PAGE).toList();
    if (!pages.isEmpty()) decisions.turn(request, pages, back);
    return place;
  }

  /** What has to stand afterwards ({@code went}: what the step took away), or has to be gone. */
  private static Set<String> refs(List<JournalItem> items, Kind kind, boolean went) {
    return items.stream()
        .filter(item -> item.item == kind && item.came != went)
        .map(item -> item.ref)
        .collect(Collectors.toSet());
  }

  private Optional<PageKey> place(RequestNumber request, JournalRow step) {
    return step.items.stream()
        .flatMap(
            item ->
                switch (item.item) {
                  case PAGE -> Optional.of(item.page()).stream();
                  case ACT -> marks.page(request, item.ref).stream();
                  case ANSWER -> suggestions.page(request, item.ref).stream();
                  case TERM -> Optional.<PageKey>empty().stream();
                })
        .findFirst();
  }
}
