package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.house.Shows;
import org.custodian.intake.Duplicates;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same letter came three days ago under another number (S17). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmDuplicateProcessTest extends ProcessTest {
  private static final RequestNumber FIRST = new RequestNumber("26-0900");

  @Autowired Duplicates duplicates;

  @BeforeEach
  void the_same_letter_came_before() {
    reset(duplicates);
    when(duplicates.earlier(number)).thenReturn(List.of(earlier(EarlierRequest.Kinship.SAME)));
  }

  @AfterEach
  void nobody_has_a_twin() {
    reset(duplicates);
  }

  @Test
  @Shows("D2")
  void a_person_confirms_and_the_second_request_ends_with_the_number_of_the_first() {
    receive(RequestClass.AUTHORIZATION);
    var letter = intake.request(number);
    when(intake.request(FIRST)).thenReturn(letter);
    assertThat(waitingAt()).hasValue("userTask_confirmDuplicate");
    when(duplicates.first(number)).thenReturn(Optional.of(FIRST));

    complete(FIRST.value());

    verify(duplicates).decide(number, Optional.of(FIRST), Actor.staff(DANA));
    assertThat(letters()).containsExactly("ACK", "DUP");
    verify(intake).close(number, Outcome.DUPLICATE, Actor.system("closeDuplicate"));
    verify(records, never()).collect(any(), any());
    assertThat(over()).isTrue();
  }

  @Test
  void a_person_denies_and_the_request_goes_its_own_way() {
    receive(RequestClass.AUTHORIZATION);
    when(duplicates.first(number)).thenReturn(Optional.empty());

    complete("");

    verify(duplicates).decide(number, Optional.empty(), Actor.staff(DANA));
    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
    verify(intake, never()).close(eq(number), any(), any());
  }

  @Test
  void what_is_no_request_number_is_not_taken() {
    receive(RequestClass.AUTHORIZATION);

    assertThatThrownBy(() -> complete("the first one"))
        .hasMessageContaining("confirmDuplicate")
        .hasMessageNotContaining("the first one");
    assertThat(waitingAt()).hasValue("userTask_confirmDuplicate");
    verify(duplicates, never()).decide(any(), any(), any());
  }

  @Test
  void a_request_that_only_overlaps_an_earlier_one_is_not_held_up() {
    when(duplicates.earlier(number)).thenReturn(List.of(earlier(EarlierRequest.Kinship.WIDER)));

    receive(RequestClass.AUTHORIZATION);

    assertThat(waitingAt()).hasValue("userTask_verifyRequest");
  }

  private void complete(String typed) {
    var task = task();
    tasks.setAssignee(task.getId(), DANA.value());
    tasks.complete(task.getId(), Map.of(RequestVariables.DUPLICATE_OF.name(), typed));
    work();
  }

  private static EarlierRequest earlier(EarlierRequest.Kinship kinship) {
    return new EarlierRequest(FIRST, kinship);
  }
}
