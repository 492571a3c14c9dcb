package org.custodian.web.desk;

/** The page has no button of this name. */
final class NoSuchAct extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoSuchAct() {
    super("DSK-26 There is no such act.");
  }
}
