package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.Job;
import org.custodian.correspondence.MailRefused;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the engine keeps of a step that fails. WHISPER stands for what a foreign text may quote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class FailedStepTest extends ProcessTest {
  @Autowired DataSource source;

  @Test
  void a_foreign_failure_leaves_step_and_types_and_not_its_words(CapturedOutput log) {
    when(records.collect(any(), any()))
        .thenThrow(
            new IllegalStateException("WHISPER outside", new IOException("WHISPER", suppressed())));
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThat(failed().getExceptionMessage())
        .contains("FLW-20", "'collectRecords'", "IllegalStateException, caused by IOException");
    assertThat(management.getJobExceptionStacktrace(failed().getId()))
        .contains("CollectRecordsTask.execute", "FailedStepTest");
    until_the_incident();
    assertThat(new Canaries(source).in("WHISPER", "%")).isEmpty();
    assertThat(log.getAll()).doesNotContain("WHISPER");
  }

  @Test
  void what_a_database_says_at_the_commit_is_not_kept_either(CapturedOutput log) {
    doAnswer(
            call -> {
              TransactionSynchronizationManager.registerSynchronization(
                  refusedAtCommit(new IllegalArgumentException("Duplicate entry 'WHISPER'")));
              return null;
            })
        .when(abstraction)
        .propose(any());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThat(failed().getExceptionMessage()).contains("FLW-20", "IllegalArgumentException");
    until_the_incident();
    assertThat(new Canaries(source).in("WHISPER", "%")).isEmpty();
    assertThat(log.getAll()).doesNotContain("WHISPER");
  }

  @Test
  void our_own_sentence_stays_and_the_foreign_cause_below_it_does_not(CapturedOutput log) {
    var refused = new MailRefused(451, false);
    refused.initCause(new IOException("WHISPER"));
    doThrow(refused).when(correspondence).mail(any(), any(), any(), any(), any());
    receive(RequestClass.AUTHORIZATION);

    assertThat(failed().getExceptionMessage()).startsWith("COR-01").contains("answer 451");
    until_the_incident();
    assertThat(new Canaries(source).in("WHISPER", "%")).isEmpty();
    assertThat(log.getAll()).doesNotContain("WHISPER");
  }

  @Test
  void a_listener_that_fails_shows_nobody_the_foreign_words(CapturedOutput log) {
    doThrow(new IllegalStateException("WHISPER")).when(abstraction).complete(any(), any());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThatThrownBy(() -> complete(DANA))
        .hasStackTraceContaining("FLW-20")
        .satisfies(shown -> assertThat(shown).hasStackTraceContaining("decidePages"))
        .satisfies(shown -> assertThat(trace(shown)).doesNotContain("WHISPER"));
    assertThat(log.getAll()).doesNotContain("WHISPER");
  }

  @Test
  void a_row_that_is_refused_when_a_task_is_completed_is_not_shown_in_Tasklist(CapturedOutput log) {
    doAnswer(
            call -> {
              TransactionSynchronizationManager.registerSynchronization(
                  refusedAtCommit(new DataIntegrityViolationException("Duplicate 'WHISPER'")));
              return null;
            })
        .when(abstraction)
        .complete(any(), any());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);

    assertThatThrownBy(() -> complete(DANA))
        .hasMessageContaining("DataIntegrityViolationException")
        .satisfies(shown -> assertThat(trace(shown)).doesNotContain("WHISPER"));
    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(log.getAll()).doesNotContain("WHISPER");
  }

  private Job failed() {
    return management.createJobQuery().withException().list().stream()
        .filter(job -> instances().contains(job.getProcessInstanceId()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> instances() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
        .toList();
  }

  private void until_the_incident() {
    for (int hour = 0; hour < 6; hour++) {
      hours(1);
    }
    assertThat(worklist.incidents()).anyMatch(open -> open.request().equals(number));
  }

  private static Throwable suppressed() {
    var cause = new IllegalArgumentException("WHISPER");
    cause.addSuppressed(new IOException("WHISPER"));
    return cause;
  }

  private static TransactionSynchronization refusedAtCommit(RuntimeException refusal) {
    return new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        throw refusal;
      }
    };
  }

  private static String trace(Throwable shown) {
    var text = new java.io.StringWriter();
    shown.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }
}
