package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Intake;
import org.custodian.intake.Receipt;
import org.custodian.records.Records;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Checklist;
import org.custodian.verification.Identity;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EverybodyAtOnceIT {
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Verification verification;
  @Autowired Records records;
  @Autowired PacketLinks packetLinks;
  @Autowired HistoryService histories;

  @Test
  void a_second_click_on_Send_is_the_same_request_even_at_the_same_moment() throws Exception {
    var sample = SampleRequests.ownAccess(riverbend.today());
    var senders = Executors.newFixedThreadPool(4);
    try {
      Callable<Receipt> click = () -> sample.send(intake, "journey-second-click");
      var receipts =
          senders.invokeAll(IntStream.range(0, 4).mapToObj(each -> click).toList()).stream()
              .map(EverybodyAtOnceIT::got)
              .toList();
      var later = sample.send(intake, "journey-second-click");

      assertThat(receipts).extracting(Receipt::number).containsOnly(later.number());
      assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
      assertThat(receipts).filteredOn(Receipt::repeated).extracting(Receipt::pin).containsOnly("");
      assertThat(later.repeated()).isTrue();
      assertThat(
              histories
                  .createHistoricProcessInstanceQuery()
                  .processInstanceBusinessKey(later.number().value())
                  .processDefinitionKey("watch-deadlines")
                  .count())
          .isEqualTo(1);
    } finally {
      senders.shutdown();
    }
  }

  @Test
  void of_two_specialists_the_one_who_claimed_works_and_the_other_is_told() {
    var request = riverbend.receive(SampleRequests.ownAccess(riverbend.today())).number();
    var task = engine.task(request, "userTask_verifyRequest");
    engine.claim(task, "dana");

    assertThatThrownBy(() -> engine.claim(task, "quinn"))
        .isInstanceOf(TaskAlreadyClaimedException.class);
    verification.matchPatient(request, new PatientRef("100001"), "NAME_BORN", Riverbend.DANA);
    verification.record(
        request,
        new Checklist(new Identity(true, "PORTAL_PIN"), new OwnRecords(true)),
        Riverbend.DANA);
    assertThatThrownBy(() -> engine.complete(task, "quinn")).hasStackTraceContaining("FLW-03");
    assertThat(engine.open(request, "userTask_verifyRequest")).isPresent();
    assertThat(records.documents(request)).isEmpty();

    engine.complete(task, "dana");
    engine.task(request, "userTask_decidePages");

    assertThatThrownBy(() -> engine.complete(task, "dana")).isInstanceOf(RuntimeException.class);
    assertThat(packetLinks.state(request)).isEmpty();
  }

  private static Receipt got(java.util.concurrent.Future<Receipt> receipt) {
    try {
      return receipt.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
