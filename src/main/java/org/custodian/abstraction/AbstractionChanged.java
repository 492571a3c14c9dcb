package org.custodian.abstraction;

/** Somebody else, or another window, changed the work in between. Nothing was saved. */
public final class AbstractionChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AbstractionChanged() {
    super("ABS-02 The work was changed in between. Load it again and repeat the last step.");
  }
}
