package org.custodian.proof;

/**
 * Something shown as evidence is none: another form, another key, another tree. The message is a
 * sentence for whoever showed it and repeats nothing of what was shown.
 */
public final class NotAccepted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAccepted(String message) {
    super(message);
  }
}
