package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.DenialReviewed;
import org.custodian.abstraction.PageKey;
import org.custodian.delivery.Release;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversedDenialProcessTest extends ProcessTest {

  @BeforeEach
  void a_patient_got_all_but_five_pages() {
    receive(RequestClass.PATIENT_ACCESS);
    when(abstraction.denials(number))
        .thenReturn(
            List.of(
                new Denial(
                    DenialGround.R1,
                    Denial.State.STANDING,
                    List.of(new PageKey("d1", 1)),
                    "drmoss")));
    reachRelease();
    when(delivery.releases(number))
        .thenReturn(
            List.of(new Release(number, 1, "", LegalBasis.ACCESS, DANA, QUINN, clock.instant())));
    when(abstraction.nextBatch(number)).thenReturn(5);
  }

  @Test
  @Shows("D12")
  void the_patient_reads_why_on_the_day_of_the_release() {
    assertThat(letters()).contains("PART").doesNotContain("DEN", "NRF");
  }

  @Test
  @Shows("D13")
  void a_reversed_denial_is_told_and_its_pages_are_made_into_a_batch() {
    events.publishEvent(new DenialReviewed(number, true));
    work();

    assertThat(letters()).contains("RVW");
    assertThat(waitingAt()).hasValue("userTask_decidePages");
  }

  @Test
  @Shows("D13")
  void a_denial_that_a_review_upholds_is_told_and_nothing_more_goes() {
    events.publishEvent(new DenialReviewed(number, false));
    work();

    assertThat(letters()).contains("RVW");
    assertThat(waitingAt()).isEmpty();
  }
}
