package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.custodian.abstraction.Abstraction;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.OwnWork;
import org.custodian.approval.StalePacket;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondPersonIT {
  private static final String GINA = "100016";
  private static final String NOTE = "Page 2 names a neighbour, please look again.";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @Autowired Approval approval;
  @Autowired Delivery delivery;
  @Autowired PacketLinks packetLinks;
  @Autowired Ledger ledger;

  @Test
  void who_is_no_approver_cannot_even_claim_the_approval() {
    var request = atThePages();
    riverbend.decidePages(request);
    var task = engine.task(request, "userTask_approveRelease");

    assertThatThrownBy(() -> engine.claim(task, "dana")).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> engine.complete(task, "dana"))
        .isInstanceOf(AuthorizationException.class);
    assertThat(packetLinks.state(request)).isEmpty();
  }

  @Test
  void an_approver_who_prepared_the_packet_cannot_approve_it_and_nothing_goes() {
    var request = atThePages();
    var pages = engine.task(request, "userTask_decidePages");
    engine.claim(pages, "quinn");
    riverbend.withholdUndecided(request);
    engine.complete(pages, "quinn");
    var task = engine.task(request, "userTask_approveRelease");
    engine.claim(task, "quinn");
    var version = riverbend.packet(request).version();

    assertThatThrownBy(
            () -> approval.decide(request, version, Decision.RELEASE, "", "", Riverbend.QUINN))
        .isInstanceOf(OwnWork.class);
    assertThatThrownBy(() -> engine.complete(task, "quinn")).hasStackTraceContaining("FLW-07");
    assertThat(engine.open(request, "userTask_approveRelease")).isPresent();
    assertThat(packetLinks.state(request)).isEmpty();
  }

  @Test
  void what_is_sent_back_comes_again_with_the_note_and_the_new_packet_is_decided_anew() {
    var request = atThePages();
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");
    var first = riverbend.packet(request);

    riverbend.decide(request, Decision.SEND_BACK, NOTE);
    engine.task(request, "userTask_decidePages");

    assertThat(approval.decisions(request))
        .singleElement()
        .satisfies(
            back -> {
              assertThat(back.note()).isEqualTo(NOTE);
              assertThat(back.noteCode()).isEqualTo("WRONG_PAGES");
            });
    assertThat(packetLinks.state(request)).isEmpty();

    riverbend.ban(request, "Gina");
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    assertThat(riverbend.packet(request).sha256()).isNotEqualTo(first.sha256());
    assertThat(approval.decision(request)).isEmpty();
    assertThatThrownBy(
            () ->
                approval.decide(
                    request, first.version(), Decision.RELEASE, "", "", Riverbend.QUINN))
        .isInstanceOf(StalePacket.class);

    riverbend.decide(request, Decision.RELEASE, "");
    engine.until(request, "gateway_fetchOrExpiry");

    assertThat(delivery.released(request).orElseThrow().version()).isEqualTo(first.version() + 1);
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .containsSubsequence(Kind.SENT_BACK, Kind.ABSTRACTED, Kind.APPROVED, Kind.RELEASED);
  }

  private RequestNumber atThePages() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withPatient(SampleRequests.patient("Holt", "Gina", "1997-01-08", GINA))
            .withScope(SampleRequests.between("2026-02-01", "2026-02-28", "Visit of February"));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, GINA, new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");
    return request;
  }
}
