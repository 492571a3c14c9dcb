package org.custodian.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and counts only, so PHI has no way in. */
public final class WorkflowLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.workflow");

  /** The models are in the engine. */
  public static void deployed(int files) {
    log.info("FLW-10 process models deployed files={}", files);
  }

  /** A request from outside tried what no page of ours does. */
  public static void guarded(String rule) {
    log.warn("FLW-11 call to the engine refused rule={}", rule);
  }

  private WorkflowLog() {}
}
