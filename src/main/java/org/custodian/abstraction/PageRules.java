package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;

/**
 * The rules that speak about a page before a person does. What was not asked for is not asked
 * further. Then comes what the law withholds whatever was asked, then what the purpose needs, then
 * whose page it is. A page no rule objects to goes.
 *
 * <p>A page outside the scope that the law would withhold as well keeps that hold, so that nobody
 * lets it go by widening the scope.
 */
final class PageRules {
  private final Frame frame;
  private final PageRule scope;
  private final List<PageRule> law;
  private final PageRule need;
  private final PageRule identity = new IdentityRule();

  PageRules(Frame frame) {
    this.frame = frame;
    this.scope = new ScopeRule(frame);
    this.need = new NeedRule(frame);
    var notes = new NotesRules(frame);
    this.law =
        List.of(
            this::locating,
            notes::psychotherapy,
            notes::counseling,
            new ProgramRule(frame),
            new MinorRule(frame),
            new RestrictionRule(frame),
            new OptInRule(frame),
            new AccessRule(frame));
  }

  /** The decision and everything that the rules said on the way to it. */
  record Judged(PageDecision decision, List<RuleDecision> said) {}

  PageDecision decide(PageFacts page) {
    return judge(page).decision();
  }

  Judged judge(PageFacts page) {
    var said = new ArrayList<Ruling>();
    var outside = scope.speak(page);
    outside.ifPresent(said::add);
    var lawful = law.stream().flatMap(rule -> rule.speak(page).stream()).toList();
    said.addAll(lawful);
    var held = first(lawful, Verdict.WITHHOLD);
    // A part that the patient took back is out of the permission, and no specialist puts it back.
    var kept = held.or(() -> outside.filter(ruling -> LawfulHold.holds(ruling.ruleId())));
    var speaks = outside.or(() -> held).or(() -> first(lawful, Verdict.UNDECIDED));
    if (speaks.isEmpty()) {
      var needed = need.speak(page);
      needed.ifPresent(said::add);
      kept = needed.filter(ruling -> ruling.is(Verdict.WITHHOLD) && ruling.ruleId().equals("F3"));
      var trusted = identity.speak(page);
      trusted.ifPresent(said::add);
      speaks =
          needed
              .filter(ruling -> ruling.is(Verdict.WITHHOLD))
              .or(() -> trusted)
              .or(() -> needed.filter(ruling -> ruling.is(Verdict.UNDECIDED)))
              .or(() -> opened(lawful))
              .or(() -> needed);
    }
    var ruling = speaks.orElseGet(() -> Ruling.let(frame.scopeRule(), "in-scope"));
    if (!said.contains(ruling)) said.add(ruling);
    return new Judged(decision(page, ruling, kept), said.stream().map(Ruling::decision).toList());
  }

  /** To locate a person eight facts go on a sheet, never a page of the chart (rule C7). */
  private Optional<Ruling> locating(PageFacts page) {
    return frame.basis() == LegalBasis.LE_LOCATE
        ? Optional.of(Ruling.hold("C7", "sheet-instead", "basis", frame.basis()))
        : Optional.empty();
  }

  /**
   * What opened the page although its kind is closed: that is the rule it goes by. Asked only where
   * no rule of law holds the page or asks a person.
   */
  private static Optional<Ruling> opened(List<Ruling> lawful) {
    return lawful.stream()
        .filter(ruling -> ruling.ruleId().startsWith("M") || ruling.ruleId().equals("A9"))
        .findFirst();
  }

  private static Optional<Ruling> first(List<Ruling> rulings, Verdict verdict) {
    return rulings.stream().filter(ruling -> ruling.is(verdict)).findFirst();
  }

  private static PageDecision decision(PageFacts page, Ruling ruling, Optional<Ruling> held) {
    return new PageDecision(
        page.page(),
        ruling.verdict(),
        ruling.ruleId(),
        ruling.reason(),
        PageDecision.RULE,
        page.labels(),
        held.map(Ruling::ruleId));
  }
}
