package org.custodian.packet;

import java.util.List;

/** Either a packet that passed its proof, or why there is none. */
public sealed interface AssemblyResult {
  record Assembled(Packet packet) implements AssemblyResult {}

  /** Nothing was stored that could be released. */
  record Unsafe(List<PageProblem> problems) implements AssemblyResult {
    public Unsafe {
      problems = List.copyOf(problems);
    }
  }

  /** Every page was withheld, or none was collected. */
  record Empty() implements AssemblyResult {}
}
