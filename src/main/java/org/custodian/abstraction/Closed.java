package org.custodian.abstraction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which categories stay closed in a request, so that a word about them may not go either. */
final class Closed {
  /** Labels that protect no fact of their own; how something was paid or filed is not a word. */
  private static final Set<String> NO_FACT =
      Set.of(Labels.SELF_PAY, "ADOL", "CEL", "VIP", "EMP", "PRS");

  /**
   * Rules about who is told or about a kind of document, not about what a page says: that somebody
   * is in therapy may stand elsewhere although the notes of the sessions stay.
   */
  private static final Set<String> NO_WORDS =
      Set.of("A9", "C7", "D1.lawsuit", "D1.notes", "D10", "D11", "J1", "J2");

  /**
   * The labels whose words are looked for: what the state wants initials for and nobody gave, and
   * what the law withholds on some page of this chart.
   */
  static Set<String> labels(Frame frame, List<PageDecision> pages) {
    var closed = new TreeSet<String>();
    new OptInRule(frame).closed().forEach(one -> closed.addAll(Labels.ofCategory(one)));
    pages.stream().filter(Closed::speaksOfAFact).forEach(page -> closed.addAll(facts(page)));
    return closed;
  }

  /** A restriction is about who paid or was told; the rest is about what the page says. */
  private static boolean speaksOfAFact(PageDecision page) {
    return page.heldBy()
            .filter(LawfulHold::holds)
            .filter(rule -> !NO_WORDS.contains(rule))
            .isPresent()
        || page.verdict() == Verdict.WITHHOLD && page.ruleId().equals("C9");
  }

  private static Set<String> facts(PageDecision page) {
    var facts = new TreeSet<String>();
    for (var label : page.labels()) {
      if (label.equals(Labels.PART_TWO)) facts.addAll(Labels.alike("SUD"));
      else if (!NO_FACT.contains(label)) facts.addAll(Labels.alike(label));
    }
    return facts;
  }

  private Closed() {}
}
