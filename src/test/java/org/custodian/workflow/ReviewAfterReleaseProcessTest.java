package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.custodian.delivery.Release;
import org.custodian.house.Shows;
import org.custodian.intake.Outcome;
import org.custodian.ledger.Actor;
import org.custodian.verification.EmergencyNote;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One person released in an emergency; the packet was fetched. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewAfterReleaseProcessTest extends ProcessTest {
  private static final Instant DUE = Instant.parse("2026-04-07T22:00:00Z");

  @BeforeEach
  void one_person_released() {
    when(delivery.releases(number))
        .thenReturn(List.of(new Release(number, 1, "", LegalBasis.TREATMENT, DANA, DANA, MONDAY)));
    linkIs(link(1));
    var start = new HashMap<String, Object>();
    RequestVariables.PRIORITY.put(start, 95);
    RequestVariables.REQUEST_CLASS.put(start, "TREATMENT");
    RequestVariables.LEGAL_PROCESS.put(start, false);
    RequestVariables.INTERNAL_DUE_AT.put(start, Date.from(DUE));
    RequestVariables.REVIEW_DUE_AT.put(start, Date.from(DUE));
    when(intake.request(number)).thenReturn(emergency());
    runtime.startProcessInstanceByKey("review-after-release", number.value(), start);
    work();
  }

  @Test
  @Shows("M10")
  void a_second_person_looks_by_the_next_business_day_and_the_request_ends() {
    assertThat(waitingAt()).hasValue("userTask_reviewRelease");
    assertThat(task().getDueDate().toInstant()).isEqualTo(DUE);

    complete(QUINN);

    verify(emergency).reviewedAfterwards(number, QUINN);
    verify(intake).close(number, Outcome.RELEASED, Actor.system("closeReviewedRequest"));
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("M10")
  void nobody_can_close_it_before_the_facts_of_the_emergency_are_noted() {
    when(verification.partTwoBasis(number)).thenReturn(Optional.of(LegalBasis.P2_EMERGENCY));

    assertThatThrownBy(() -> complete(QUINN)).hasMessageContaining("FLW-28");
    verify(emergency, never()).reviewedAfterwards(any(), any());
    assertThat(waitingAt()).hasValue("userTask_reviewRelease");

    when(duties.emergency(number)).thenReturn(Optional.of(note()));
    tasks.complete(task().getId());
    work();
    assertThat(over()).isTrue();
  }

  @Test
  void a_packet_that_nobody_fetched_yet_keeps_the_request_open() {
    linkIs(link(0));

    complete(QUINN);

    verify(emergency).reviewedAfterwards(number, QUINN);
    verify(intake, never()).close(eq(number), any(), any());
    assertThat(over()).isTrue();
  }

  private EmergencyNote note() {
    return new EmergencyNote("Dr. Lind", "Lakeview ED", DANA, MONDAY, "unconscious");
  }
}
