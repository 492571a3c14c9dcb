package org.custodian.abstraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a page is in or out.
 *
 * @param ruleId the rule it follows from, for example "A10", "A9", "M8"
 * @param reason code of the sentence that explains it, for example "outside-dates"
 * @param decidedBy "rule", or the staff id of the person who decided
 * @param labels what is special about the page, for example "42CFRPart2" or "no-identifier"
 * @param heldBy the rule of law that withholds the page whatever a specialist decides, if one does;
 *     it may be another than {@code ruleId}, where the page was not asked for in the first place
 */
public record PageDecision(
    PageKey page,
    Verdict verdict,
    String ruleId,
    String reason,
    String decidedBy,
    Set<String> labels,
    Optional<String> heldBy) {
  /** Stands for the person in {@link #decidedBy} while only a rule has spoken. */
  public static final String RULE = "rule";

  /** The reason of a page that a review of a denial freed. */
  static final String FREED = "denial-reversed";

  public PageDecision {
    labels = Set.copyOf(labels);
  }

  /** A decision about a page that no law withholds beyond its own rule. */
  public PageDecision(
      PageKey page,
      Verdict verdict,
      String ruleId,
      String reason,
      String decidedBy,
      Set<String> labels) {
    this(
        page,
        verdict,
        ruleId,
        reason,
        decidedBy,
        labels,
        Optional.of(ruleId).filter(rule -> verdict == Verdict.WITHHOLD && LawfulHold.holds(rule)));
  }

  /** Whether the law withholds the page, so that no specialist can let it go. */
  public boolean locked() {
    return verdict == Verdict.SENT || heldBy.filter(LawfulHold::holds).isPresent();
  }

  /** Whether a person looked at the page and decided. */
  public boolean reviewed() {
    return !decidedBy.equals(RULE);
  }

  /** Whether a review of a denial freed the page and it is in no packet yet (rule D13). */
  boolean freed() {
    return verdict == Verdict.LATER && reason.equals(FREED);
  }

  /** Whether the page goes although it carries this label. */
  boolean goes(String label) {
    return verdict.goes() && labels.contains(label);
  }

  /** The same decision once something on the page is blacked out; a page that stays stays. */
  PageDecision redacted() {
    return verdict.goes()
        ? new PageDecision(page, Verdict.REDACT, ruleId, reason, decidedBy, labels, heldBy)
        : this;
  }

  /** Those of them that go, in their order. */
  static Set<PageKey> going(List<PageDecision> pages) {
    return pages.stream()
        .filter(page -> page.verdict().goes())
        .map(PageDecision::page)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
