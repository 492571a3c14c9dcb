package org.custodian.accounting;

import java.util.List;
import java.util.Map;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * What the rules of the accounting say of a request, for staff and auditors. The patient reads none
 * of it: it tells of silence that the accounting keeps.
 *
 * @param report what is or would be listed
 * @param silenced how many disclosures a suspension leaves out
 * @param announced whether the fee was announced
 * @param kept whether the file that was given is there
 * @param policy what the hospital chose
 */
record AccountingDecisions(
    AccountingAsk ask,
    AccountingOfDisclosures report,
    int silenced,
    boolean announced,
    boolean kept,
    AccountingPolicy policy) {

  List<RuleDecision> all() {
    int counted = report.disclosures().size();
    return List.of(
        RuleDecision.of(
            "E1",
            Outcome.MET,
            Map.of("askedOn", ask.askedOn(), "from", report.from(), "to", report.to())),
        RuleDecision.of("E2", Outcome.MET, Map.of("counted", counted)),
        RuleDecision.of(
            "E4",
            where(report.entries().stream().anyMatch(AccountingEntry::series)),
            Map.of("disclosures", counted, "lines", report.entries().size())),
        RuleDecision.of(
            "E5",
            where(!report.protocols().isEmpty()),
            Map.of("protocols", report.protocols().size())),
        fee(),
        RuleDecision.of("E8", where(silenced > 0), Map.of("leftOut", silenced)),
        RuleDecision.of("E9", kept ? Outcome.MET : Outcome.ASK_A_PERSON, Map.of("fileKept", kept)),
        RuleDecision.of(
            "E10", where(policy.partTwoReport()), Map.of("switch", policy.partTwoReport())));
  }

  private RuleDecision fee() {
    if (ask.fee().isEmpty()) {
      return RuleDecision.of("E7", Outcome.MET, Map.of("cents", 0));
    }
    var outcome =
        ask.feeAgreed() ? Outcome.MET : announced ? Outcome.ASK_A_PERSON : Outcome.NOT_MET;
    return RuleDecision.of(
        "E7",
        outcome,
        Map.of(
            "cents", ask.fee().get().cents(),
            "lastOn", ask.fee().get().lastOn(),
            "announced", announced,
            "agreed", ask.feeAgreed()));
  }

  private static Outcome where(boolean applies) {
    return applies ? Outcome.MET : Outcome.NOT_APPLICABLE;
  }
}
