package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;

/**
 * One date of a request with everything that it was counted from.
 *
 * @param rule ID of the rule; empty where only hospital policy asks
 * @param start the day that the count begins after
 * @param days how many; 0 where a paper names the date itself; negative where it is counted back
 *     from {@code start}
 * @param skipped weekdays that did not count, because offices are closed
 * @param extendedFrom the earlier due dates that an extension moved, oldest first
 * @param sentence the same in one plain sentence
 */
public record Deadline(
    Kind kind,
    LocalDate due,
    String rule,
    String citation,
    LocalDate start,
    int days,
    Unit unit,
    List<LocalDate> skipped,
    List<LocalDate> extendedFrom,
    String sentence) {
  public Deadline {
    skipped = List.copyOf(skipped);
    extendedFrom = List.copyOf(extendedFrom);
  }

  /** Which clock it belongs to; they never mix. */
  public enum Kind {
    /** The hospital's own target. */
    INTERNAL,
    /** What the law or the court's paper sets. */
    LEGAL,
    /** The last day for an objection to process (rule B8). */
    OBJECTION,
    /** When the objection goes out if nobody decides. */
    OBJECTION_TARGET,
    /** The last day on which the legal limit can be extended (rules D2, E6). */
    EXTENSION_WINDOW
  }

  /** What was counted. */
  public enum Unit {
    CALENDAR_DAYS,
    BUSINESS_DAYS,
    /** Nothing: the date stands on a paper. */
    NAMED_DATE
  }
}
