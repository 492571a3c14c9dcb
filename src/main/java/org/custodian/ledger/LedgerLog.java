package org.custodian.ledger;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module: ids, counts and codes. */
final class LedgerLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.ledger");

  private static final Pattern CODE = Pattern.compile("([A-Z]{3}-\\d{2}) ");

  private LedgerLog() {}

  static void forged(long stageId) {
    log.error(
        "LED-06 a staged entry was not written by a node of ours and is left out stage={}"
            + " Somebody writes to the database; look at who may.",
        stageId);
  }

  /** Outsiders check with it what this log signed; it is no secret. */
  static void key(String line) {
    log.info("LED-13 the log's checkpoints are signed with this key: {}", line);
  }

  static void witnessSilent(String witness, String why) {
    log.warn("LED-17 a witness did not sign the newest checkpoint witness={} why={}", witness, why);
  }

  static void goesOn(long index, String origin, long lost) {
    log.warn(
        "LED-25 an operator restored a backup: the log goes on under a new name index={} name={}"
            + " lost={} Give auditors and witnesses the new key line (LED-13).",
        index,
        origin,
        lost);
  }

  static void underNewName(long stageId) {
    log.warn(
        "LED-27 an entry was staged under a name that the log had before a backup was restored and"
            + " goes under the new one stage={} A node runs since before that; start it again.",
        stageId);
  }

  static void wentOn() {
    log.info(
        "LED-26 the log went on after this checkpoint already."
            + " Take custodian.ledger.restored away.");
  }

  static void waiting(Exception cause) {
    log.warn("LED-07 entries wait to be put in order and nothing is released cause={}", why(cause));
  }

  /** Our own code, which docs/codes.md explains, or the type: a database's text may quote a row. */
  static String why(Exception cause) {
    var own = CODE.matcher(String.valueOf(cause.getMessage()));
    return own.lookingAt() ? own.group(1) : cause.getClass().getSimpleName();
  }
}
