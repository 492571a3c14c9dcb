package org.custodian.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes counts only, so PHI has no way in. */
final class RetentionLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.retention");

  static void purged(PurgeReport done) {
    log.info(
        "RET-10 purge done requests={} files={} held={} shared={} shredded={}",
        done.requests(),
        done.files(),
        done.held(),
        done.shared(),
        done.shredded());
  }

  private RetentionLog() {}
}
