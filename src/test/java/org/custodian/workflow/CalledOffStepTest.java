package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.custodian.ledger.Kind;
import org.custodian.progress.CalledOff;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A long step that a person called off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalledOffStepTest extends ProcessTest {

  @Test
  void it_stands_still_until_a_person_starts_it_again() {
    when(records.collect(any(), any())).thenThrow(new CalledOff());
    receive(RequestClass.AUTHORIZATION);
    complete(DANA);
    hours(12);

    verify(records, times(1)).collect(any(), any());
    verify(ledger, never()).append(any(), eq(Kind.STEP_FAILED), any(), any());
    assertThat(waitingAt()).isEmpty();
    assertThat(worklist.calledOff(number)).isTrue();
    assertThat(worklist.incidents())
        .filteredOn(open -> open.request().equals(number))
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.step()).isEqualTo("serviceTask_collectRecords");
              assertThat(open.message()).startsWith("WRK-01 The work was called off.");
            });

    doReturn(3).when(records).collect(any(), any());
    assertThat(worklist.startAgain(number)).isTrue();
    work();

    assertThat(waitingAt()).hasValue("userTask_decidePages");
    assertThat(worklist.calledOff(number)).isFalse();
    assertThat(worklist.startAgain(number)).isFalse();
  }
}
