package org.custodian.workflow.identity;

import java.util.List;

/** The product does not start, because it would not be safe. Says what to set. */
final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final List<String> actions;

  /**
   * Refuses.
   *
   * @param reason one plain sentence
   * @param actions what to set or do, a sentence each
   */
  StartRefused(String reason, List<String> actions) {
    super(reason);
    this.actions = List.copyOf(actions);
  }

  String action() {
    return String.join(System.lineSeparator(), actions);
  }
}
