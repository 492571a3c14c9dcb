package org.custodian.intake;

/** The way a request reached the hospital. */
public enum Channel {
  PORTAL(true),
  API(true),
  MAIL(false),
  FAX(false),
  WALK_IN(false);

  private final boolean electronic;

  Channel(boolean electronic) {
    this.electronic = electronic;
  }

  /** Whether the requester typed it themselves, so that we answer by e-mail. */
  boolean electronic() {
    return electronic;
  }
}
