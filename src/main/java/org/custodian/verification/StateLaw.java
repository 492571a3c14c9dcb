package org.custodian.verification;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the hospital's state says about papers (rule Q1), as plain values.
 *
 * @param pack the state pack that says so
 * @param authorizationMaxDays how many days after its signature an authorization may live
 * @param ageOfMajority in years
 * @param minorConsent from which age in years a minor consents alone, by service, for example STI
 * @param compWithoutAuthorization whether a work injury needs no authorization (rule C9)
 * @param compInjuryOnly whether then only records about the injury may go
 * @param outOfStateProcess whether process of another state's court is treated as one of this state
 * @param attestation whether the attestation of 45 CFR 164.509 is demanded; it was vacated (rule
 *     N1)
 */
public record StateLaw(
    String pack,
    Optional<Integer> authorizationMaxDays,
    int ageOfMajority,
    Map<String, Integer> minorConsent,
    boolean compWithoutAuthorization,
    boolean compInjuryOnly,
    boolean outOfStateProcess,
    boolean attestation) {
  public StateLaw {
    minorConsent = java.util.Collections.unmodifiableMap(new TreeMap<>(minorConsent));
  }

  /** Federal law alone. */
  public static StateLaw federal() {
    return new StateLaw("us", Optional.empty(), 18, Map.of(), false, true, false, false);
  }
}
