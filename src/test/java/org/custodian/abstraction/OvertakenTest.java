package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OvertakenTest {
  private static final String ASKED = "D1";

  @Test
  void a_version_about_which_nobody_decided_since_stands() {
    var pages = List.of(goes(1), stays(2, "A9"), decided(3, Verdict.REDACT, ASKED, "in-scope"));

    assertThat(Overtaken.of(sealed(pages), pages)).isEmpty();
  }

  @Test
  void a_page_denied_since_is_named_by_the_rule_that_holds_it() {
    var found = Overtaken.of(sealed(List.of(goes(1), goes(2))), List.of(goes(1), stays(2, "D11")));

    assertThat(found).extracting(RuleDecision::ruleId).containsExactly("D11");
    assertThat(found.get(0).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(found.get(0).facts()).containsEntry("decidedAfterThePacket", "true");
  }

  @Test
  void a_page_taken_out_by_a_person_or_gone_from_the_chart_is_named_by_its_own_rule() {
    var sealed = sealed(List.of(goes(1), goes(2)));
    var takenOut = decided(1, Verdict.WITHHOLD, "F1", "not-needed");

    assertThat(Overtaken.of(sealed, List.of(takenOut)))
        .extracting(RuleDecision::ruleId)
        .containsExactly("F1", ASKED);
  }

  @Test
  void a_page_that_a_review_freed_before_the_version_went_is_named() {
    var sealed = sealed(List.of(goes(1), stays(2, "D11")));
    var freed = decided(2, Verdict.LATER, "D13", PageDecision.FREED);

    assertThat(Overtaken.of(sealed, List.of(goes(1), freed)))
        .extracting(RuleDecision::ruleId)
        .containsExactly("D13");
    assertThat(Overtaken.of(sealed, List.of(goes(1), goes(2))))
        .extracting(RuleDecision::ruleId)
        .containsExactly(ASKED);
  }

  @Test
  void once_the_version_went_what_is_freed_goes_with_the_next_batch() {
    var sealed = sealed(List.of(goes(1), stays(2, "D11")));
    var sent = decided(1, Verdict.SENT, ASKED, "in-scope");
    var freed = decided(2, Verdict.LATER, "D13", PageDecision.FREED);

    assertThat(Overtaken.of(sealed, List.of(sent, freed))).isEmpty();
  }

  @Test
  void a_page_left_for_later_for_another_reason_frees_nothing() {
    var sealed = sealed(List.of(goes(1), stays(2, "A9")));
    var later = decided(2, Verdict.LATER, ASKED, "next-batch");

    assertThat(Overtaken.of(sealed, List.of(goes(1), later))).isEmpty();
    assertThat(Overtaken.of(sealed, List.of(goes(1)))).isEmpty();
  }

  private static PageDecision goes(int page) {
    return decided(page, Verdict.INCLUDE, ASKED, "in-scope");
  }

  private static PageDecision stays(int page, String rule) {
    return new PageDecision(
        new PageKey("note", page),
        Verdict.WITHHOLD,
        ASKED,
        "denied",
        PageDecision.RULE,
        Set.of(),
        Optional.of(rule));
  }

  private static PageDecision decided(int page, Verdict verdict, String rule, String reason) {
    return new PageDecision(new PageKey("note", page), verdict, rule, reason, "dana", Set.of());
  }

  private static SealedAbstraction sealed(List<PageDecision> pages) {
    return new SealedAbstraction(
        new RequestNumber("26-0003"),
        1,
        new StaffId("dana"),
        Instant.EPOCH,
        pages,
        List.of(),
        List.of());
  }
}
