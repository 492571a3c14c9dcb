package org.custodian.ledger;

/** The product does not start, because its log would contradict what it signed. Says what to do. */
final class LogRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private final String action;

  LogRefused(String reason, String action) {
    super(reason);
    this.action = action;
  }

  String action() {
    return action;
  }
}
