package org.custodian.pdf.worker;

/** A worker came to its end during a job. Says why; knows nothing of the file. */
public final class WorkerLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What ended it. */
  public enum Cause {
    TOO_LONG,
    BROKE_DOWN,
    NO_WORKER,
    /** Whoever waited does not any more. */
    STOPPED
  }

  private final Cause because;

  WorkerLost(Cause because) {
    super("PDF-23 A PDF worker was lost: " + because);
    this.because = because;
  }

  public Cause because() {
    return because;
  }
}
