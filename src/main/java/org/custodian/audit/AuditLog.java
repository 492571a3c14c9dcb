package org.custodian.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and counts only, so PHI has no way in. */
final class AuditLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.audit");

  static void checkFailed(String check, Exception cause) {
    // The type only: a database's message may quote a row.
    log.warn(
        "AUD-03 the log could not be read to its end check={} cause={}",
        check,
        cause.getClass().getSimpleName());
  }

  static void comparisonFailed(String check, Exception cause) {
    log.warn(
        "AUD-06 the tables could not be compared with the log check={} cause={}",
        check,
        cause.getClass().getSimpleName());
  }

  static void witnessesFailed(String check, Exception cause) {
    log.warn(
        "AUD-05 the witnesses could not be asked check={} cause={}",
        check,
        cause.getClass().getSimpleName());
  }

  private AuditLog() {}
}
