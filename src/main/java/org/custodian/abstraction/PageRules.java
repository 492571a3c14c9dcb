package org.custodian.abstraction;

import org.custodian.vocabulary.LegalBasis;

/**
 * The rules that speak about a page before a person does. What the law withholds comes first, then
 * what cannot be judged, then scope. A page no rule objects to goes.
 */
final class PageRules {
  private final Frame frame;

  PageRules(Frame frame) {
    this.frame = frame;
  }

  PageDecision decide(PageFacts page) {
    if (page.psychotherapy()) {
      var rule = frame.basis() == LegalBasis.ACCESS ? "D1.notes" : "A9";
      return says(page, Verdict.WITHHOLD, rule, "psychotherapy-notes");
    }
    if (page.part2() && frame.basis() != LegalBasis.ACCESS) {
      return says(page, Verdict.WITHHOLD, part2Rule(), "program-records");
    }
    if (outsideTypes(page)) {
      return says(page, Verdict.WITHHOLD, frame.scopeRule(), "outside-types");
    }
    if (frame.beforeOrAfter(page.serviceDate())) {
      return says(page, Verdict.WITHHOLD, frame.scopeRule(), "outside-dates");
    }
    return judged(page);
  }

  /** In scope: whether the page can be trusted to be this patient's. */
  private PageDecision judged(PageFacts page) {
    if (!page.readable()) {
      return says(page, Verdict.UNDECIDED, "O3", "unreadable");
    }
    if (page.reading().otherPatient()) {
      return says(page, Verdict.UNDECIDED, "S15", "other-patient");
    }
    if (!page.reading().searchable()) {
      return says(page, Verdict.UNDECIDED, "S15", "picture-only");
    }
    if (!page.reading().identified()) {
      return says(page, Verdict.UNDECIDED, "S15", "no-identifier");
    }
    var rule = frame.minimumNecessary() ? "F1" : frame.scopeRule();
    var reason = frame.minimumNecessary() ? "in-scope-minimum" : "in-scope";
    return says(page, Verdict.INCLUDE, rule, reason);
  }

  private boolean outsideTypes(PageFacts page) {
    return !frame.types().isEmpty() && !frame.types().contains(page.type());
  }

  /**
   * A subpoena or a general order never reaches program records; elsewhere a consent is missing.
   */
  private String part2Rule() {
    return switch (frame.basis()) {
      case SUBPOENA_NOTICE, SUBPOENA_QPO, COURT_ORDER -> "M8";
      default -> "M2";
    };
  }

  private static PageDecision says(PageFacts page, Verdict verdict, String rule, String reason) {
    return new PageDecision(page.page(), verdict, rule, reason, PageDecision.RULE, page.labels());
  }
}
