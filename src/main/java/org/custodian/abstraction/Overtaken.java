package org.custodian.abstraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * Decisions that overtook a sealed version: a page of it was denied or taken out since, 45 CFR
 * 164.524(a)(2), (3) (rules D10, D11), or a review freed one that it leaves out, 164.524(d)(4)
 * (rule D13). A packet of such a version shows what nobody decides any more, so it is made anew.
 */
final class Overtaken {
  private static final Map<String, String> SINCE = Map.of("decidedAfterThePacket", "true");

  private Overtaken() {}

  /** One answer for each page that was decided otherwise since; empty if the version stands. */
  static List<RuleDecision> of(SealedAbstraction sealed, List<PageDecision> standing) {
    var now = standing.stream().collect(Collectors.toMap(PageDecision::page, Function.identity()));
    boolean gone =
        sealed.pages().stream()
            .filter(page -> page.verdict().goes())
            .anyMatch(page -> sent(Optional.ofNullable(now.get(page.page()))));
    var found = new ArrayList<RuleDecision>();
    for (var then : sealed.pages()) {
      var today = Optional.ofNullable(now.get(then.page()));
      if (then.verdict().goes()) {
        takenOut(then, today).ifPresent(found::add);
      } else if (!gone) {
        // Once the version went, what is freed goes with the next batch.
        today.flatMap(Overtaken::freed).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<RuleDecision> takenOut(PageDecision then, Optional<PageDecision> today) {
    boolean goes = sent(today) || today.filter(page -> page.verdict().goes()).isPresent();
    if (goes) return Optional.empty();
    var rule = today.flatMap(PageDecision::heldBy).orElse(today.orElse(then).ruleId());
    return Optional.of(RuleDecision.of(rule, Outcome.NOT_MET, SINCE));
  }

  private static Optional<RuleDecision> freed(PageDecision today) {
    if (today.freed()) return Optional.of(RuleDecision.of("D13", Outcome.NOT_MET, SINCE));
    return today.verdict().goes()
        ? Optional.of(RuleDecision.of(today.ruleId(), Outcome.NOT_MET, SINCE))
        : Optional.empty();
  }

  private static boolean sent(Optional<PageDecision> page) {
    return page.filter(one -> one.verdict() == Verdict.SENT).isPresent();
  }
}
