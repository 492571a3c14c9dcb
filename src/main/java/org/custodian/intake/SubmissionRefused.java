package org.custodian.intake;

import java.util.List;

/** A submission that cannot be worked on. Lists every fault, so that one answer is enough. */
public final class SubmissionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public SubmissionRefused(List<Fault> faults) {
    super("INT-01 The submission has " + faults.size() + " faults. Correct them and send again.");
    this.faults = List.copyOf(faults);
  }

  /** What to correct, in the order of the form. */
  public List<Fault> faults() {
    return faults;
  }
}
