package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Verdict;
import org.custodian.accounting.Accounting;
import org.custodian.approval.Decision;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.Release;
import org.custodian.delivery.ReleaseResult;
import org.custodian.house.Shows;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.packet.Packets;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Papers;
import org.custodian.verification.Revocations;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One request, released in several packets. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchesIT {
  private static final String CARLA = "100003";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Revocations revocations;
  @Autowired Abstraction abstraction;
  @Autowired Packets packets;
  @Autowired Delivery delivery;
  @Autowired PacketLinks packetLinks;
  @Autowired Correspondence correspondence;
  @Autowired Accounting accounting;

  @Test
  @Shows("B10")
  void what_was_put_off_goes_later_and_its_numbers_follow_those_that_went() {
    var request = firstBatch();
    var first = packets.packet(request, 1).orElseThrow();
    riverbend.decidePages(request);
    riverbend.decide(request, Decision.RELEASE, "");

    awaitReleases(request, 2);

    var second = packets.packet(request, 2).orElseThrow();
    assertThat(first.recordPages()).isEqualTo(1);
    assertThat(second.batesFirst()).isEqualTo("RMC-" + request + "-000002");
    assertThat(accounting.of(request)).hasSize(2);
    assertThat(intake.request(request).outcome()).isEmpty();

    packetLinks.states(request).forEach(link -> assertThat(link.closedWhy()).isEmpty());
  }

  @Test
  @Shows("A8")
  void a_revocation_destroys_what_was_prepared_and_leaves_what_went() {
    var request = firstBatch();
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");
    var doomed = packets.packet(request, 2).orElseThrow();

    revocations.revoke(request, riverbend.today(), "WALK_IN", Actor.system("test"));
    engine.untilOver(request);

    assertThat(packets.destroyed(doomed)).isTrue();
    assertThatThrownBy(() -> packets.content(doomed)).isInstanceOf(IllegalStateException.class);
    assertThat(delivery.release(request)).isInstanceOf(ReleaseResult.Blocked.class);
    assertThat(delivery.releases(request)).extracting(Release::version).containsExactly(1);
    assertThat(accounting.of(request)).hasSize(1);
    assertThat(intake.request(request).outcome()).hasValue(Outcome.PARTIAL_THEN_REVOKED);
    assertThat(correspondence.letters(request))
        .extracting(SentLetter::code)
        .contains("REV", "CNCL");
  }

  /** One page went; the others wait for the specialist again. */
  private RequestNumber firstBatch() {
    var request =
        riverbend
            .receive(
                SampleRequests.authorization(riverbend.today())
                    .withScope(SampleRequests.between("2025-06-01", "2025-12-31", "2025")))
            .number();
    riverbend.verify(
        request,
        CARLA,
        Papers.authorization(
            riverbend.today().minusDays(9).toString(), riverbend.today().plusDays(300).toString()));
    engine.task(request, "userTask_decidePages");
    var going =
        abstraction.pages(request).stream()
            .filter(page -> page.verdict() == Verdict.INCLUDE)
            .map(PageDecision::page)
            .toList();
    assertThat(going).hasSizeGreaterThan(2);
    riverbend.decide(
        request, going.subList(1, going.size()), Verdict.LATER, DecisionReason.NEXT_BATCH);
    riverbend.decidePages(request);
    riverbend.decide(request, Decision.RELEASE, "");
    awaitReleases(request, 1);
    engine.task(request, "userTask_decidePages");
    return request;
  }

  private void awaitReleases(RequestNumber request, int count) {
    org.awaitility.Awaitility.await("releases of " + request)
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> delivery.releases(request), (List<Release> done) -> done.size() == count);
  }
}
