package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenWorkTest extends ProcessTest {
  private static final StaffId SOFIA = new StaffId("sofia");
  @Autowired OpenWork work;
  @Autowired IdentityService identity;

  @BeforeEach
  void dana_and_paul_are_specialists_and_carl_is_none() {
    identity.saveGroup(identity.newGroup(Role.SPECIALIST.id()));
    for (var who : List.of("dana", "paul", "carl")) {
      identity.saveUser(identity.newUser(who));
    }
    identity.createMembership("dana", Role.SPECIALIST.id());
    identity.createMembership("paul", Role.SPECIALIST.id());
    receive(RequestClass.AUTHORIZATION);
  }

  @AfterEach
  void they_leave() {
    List.of("dana", "paul", "carl").forEach(identity::deleteUser);
    identity.deleteGroup(Role.SPECIALIST.id());
  }

  @Test
  void all_open_tasks_are_told_with_their_requests() {
    assertThat(work.tasks())
        .filteredOn(task -> task.request().equals(number))
        .extracting(OpenTask::step)
        .containsExactly("userTask_verifyRequest");
  }

  @Test
  void a_task_goes_to_somebody_of_its_group_and_back_and_the_log_says_so() {
    assertThat(work.takers(open().taskId())).containsExactly(DANA, new StaffId("paul"));

    work.give(open(), Optional.of(DANA), SOFIA);
    assertThat(open().assignee()).contains(DANA);
    verify(ledger)
        .append(
            number,
            Kind.REASSIGNED,
            Actor.staff(SOFIA),
            Map.of("step", "userTask_verifyRequest", "from", "", "to", "dana"));

    work.give(open(), Optional.empty(), SOFIA);
    assertThat(open().assignee()).isEmpty();
  }

  @Test
  void giving_it_to_who_has_it_changes_and_logs_nothing() {
    work.give(open(), Optional.empty(), SOFIA);

    verify(ledger, never()).append(any(), eq(Kind.REASSIGNED), any(), any());
  }

  @Test
  void nobody_outside_the_group_gets_it() {
    assertThatThrownBy(() -> work.give(open(), Optional.of(new StaffId("carl")), SOFIA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("FLW-44");
    assertThat(open().assignee()).isEmpty();
  }

  @Test
  void a_task_that_is_done_is_not_given() {
    var done = open();
    complete(DANA);

    assertThatThrownBy(() -> work.give(done, Optional.of(DANA), SOFIA))
        .hasMessageStartingWith("FLW-04");
  }

  private OpenTask open() {
    return worklist.open(number).get(0);
  }
}
