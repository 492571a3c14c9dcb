package org.custodian.web.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of the desk: codes only. */
final class DeskLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.web.desk");

  private DeskLog() {}

  /** Two windows or people were at work on one request; whoever came second was told. */
  static void changed(String step) {
    log.info("DSK-27 a change met newer work and was refused step={}", step);
  }

  static void watchFailed(Exception cause) {
    // The type only: a database's message may quote a row.
    log.warn(
        "DSK-24 emergency openings could not be watched and are tried again cause={}",
        cause.getClass().getSimpleName());
  }
}
