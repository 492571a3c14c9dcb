package org.custodian.vocabulary;

import java.time.LocalDate;
import java.util.Map;

/** A wait that is counted in calendar days and belongs to no kind of request; table time-limits. */
public enum TimeLimit {
  /** A requester mends a request with defects. */
  CURE,
  /** Proof of identity or authority arrives (rules G1, L1). */
  IDENTITY_PROOF,
  /** A patient agrees to an estimate. */
  ESTIMATE,
  /** An invoice is paid. */
  INVOICE,
  /** An amendment is decided, 45 CFR 164.526(b)(2) (rule H1). */
  AMENDMENT,
  /** A patient hears of a breach, counted from its discovery, 45 CFR 164.404(b) (rule P2). */
  BREACH_NOTICE,
  /** A small breach is reported, counted from the last day of the year (rule P2). */
  BREACH_REPORT,
  /** A spoken suspension of the accounting, 45 CFR 164.528(a)(2)(ii) (rule E8). */
  ORAL_SUSPENSION;

  /**
   * What the table answered.
   *
   * @param extensionDays how many days one extension may add; 0 if there is none
   * @param rule the rule's ID; empty where only hospital policy asks
   */
  public record Days(int days, int extensionDays, String rule, String citation) {

    /** The last day; calendar days, never moved off a weekend. */
    public LocalDate endsOn(LocalDate start) {
      return start.plusDays(days);
    }

    /** The last day that an extension can reach. */
    public LocalDate latest(LocalDate start) {
      return start.plusDays(days).plusDays(extensionDays);
    }
  }

  /**
   * The length of the wait as the law stood on a day.
   *
   * @throws IllegalStateException if the table has no row for it
   */
  public Days on(RuleBook rules, LocalDate day) {
    var ruling = rules.decide("time-limits", Map.of("limit", name(), "onDay", day));
    return new Days(
        ruling.number("days"),
        ruling.number("extensionDays"),
        ruling.text("rule"),
        ruling.citation());
  }
}
