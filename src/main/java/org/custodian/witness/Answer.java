package org.custodian.witness;

/**
 * What is answered to a log that shows a checkpoint.
 *
 * @param status as C2SP tlog-witness says: 200, 400, 403, 404, 409 or 422
 */
record Answer(int status, String type, String body) {
  static final int ACCEPTED = 200;
  static final int MISFORMED = 400;
  static final int NOT_SIGNED = 403;
  static final int UNKNOWN_LOG = 404;
  static final int CONFLICT = 409;
  static final int NOT_CONSISTENT = 422;

  static Answer of(int status, String sentence) {
    return new Answer(status, "text/plain; charset=utf-8", sentence + "\n");
  }

  /** Tells the size from which the log has to prove that it grew. */
  static Answer conflict(long size) {
    return new Answer(CONFLICT, "text/x.tlog.size", size + "\n");
  }
}
