package org.custodian.verification;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hospital's own days and holds.
 *
 * @param holidays days on which the hospital's offices are closed besides weekends, federal and
 *     state holidays, as ISO dates; they move own targets only
 * @param blanketHolds must stay empty: a delay of every result of a kind is information blocking
 *     (rule O2), so a value stops the start
 */
@ConfigurationProperties("custodian.verification")
record VerificationSettings(
    @DefaultValue Set<LocalDate> holidays, @DefaultValue Set<String> blanketHolds) {
  VerificationSettings {
    holidays = Set.copyOf(holidays);
    if (!blanketHolds.isEmpty()) {
      throw new IllegalArgumentException(
          "VER-17 custodian.verification.blanket-holds must be empty: holding back everything of a"
              + " kind is information blocking, 45 CFR 171.103 (rule O2). Hold one request at a"
              + " time, with the code of its exception.");
    }
    blanketHolds = Set.of();
  }
}
