package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.springframework.stereotype.Component;

/** Tells what the rules said, and what follows from it for letters and for the desk. */
@Component
class Explanations {
  /** A statement goes as its disputed document goes. */
  private static final String STATEMENT = "H1";

  private final Proposal proposal;
  private final Denials denials;
  private final ToldFacts told;

  Explanations(Proposal proposal, Denials denials, ToldFacts told) {
    this.told = told;
    this.proposal = proposal;
    this.denials = denials;
  }

  List<RuleDecision> summed(RequestNumber request, List<PageDecision> pages) {
    return sum(
        proposal.again(request, pages).stream().flatMap(judged -> judged.said().stream()).toList());
  }

  List<RuleDecision> of(RequestNumber request, List<PageDecision> pages, PageKey key) {
    var page = pages.stream().filter(one -> one.page().equals(key)).toList();
    if (page.isEmpty()) {
      throw new AbstractionRefused("unknown-page");
    }
    return proposal.again(request, page).get(0).said();
  }

  /**
   * Rules that hold back now what was sealed to go: those of law whoever decided about the page,
   * and every rule about a page that only rules decided, so that papers which reach less than those
   * before never let a packet go that was made on the wider ones. Beside them the decisions that
   * overtook it, such as a denial.
   */
  List<RuleDecision> heldNow(
      RequestNumber request, SealedAbstraction sealed, List<PageDecision> standing) {
    var going = sealed.pages().stream().filter(page -> page.verdict().goes()).toList();
    var judged = proposal.again(request, going);
    var held = new ArrayList<>(Overtaken.of(sealed, standing));
    // A sheet to locate somebody is made anew once more was told than stands on it (rule C7).
    if (told.toldSince(request, CaseFact.LOCATE_SHEET, sealed.at())) {
      held.add(RuleDecision.of("C7", Outcome.NOT_MET, Map.of("toldAfterThePacket", "true")));
    }
    for (int i = 0; i < going.size(); i++) {
      var page = going.get(i);
      var now = judged.get(i);
      boolean onlyRules = !page.reviewed() && !page.ruleId().equals(STATEMENT);
      now.said().stream()
          .filter(said -> said.outcome() == Outcome.NOT_MET)
          .filter(said -> LawfulHold.holds(said.ruleId()) ? now.decision().locked() : onlyRules)
          .filter(said -> now.decision().verdict() == Verdict.WITHHOLD)
          .forEach(held::add);
    }
    return sum(held);
  }

  List<Denial> denials(RequestNumber request) {
    return denials.denials(request);
  }

  /** Equal answers become one with the number of their pages. */
  private static List<RuleDecision> sum(List<RuleDecision> said) {
    Map<RuleDecision, Long> counted =
        said.stream()
            .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
    var summed = new ArrayList<RuleDecision>();
    counted.forEach(
        (one, pages) -> {
          var facts = new TreeMap<String, String>(one.facts());
          facts.put("pages", String.valueOf(pages));
          summed.add(new RuleDecision(one.ruleId(), one.citation(), one.outcome(), facts));
        });
    return summed;
  }
}
