package org.custodian.rehearsal;

/** The product itself failed in a way that no scenario should bring about; a fault to report. */
public final class Unplayable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unplayable(String sentence) {
    super(sentence);
  }
}
