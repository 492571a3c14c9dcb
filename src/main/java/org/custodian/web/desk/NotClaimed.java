package org.custodian.web.desk;

/**
 * The task is not claimed by the person who asks, is done, or never was. One answer for all three,
 * so that it tells nothing.
 */
final class NotClaimed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotClaimed() {
    super("DSK-01 The task is not claimed by this person.");
  }
}
