package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.custodian.house.Shows;
import org.custodian.intake.PapersAdded;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.verification.AuthorizationRevoked;
import org.custodian.verification.Defect;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A packet went; then a second authorization arrives, for psychotherapy notes (S07). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExtendReleaseProcessTest extends ProcessTest {

  @BeforeEach
  void a_packet_went_and_papers_come() {
    receive(RequestClass.AUTHORIZATION);
    reachRelease();
    assertThat(waitingAt()).isEmpty();
    events.publishEvent(new PapersAdded(number));
    work();
  }

  @Test
  @Shows("A9")
  void what_the_new_paper_covers_goes_as_one_more_packet() {
    when(abstraction.nextBatch(number)).thenReturn(22);
    assertThat(waitingAt()).hasValue("userTask_verifyRequest");

    complete(DANA);

    verify(verification, times(2)).review(number);
    assertThat(passed()).contains("endEvent_batchStarted");
    assertThat(waitingAt()).hasValue("userTask_decidePages");
  }

  @Test
  void a_paper_that_covers_nothing_new_starts_no_packet() {
    when(abstraction.nextBatch(number)).thenReturn(0);

    complete(DANA);

    assertThat(passed()).contains("endEvent_batchStarted");
    assertThat(waitingAt()).isEmpty();
    verify(delivery).release(number);
  }

  @Test
  void a_deficient_paper_is_answered_with_its_defects_and_nothing_more_goes() {
    when(verification.review(number)).thenReturn(deficient(Defect.NOT_SIGNED));
    when(verification.defects(number)).thenReturn(List.of(Defect.NOT_SIGNED));

    complete(DANA);

    assertThat(letters()).contains("DEF");
    verify(abstraction, never()).nextBatch(number);
  }

  @Test
  @Shows("A8")
  void a_revocation_ends_it_before_anything_more_goes() {
    events.publishEvent(new AuthorizationRevoked(number));
    work();

    assertThat(passed()).contains("endEvent_revocationAcknowledged");
    assertThat(waitingAt()).isEmpty();
    verify(delivery, atLeastOnce()).releases(number);
    verify(delivery).release(number);
  }

  @Test
  void a_withdrawal_ends_it_too() {
    events.publishEvent(new RequestWithdrawn(number));
    work();

    assertThat(passed()).contains("endEvent_withdrawalConfirmed");
    assertThat(waitingAt()).isEmpty();
    verify(abstraction, never()).nextBatch(number);
  }

  @Test
  void papers_are_read_once_however_many_come() {
    events.publishEvent(new PapersAdded(number));
    work();

    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).count())
        .isEqualTo(1);
  }
}
