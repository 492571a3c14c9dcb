package org.custodian.abstraction;

import java.util.Map;
import java.util.Set;

/**
 * What the state's law says about pages, as plain values (rule Q1).
 *
 * @param pack id and version of the pack that says so
 * @param optIns categories that need initials of their own on an authorization
 * @param optInKey the name of that value in the pack
 * @param optInVerified whether somebody compared it with the law
 * @param minorConsent from which age a minor consents alone, by service (rule L2)
 */
record StateRules(
    String pack,
    Set<String> optIns,
    String optInKey,
    boolean optInVerified,
    Map<String, Integer> minorConsent) {
  static final StateRules FEDERAL = new StateRules("us", Set.of(), "", false, Map.of());

  StateRules {
    optIns = Set.copyOf(optIns);
    minorConsent = Map.copyOf(minorConsent);
  }
}
