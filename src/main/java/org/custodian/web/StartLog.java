package org.custodian.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator reads at the end of a start. */
final class StartLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.start");

  static void ready(List<String> lines) {
    log.info("WEB-01 ready\n\n{}\n", String.join("\n", lines));
  }

  private StartLog() {}
}
