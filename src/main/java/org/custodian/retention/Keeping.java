package org.custodian.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * How long one thing is kept: six years from the later of its creation and the last day on which it
 * was in force, 45 CFR 164.530(j)(2) (rule I1); a signed authorization by its own paragraph (rule
 * A11).
 *
 * @param authorization whether it is a signed authorization
 * @param createdOn the day it came or was made
 * @param lastInForce the last day on which anything rested on it; empty while something still does
 * @param held whether a legal hold keeps it
 */
record Keeping(
    boolean authorization, LocalDate createdOn, Optional<LocalDate> lastInForce, boolean held) {
  private static final int YEARS = 6;

  /** The last day on which it must be there; empty if that is not known yet. */
  Optional<LocalDate> keepUntil() {
    return lastInForce
        .map(day -> day.isBefore(createdOn) ? createdOn : day)
        .map(day -> day.plusYears(YEARS));
  }

  /** Whether it may be destroyed on a day: met if so, with everything that was looked at. */
  RuleDecision mayGo(LocalDate day) {
    var until = keepUntil();
    boolean over = until.filter(day::isAfter).isPresent();
    return RuleDecision.of(
        authorization ? "A11" : "I1",
        over && !held ? Outcome.MET : Outcome.NOT_MET,
        Map.of(
            "createdOn", createdOn,
            "lastInForce", lastInForce.map(LocalDate::toString).orElse(""),
            "keepUntil", until.map(LocalDate::toString).orElse(""),
            "legalHold", held,
            "onDay", day));
  }
}
