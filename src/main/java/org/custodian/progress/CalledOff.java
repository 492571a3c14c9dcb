package org.custodian.progress;

/** Somebody called the work off. What was finished by then is kept for the next try. */
public final class CalledOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The beginning of the sentence, by which the engine's keepers know it. */
  public static final String CODE = "WRK-01";

  public CalledOff() {
    super(CODE + " The work was called off. It is started again on the page of the request.");
  }
}
