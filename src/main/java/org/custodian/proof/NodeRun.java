package org.custodian.proof;

import java.util.Optional;
import java.util.TreeMap;

/** The numbers that one run of a node gave to its entries. They may come in any order, all once. */
final class NodeRun {
  private final TreeMap<Long, Long> waiting = new TreeMap<>();
  private long upTo;

  /**
   * @param number the node's own, from 1
   * @param index where the entry stands in the log
   */
  void seen(long number, long index) {
    if (number == upTo + 1 && waiting.isEmpty()) {
      upTo++;
      return;
    }
    if (number > upTo) waiting.put(number, index);
    while (waiting.remove(upTo + 1) != null) upTo++;
  }

  /** Where an entry stands before which this node had written one that is not in the log. */
  Optional<Long> gap() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstEntry().getValue());
  }
}
