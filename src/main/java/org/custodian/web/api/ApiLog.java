package org.custodian.web.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of the REST addresses. */
final class ApiLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.web.api");

  static void failed(Exception failure) {
    var where = failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0];
    log.error("API-02 call failed cause={} at={}", failure.getClass().getSimpleName(), where);
  }

  private ApiLog() {}
}
