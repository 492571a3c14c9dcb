package org.custodian.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be played; says every fault with its place. */
public final class FaultyFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private FaultyFile(String faults) {
    super(faults);
  }

  /** The faults of several scenarios of one file. */
  static FaultyFile together(List<FaultyFile> faults) {
    return new FaultyFile(
        faults.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
  }

  FaultyFile(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
  }
}
