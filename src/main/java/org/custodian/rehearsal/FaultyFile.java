package org.custodian.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be played; says every fault with its place. */
public final class FaultyFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultyFile(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
  }
}
