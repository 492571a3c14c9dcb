package org.custodian.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.custodian.proof.LogEntry;

/** Rows of one kind that wait for their entries. What waits at the end has none. */
final class Tally {
  private final String what;
  private final Map<String, Deque<Row>> waiting = new HashMap<>();

  /**
   * @param value what entry and row must agree on
   */
  private record Row(Optional<String> request, String value) {}

  Tally(String what) {
    this.what = what;
  }

  void row(Optional<String> request, String identity, String value) {
    waiting.computeIfAbsent(identity, key -> new ArrayDeque<>()).add(new Row(request, value));
  }

  /** Takes the row of an entry away; tells if there is none or it says something else. */
  Optional<Difference> entry(LogEntry entry, long index, String identity, String value) {
    var rows = waiting.getOrDefault(identity, new ArrayDeque<>());
    Row row = rows.poll();
    if (row == null)
      return difference(
          entry, index, "The log tells of " + article() + what + " that the tables do not hold.");
    return row.value().equals(value)
        ? Optional.empty()
        : difference(entry, index, "The tables show another " + what + " than the log tells.");
  }

  private String article() {
    return "aeiou".indexOf(what.charAt(0)) < 0 ? "a " : "an ";
  }

  private Optional<Difference> difference(LogEntry entry, long index, String says) {
    return Optional.of(new Difference(what, entry.request(), Optional.of(index), says));
  }

  /** Takes those rows away that need no entry of their own. */
  List<Difference> excused(BiPredicate<Optional<String>, String> excuse, String says) {
    var excused = new ArrayList<Difference>();
    for (var rows : waiting.values())
      rows.removeIf(
          row -> {
            boolean so = excuse.test(row.request(), row.value());
            if (so) excused.add(new Difference(what, row.request(), Optional.empty(), says));
            return so;
          });
    return excused;
  }

  /** Rows that no entry tells of. */
  List<Difference> untold() {
    var untold = new ArrayList<Difference>();
    for (var rows : waiting.values())
      for (Row row : rows)
        untold.add(
            new Difference(
                what,
                row.request(),
                Optional.empty(),
                "The tables show " + article() + what + " that the log does not tell of."));
    return untold;
  }
}
