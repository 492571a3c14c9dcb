package org.custodian.web.logoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionLimitsTest {

  @ParameterizedTest
  @CsvSource({"PT59S, PT12H", "PT0S, PT12H", "PT31M, PT12H", "PT15M, PT12H1S", "PT15M, PT14M"})
  void a_limit_that_protects_nobody_is_refused_at_the_start(Duration idle, Duration longest) {
    assertThatThrownBy(() -> new SessionLimits(idle, longest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("custodian.session.");
  }

  @ParameterizedTest
  @CsvSource({"PT1M, PT30S, PT15S", "PT15M, PT1M, PT1M", "PT30M, PT1M, PT1M"})
  void a_person_is_warned_a_minute_before_or_after_half_of_a_short_limit(
      Duration idle, Duration warning, Duration report) {
    var limits = new SessionLimits(idle, Duration.ofHours(12));

    assertThat(limits.warning()).isEqualTo(warning);
    assertThat(limits.report()).isEqualTo(report);
  }

  @Test
  void a_page_tells_of_use_before_anybody_is_warned() {
    for (int minutes = 1; minutes <= 30; minutes++) {
      var limits = new SessionLimits(Duration.ofMinutes(minutes), Duration.ofHours(12));

      assertThat(limits.report().plus(limits.warning())).isLessThan(limits.idle());
    }
  }
}
