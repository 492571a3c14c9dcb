package org.custodian.progress;

/** Somebody called the work off. What was finished by then is kept for the next try. */
public final class CalledOff extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String SENTENCE =
      "WRK-01 The work was called off. It is started again on the page of the request.";

  public CalledOff() {
    super(SENTENCE);
  }

  /** Whether this is the sentence of a step that was called off; the engine keeps no more of it. */
  public static boolean says(String sentence) {
    return sentence.startsWith(SENTENCE);
  }
}
