package org.custodian.jurisdiction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and counts only. */
final class JurisdictionLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.jurisdiction");

  static void inForce(StatePack pack, long unverified) {
    log.info("JUR-11 state pack={} version={}", pack.id(), pack.version());
    if (unverified > 0) {
      log.warn(
          "JUR-12 nobody has verified {} values of state pack={}; each warns where it decides",
          unverified,
          pack.id());
    }
  }

  private JurisdictionLog() {}
}
