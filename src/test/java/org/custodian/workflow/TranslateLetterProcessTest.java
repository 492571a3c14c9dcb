package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.custodian.correspondence.SentLetter;
import org.custodian.intake.Translation;
import org.custodian.intake.TranslationMoot;
import org.custodian.intake.TranslationNeeded;
import org.custodian.intake.Translations;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter in a language in which the house has no letters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslateLetterProcessTest extends ProcessTest {
  private static final String TASK = "userTask_translateLetter";
  private static final String VERIFY = "userTask_verifyRequest";
  private static final byte[] PDF = {37, 80, 68, 70};

  @Autowired Translations translations;

  @BeforeEach
  void nothing_is_translated_yet() {
    reset(translations);
    receive(RequestClass.AUTHORIZATION);
  }

  @Test
  void a_letter_that_came_is_translated_before_anybody_verifies_it_and_the_dates_stay() {
    var dates = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
    needed(cameIn(true, Optional.empty()));

    assertThat(open()).containsExactlyInAnyOrder(VERIFY, TASK);
    assertThatThrownBy(() -> completes(VERIFY)).hasMessageContaining("FLW-51");
    assertThat(due(TASK)).isEqualTo(dates.get(0).getDueDate());
    assertThatThrownBy(() -> completes(TASK)).hasMessageContaining("FLW-50");

    settled(cameIn(false, Optional.of("ab")));
    completes(TASK);
    work();

    completes(VERIFY);
    assertThat(open()).doesNotContain(TASK);
    verify(correspondence, never()).sendTranslation(any(), any(), any(), any());
  }

  @Test
  void a_letter_of_ours_is_sent_once_more_in_the_language_it_is_needed_in() {
    needed(goesOut(true, Optional.empty()));
    completes(VERIFY);
    settled(goesOut(false, Optional.of("ab")));
    when(translations.content(number, 1)).thenReturn(Optional.of(PDF));
    when(correspondence.sendTranslation(number, "l1", "vi", PDF))
        .thenReturn(new SentLetter("l2", "DEF", Instant.EPOCH, "ab", 1));
    completes(TASK);
    work();

    verify(correspondence).sendTranslation(number, "l1", "vi", PDF);
    assertThat(open()).doesNotContain(TASK);
  }

  @Test
  void where_no_translation_is_needed_after_all_nothing_is_sent() {
    needed(goesOut(true, Optional.empty()));
    settled(goesOut(false, Optional.empty()));
    completes(TASK);
    work();

    verify(correspondence, never()).sendTranslation(any(), any(), any(), any());
    assertThat(open()).doesNotContain(TASK);
  }

  @Test
  void a_request_that_ends_takes_its_own_task_back_and_no_other() {
    needed(cameIn(true, Optional.empty()));
    when(translations.of(number, 2)).thenReturn(goesOut(true, Optional.empty()));
    events.publishEvent(new TranslationNeeded(number, 2));
    work();
    assertThat(open()).containsExactlyInAnyOrder(VERIFY, TASK, TASK);

    events.publishEvent(new TranslationMoot(number, 1));
    work();

    assertThat(open()).containsExactlyInAnyOrder(VERIFY, TASK);
  }

  private void needed(Translation translation) {
    settled(translation);
    when(translations.unread(number))
        .thenReturn(Optional.of(translation).filter(one -> !one.outgoing()));
    events.publishEvent(new TranslationNeeded(number, 1));
    work();
  }

  private void settled(Translation translation) {
    when(translations.of(number, 1)).thenReturn(translation);
    when(translations.unread(number)).thenReturn(Optional.empty());
  }

  private static Translation cameIn(boolean open, Optional<String> sha256) {
    return new Translation(1, "pl", Optional.empty(), Instant.EPOCH, open, sha256);
  }

  private static Translation goesOut(boolean open, Optional<String> sha256) {
    return new Translation(1, "vi", Optional.of("l1"), Instant.EPOCH, open, sha256);
  }

  private Date due(String step) {
    return open(step).getDueDate();
  }

  private Task open(String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number.value())
        .taskDefinitionKey(step)
        .singleResult();
  }

  private void completes(String step) {
    var task = open(step);
    tasks.setAssignee(task.getId(), DANA.value());
    tasks.complete(task.getId());
    work();
  }

  private List<String> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }
}
