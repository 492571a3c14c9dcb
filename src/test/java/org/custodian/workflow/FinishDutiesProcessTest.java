package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.custodian.approval.Decision;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.verification.DutiesFinished;
import org.custodian.verification.Duty;
import org.custodian.verification.RevocationSpoken;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The hospital asked for the authorization and has not given a copy of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FinishDutiesProcessTest extends ProcessTest {
  private static final String TASK = "userTask_finishDuties";

  @Test
  @Shows("A4")
  void a_copy_that_is_owed_holds_up_the_closing_and_not_the_release() {
    owes(Duty.GIVE_COPY);
    releaseAndFetch();

    verify(delivery).release(number);
    verify(intake, never()).close(eq(number), any(), any());
    assertThat(open()).containsExactly(TASK);
  }

  @Test
  @Shows("A4")
  void the_request_closes_by_itself_once_the_copy_was_given() {
    owes(Duty.GIVE_COPY);
    releaseAndFetch();

    when(duties.open(number)).thenReturn(List.of());
    events.publishEvent(new DutiesFinished(number));
    work();

    verify(intake).close(number, Outcome.RELEASED, Actor.system("closeFinishedRequest"));
    assertThat(open()).isEmpty();
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("A4")
  void a_copy_given_before_the_release_closes_nothing_yet() {
    owes(Duty.GIVE_COPY);
    receive(RequestClass.AUTHORIZATION);
    completes("userTask_verifyRequest");

    when(duties.open(number)).thenReturn(List.of());
    events.publishEvent(new DutiesFinished(number));
    work();

    verify(intake, never()).close(eq(number), any(), any());
    assertThat(open()).containsExactly("userTask_decidePages");
  }

  @Test
  void nobody_can_complete_the_task_while_something_is_owed() {
    owes(Duty.INFORM_PATIENT);
    receive(RequestClass.AUTHORIZATION);
    completes("userTask_verifyRequest");

    assertThatThrownBy(() -> completes(TASK)).hasMessageContaining("FLW-33");
    assertThat(open()).contains(TASK);
  }

  @Test
  @Shows("A8")
  void a_spoken_revocation_gives_somebody_the_task_to_have_it_in_writing() {
    receive(RequestClass.AUTHORIZATION);
    assertThat(open()).doesNotContain(TASK);

    owes(Duty.OBTAIN_REVOCATION_IN_WRITING);
    events.publishEvent(new RevocationSpoken(number));
    work();

    assertThat(open()).contains(TASK);
  }

  @Test
  void a_request_that_owes_nothing_has_no_such_task() {
    receive(RequestClass.AUTHORIZATION);
    completes("userTask_verifyRequest");

    assertThat(open()).containsExactly("userTask_decidePages");
  }

  private void owes(Duty duty) {
    when(duties.open(number)).thenReturn(List.of(duty));
  }

  private void releaseAndFetch() {
    receive(RequestClass.AUTHORIZATION);
    completes("userTask_verifyRequest");
    completes("userTask_decidePages");
    decided(Decision.RELEASE);
    completes("userTask_approveRelease");
    fetched();
  }

  private List<String> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  private void completes(String step) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step)
            .singleResult();
    tasks.setAssignee(task.getId(), step.equals("userTask_approveRelease") ? "quinn" : "dana");
    tasks.complete(task.getId());
    work();
  }
}
